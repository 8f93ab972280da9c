import type { Payload, Where } from 'payload'
import type { ReviewKind } from '../../domain/review.ts'

export type ListedReview = {
  id: string
  kind: ReviewKind
  comment: string | null
  at: Date
  by: { id: string; name: string } | null
}

/** What happened to a post on its way to the calendar, the latest first. */
export async function listReviews({
  payload,
  postId,
  behind,
  limit,
}: {
  payload: Payload
  postId: string
  /** Only those that match this, too. */
  behind: Where[]
  limit: number
}): Promise<ListedReview[]> {
  const { docs } = await payload.db.find<Stored>({
    collection: 'reviews',
    where: { and: [{ post: { equals: postId } }, ...behind] },
    sort: '-id',
    limit,
    pagination: false,
  })
  const ids = [...new Set(docs.flatMap(({ by }) => (by ? [String(by)] : [])))]
  const people = await payload.db.find<{ id: string; name?: string }>({
    collection: 'users',
    where: { id: { in: ids } },
    pagination: false,
  })
  const names = new Map(people.docs.map(({ id, name }) => [String(id), name ?? '']))
  return docs.map(({ id, kind, comment, createdAt, by }) => ({
    id: String(id),
    kind,
    comment: comment ?? null,
    at: new Date(createdAt),
    by: by ? { id: String(by), name: names.get(String(by)) ?? '' } : null,
  }))
}

type Stored = {
  id: string
  kind: ReviewKind
  comment?: string | null
  createdAt: string
  by?: string | null
}
