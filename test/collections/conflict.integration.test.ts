import { MongoClient, ObjectId } from 'mongodb'
import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenChannel, givenPost, givenUser } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

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

    const answer = await save({ id: post.id, language })
    expect(answer.status).toBe(409)
    expect(await answer.json()).toEqual({ errors: [{ message }] })
    await session.endSession()
  })
})

/** As the admin saves a form: Payload's own REST, with a signed-in editor. */
async function save({ id, language }: { id: string; language: string }): Promise<Response> {
  const { payload } = given
  const { email } = await givenUser({ payload, role: 'editor' })
  const login = { email, password: 'correct horse' }
  const { token } = await payload.login({ collection: 'users', data: login })
  return handleEndpoints({
    config: payload.config,
    request: new Request(`http://localhost/api/posts/${id}`, {
      method: 'PATCH',
      headers: {
        authorization: `JWT ${token}`,
        'accept-language': language,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ title: 'a new title' }),
    }),
  })
}
