import type { Payload } from 'payload'

/** When what a feed shows was last changed. */
export type Changes = {
  ofPost(time: { id: string; occurrence: string }): Date
  ofColumn(id: string): Date
}

/** Posts asked for at a time: a database compares each row with the whole list. */
const batch = 200

/** Of a post's time: the post itself or its deliveries, whichever came later. */
export async function readChanges({
  payload,
  postIds,
  columnIds,
}: {
  payload: Payload
  postIds: string[]
  columnIds: string[]
}): Promise<Changes> {
  const known = new Map<string, number>()
  const note = (key: string, at: string) =>
    known.set(key, Math.max(known.get(key) ?? 0, new Date(at).getTime()))
  for (let start = 0; start < postIds.length; start += batch) {
    const ids = postIds.slice(start, start + batch)
    const [posts, deliveries] = await Promise.all([
      read<Changed>({ payload, collection: 'posts', field: 'id', ids }),
      read<ChangedDelivery>({ payload, collection: 'deliveries', field: 'post', ids }),
    ])
    for (const { id, updatedAt } of posts) note(String(id), updatedAt)
    for (const { post, occurrence, updatedAt } of deliveries) {
      note(`${String(post)} ${occurrence}`, updatedAt)
    }
  }
  const columns = await read<Changed>({
    payload,
    collection: 'columns',
    field: 'id',
    ids: columnIds,
  })
  for (const { id, updatedAt } of columns) note(String(id), updatedAt)
  return {
    ofPost: ({ id, occurrence }) =>
      new Date(Math.max(known.get(id) ?? 0, known.get(`${id} ${occurrence}`) ?? 0)),
    ofColumn: (id) => new Date(known.get(id) ?? 0),
  }
}

type Changed = { id: string; updatedAt: string }
type ChangedDelivery = Changed & { post: string; occurrence: string }

async function read<Doc extends Changed>({
  payload,
  collection,
  field,
  ids,
}: {
  payload: Payload
  collection: 'posts' | 'deliveries' | 'columns'
  field: string
  ids: string[]
}): Promise<Doc[]> {
  if (ids.length === 0) return []
  const { docs } = await payload.db.find<Doc>({
    collection,
    where: { [field]: { in: ids } },
    select: { updatedAt: true, ...(field === 'post' ? { post: true, occurrence: true } : {}) },
    pagination: false,
  })
  return docs
}
