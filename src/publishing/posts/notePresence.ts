import type { Payload } from 'payload'
import { isDuplicate } from '../isDuplicate.ts'

/** Somebody who says nothing for so long has gone: three beats of an open form. Milliseconds. */
const presentMs = 15_000

/** Who has the same post open; `isTyping`: with changes in the form. */
export type Present = { name: string; isTyping: boolean }

type Said = {
  payload: Payload
  postId: string
  user: { id: string; name: string }
  isTyping: boolean
  now: Date
}

/** Writes down that this user has the post open, and gives everybody else who has. */
export async function notePresence(said: Said): Promise<Present[]> {
  const { payload, postId, user, now } = said
  await write(said)
  const { docs } = await payload.db.find<Row>({
    collection: 'presence',
    where: {
      and: [{ post: { equals: postId } }, { seenAt: { greater_than_equal: silentSince(now) } }],
    },
    limit: 50,
    pagination: false,
  })
  return docs
    .filter((row) => row.user !== user.id)
    .map(({ name, isTyping }) => ({ name, isTyping }))
}

type Row = { id: string; user: string; name: string; isTyping: boolean }

async function write({ payload, postId, user, isTyping, now }: Said): Promise<void> {
  const place = `${postId}/${user.id}`
  const at = now.toISOString()
  const data = { place, post: postId, user: user.id, name: user.name, isTyping, seenAt: at }
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
  // Whoever opens a form sweeps up after those who left theirs.
  const gone = { seenAt: { less_than: silentSince(now) } }
  await payload.db.deleteMany({ collection: 'presence', where: gone })
}

function silentSince(now: Date): string {
  return new Date(now.getTime() - presentMs).toISOString()
}
