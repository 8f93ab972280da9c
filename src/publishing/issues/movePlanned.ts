import type { Payload, PayloadRequest } from 'payload'
import type { Column } from '../../domain/calendar/column.ts'
import { listMoves } from './listMoves.ts'

/** Lets the posts planned into a column's issues follow a change of its calendar, deliveries and all. */
export async function movePlanned({
  payload,
  req,
  columnId,
  before,
  after,
  now,
}: {
  payload: Payload
  req: PayloadRequest
  columnId: string
  before: Column
  after: Column
  now: Date
}): Promise<void> {
  const { moves, stays } = await listMoves({ payload, req, columnId, before, after, now })
  for (const { post, to } of moves) {
    const stored = await payload.db.findOne<{ id: string; _status: string }>({
      collection: 'posts',
      where: { id: { equals: post } },
      req,
    })
    const isDraft = stored?._status !== 'published'
    const data = { publishAt: to.toISOString(), publishAt_tz: after.timezone }
    await payload.update({
      collection: 'posts',
      id: post,
      data: { ...data, ...(isDraft ? {} : { _status: 'published' }) } as never,
      draft: isDraft,
      depth: 0,
      req,
    })
  }
  if (stays.length > 0) payload.logger.info({ column: columnId, stays }, 'posts keep their times')
}
