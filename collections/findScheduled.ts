import type { PayloadRequest } from 'payload'

/** The version of a post that is on the calendar, never a later draft; `null`: it is not on it. */
export function findScheduled({
  req,
  id,
}: {
  req: PayloadRequest
  id: string
}): Promise<{ id: string; publishAt?: string } | null> {
  return req.payload.db.findOne<{ id: string; publishAt?: string }>({
    collection: 'posts',
    where: { and: [{ id: { equals: id } }, { _status: { equals: 'published' } }] },
    req,
  })
}
