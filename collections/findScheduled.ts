import type { PayloadRequest } from 'payload'

export type Scheduled = {
  id: string
  publishAt?: string
  channels?: string[]
  repeat?: { rule?: string | null }
}

/** The version of a post that is on the calendar, never a later draft; `null`: it is not on it. */
export function findScheduled({
  req,
  id,
}: {
  req: PayloadRequest
  id: string
}): Promise<Scheduled | null> {
  return req.payload.db.findOne<Scheduled>({
    collection: 'posts',
    where: { and: [{ id: { equals: id } }, { _status: { equals: 'published' } }] },
    req,
  })
}
