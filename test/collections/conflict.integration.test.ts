import { MongoClient, ObjectId } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenChannel, givenPost } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'
import { askRest } from '../given/rest.ts'

let given: TestPayload
let client: MongoClient
beforeAll(async () => {
  given = await startTestPayload()
  client = await MongoClient.connect(given.databaseUrl)
})
afterAll(async () => {
  await client.close()
  await given.close()
})

describe('a save that meets another write in the database', () => {
  it.each([
    ['en', 'Something else was written at the same moment, so this was not saved. Save it again.'],
    ['zh', '另一处改动恰好同时写入，本次未保存。请再保存一次。'],
  ])('is told so in %s, and what to do', async (language, message) => {
    const { payload } = given
    const feed = await givenChannel({ payload, kind: 'feed' })
    const dueAt = new Date(Date.now() + 3_600_000)
    const post = await givenPost({ payload, channels: [feed], publishAt: dueAt })
    const session = client.startSession()
    session.startTransaction()
    const posts = client.db().collection('posts')
    const one = { _id: new ObjectId(String(post.id)) }
    await posts.updateOne(one, { $set: { title: 'not yet' } }, { session })

    const answer = await askRest({
      ...{ payload, method: 'PATCH', path: `posts/${post.id}` },
      ...{ body: { title: 'a new title' }, language },
    })
    expect(answer.status).toBe(409)
    expect(await answer.json()).toEqual({ errors: [{ message }] })
    await session.endSession()
  })
})
