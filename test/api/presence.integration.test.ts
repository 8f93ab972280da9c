import { afterAll, beforeAll, expect, it } from 'vitest'
import { notePresence } from '../../src/publishing/posts/notePresence.ts'
import type { TestApi } from '../given/api.ts'
import { givenKey, startTestApi } from '../given/api.ts'
import { givenDraft, givenUser } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

let given: TestPayload
let api: TestApi
beforeAll(async () => {
  given = await startTestPayload()
  api = await startTestApi({ payload: given.payload })
})
afterAll(async () => {
  await api.close()
  await given.close()
})

it('tells everybody who has a post open who else has, until they are gone', async () => {
  const { payload } = given
  const [ann, bo] = [
    await givenUser({ payload, role: 'editor' }),
    await givenUser({ payload, role: 'viewer' }),
  ]
  const { id: postId } = await givenDraft({ payload })
  const at = (seconds: number): Date => new Date(Date.UTC(2031, 0, 1, 9, 0, seconds))
  const says = ({ id: userId }: { id: string }, isTyping: boolean, seconds: number) =>
    notePresence({ payload, postId, userId, isTyping, now: at(seconds) })
  expect(await says(ann, true, 0)).toEqual([])
  expect(await says(bo, false, 2)).toEqual([{ name: ann.name, isTyping: true }])
  expect(await says(ann, false, 5)).toEqual([{ name: bo.name, isTyping: false }])
  // Two tabs of one person at the same moment are one person.
  await Promise.all([says(bo, true, 7), says(bo, true, 7)])
  expect(await says(ann, false, 10)).toEqual([{ name: bo.name, isTyping: true }])
  expect(await says(ann, false, 23)).toEqual([])
  const other = await givenDraft({ payload })
  expect(
    await notePresence({ payload, postId: other.id, userId: bo.id, isTyping: false, now: at(24) }),
  ).toEqual([])
})

it('is said by who may read the post, and of no other', async () => {
  const { payload } = given
  const post = await givenDraft({ payload })
  const key = await givenKey({ payload, role: 'viewer' })
  const say = (id: string, body: object) =>
    api.ask({ method: 'POST', path: `/v1/posts/${id}/presence`, key, body })
  const answer = await say(post.id, { isTyping: false })
  expect([answer.status, answer.json()]).toEqual([200, { others: [] }])
  expect((await say('0123456789abcdef01234567', { isTyping: false })).status).toBe(404)
  expect((await say(post.id, { isTyping: 'yes' })).status).toBe(400)
})
