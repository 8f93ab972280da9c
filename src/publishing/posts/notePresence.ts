import type { Payload } from 'payload'
import { isDuplicate } from '../isDuplicate.ts'

/** Somebody who says nothing for so long has gone: three beats of an open form. Milliseconds. */
const presentMs = 15_000

/** Who has the same post open; `isTyping`: with changes in the form. */
export type Present = { name: string; isTyping: boolean }

/** Writes down that this user has the post open, and gives everybody else who has. */
export async function notePresence({
  payload,
  postId,
  userId,
  isTyping,
  now,
}: {
  payload: Payload
  postId: string
  userId: string
  isTyping: boolean
  now: Date
}): Promise<Present[]> {
  const since = new Date(now.getTime() - presentMs).toISOString()
  await Promise.all([
    write({ payload, postId, userId, isTyping, now }),
    payload.db.deleteMany({ collection: 'presence', where: { seenAt: { less_than: since } } }),
  ])
  const { docs } = await payload.db.find<{ user: string; isTyping: boolean }>({
    collection: 'presence',
    where: { and: [{ post: { equals: postId } }, { seenAt: { greater_than_equal: since } }] },
    limit: 50,
    pagination: false,
  })
  const others = docs.filter(({ user }) => user !== userId)
  if (others.length === 0) return []
  const users = await payload.db.find<{ id: string; name: string }>({
    collection: 'users',
    where: { id: { in: others.map(({ user }) => user) } },
    select: { name: true },
    pagination: false,
  })
  const names = new Map(users.docs.map(({ id, name }) => [String(id), name]))
  return others.flatMap(({ user, isTyping: types }) => {
    const name = names.get(user)
    return name === undefined ? [] : [{ name, isTyping: types }]
  })
}

async function write({
  payload,
  postId,
  userId,
  isTyping,
  now,
}: Parameters<typeof notePresence>[0]): Promise<void> {
  const place = `${postId}/${userId}`
  const at = now.toISOString()
  const data = { place, post: postId, user: userId, isTyping, seenAt: at }
  const where = { place: { equals: place } }
  if (await payload.db.updateOne({ collection: 'presence', where, data })) return
  try {
    await payload.db.create({
      collection: 'presence',
      data: { ...data, createdAt: at, updatedAt: at },
    })
  } catch (error) {
    // Another tab of the same person came first.
    if (!isDuplicate(error)) throw error
  }
}
