import type { Payload, Where } from 'payload'

/** A channel without its settings: those are secrets, or lead to them. */
export type ListedChannel = {
  id: string
  slug: string
  name: string
  kind: string
  communities: string[]
  createdAt: Date
  updatedAt: Date
}

/** Newest first. */
export async function listChannels({
  payload,
  where,
  limit,
}: {
  payload: Payload
  where: Where
  limit: number
}): Promise<ListedChannel[]> {
  const { docs } = await payload.db.find<Stored>({
    collection: 'channels',
    where,
    select: {
      slug: true,
      name: true,
      kind: true,
      communities: true,
      createdAt: true,
      updatedAt: true,
    },
    sort: '-id',
    limit,
    pagination: false,
  })
  return docs.map((doc) => ({
    id: String(doc.id),
    slug: doc.slug,
    name: doc.name,
    kind: doc.kind,
    communities: (doc.communities ?? []).map(String),
    createdAt: new Date(doc.createdAt),
    updatedAt: new Date(doc.updatedAt),
  }))
}

type Stored = {
  id: string
  slug: string
  name: string
  kind: string
  communities?: unknown[] | null
  createdAt: string
  updatedAt: string
}
