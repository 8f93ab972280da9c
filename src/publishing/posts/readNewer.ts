import type { Payload, Where } from 'payload'
import { idOf } from '../../domain/ids.ts'

/** A version that is newer than the one somebody has in front of him. */
export type Newer = {
  updatedAt: Date
  /** Whose it is; `null`: Lanmu's own. */
  by: { id: string; name: string } | null
}

/** Who saved the latest version of a post, where that is newer than `shown`; else `null`. */
export async function readNewer({
  payload,
  postId,
  updatedAt,
  shown,
}: {
  payload: Payload
  postId: string
  /** Of the latest version. */
  updatedAt: Date
  shown: Date | null
}): Promise<Newer | null> {
  if (!shown || updatedAt <= shown) return null
  const { docs } = await payload.db.find<{ id: string; user?: unknown }>({
    collection: 'audit',
    where: {
      and: [
        ...[{ of: { equals: 'posts' } }, { document: { equals: postId } }],
        // Who wrote is noted after what was written.
        { at: { greater_than_equal: updatedAt.toISOString() } },
      ] as Where[],
    },
    select: { user: true },
    sort: '-at',
    limit: 1,
    pagination: false,
  })
  const id = idOf(docs[0]?.user)
  const user =
    id &&
    (await payload.db.findOne<{ id: string; name: string }>({
      collection: 'users',
      where: { id: { equals: id } },
      select: { name: true },
    }))
  return { updatedAt, by: user ? { id: String(user.id), name: user.name } : null }
}
