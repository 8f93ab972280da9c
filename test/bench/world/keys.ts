import type { Db } from 'mongodb'
import { ObjectId } from 'mongodb'
import { makeKey } from '../../../src/publishing/keys/keyText.ts'

export type ApiSettings = { port: number; email: string; apiKey: string }

/** One person's `Authorization`: at /v1, and at Payload's own REST. */
export type Keys = { ours: string; payloads: string }

/** Who asks, for the process that answers. */
export const person = { email: 'bench@example.com', apiKey: 'a key that only benches know, 32+' }

/** A key of that person for /v1, with a limit no form allows: a reader as fast as the machine. */
export async function addKeys({ db, now }: { db: Db; now: Date }): Promise<Keys> {
  const user = await db.collection('users').findOne({ email: person.email })
  const _id = new ObjectId()
  const { text, hash, hint } = makeKey(_id.toHexString())
  await db.collection('api-keys').insertOne({
    ...{ _id, name: 'bench', user: user!._id, hash, hint, perMinute: 1_000_000_000 },
    scopes: ['read:posts', 'read:calendar', 'pull:channel'],
    ...{ channels: [], communities: [], createdAt: now, updatedAt: now, lastUsedAt: now },
  })
  return { ours: `Bearer ${text}`, payloads: `users API-Key ${person.apiKey}` }
}
