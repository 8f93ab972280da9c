import { afterAll, beforeAll, expect, it } from 'vitest'
import { notePresence } from '../../src/publishing/posts/notePresence.ts'
import { as } from '../collections/asking.ts'
import type { TestApi } from '../given/api.ts'
import { givenKey, startTestApi } from '../given/api.ts'
import { givenChannel, givenDraft, givenPost, givenUser } from '../given/lanmu.ts'
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
  const says = (user: { id: string; name: string }, isTyping: boolean, seconds: number) =>
    notePresence({ payload, postId, user, isTyping, now: at(seconds) })
  expect(await says(ann, true, 0)).toEqual([])
  expect(await says(bo, false, 2)).toEqual([{ name: ann.name, isTyping: true }])
  expect(await says(ann, false, 5)).toEqual([{ name: bo.name, isTyping: false }])
  // Two tabs of one person at the same moment are one person.
  await Promise.all([says(bo, true, 7), says(bo, true, 7)])
  expect(await says(ann, false, 10)).toEqual([{ name: bo.name, isTyping: true }])
  expect(await says(ann, false, 23)).toEqual([])
  const other = await givenDraft({ payload })
  expect(
    await notePresence({ payload, postId: other.id, user: bo, isTyping: false, now: at(24) }),
  ).toEqual([])
  // Whoever opens a form sweeps up after those who are gone: Bo's first one.
  const { docs } = await payload.db.find<{ id: string; place: string }>({ collection: 'presence' })
  expect(docs.map(({ place }) => place).sort()).toEqual(
    [`${other.id}/${bo.id}`, `${postId}/${ann.id}`].sort(),
  )
})

it('is said by who may read the post, and of no other', async () => {
  const { payload } = given
  const post = await givenDraft({ payload })
  const key = await givenKey({ payload, role: 'viewer' })
  const say = (id: string, body: object) =>
    api.ask({ method: 'POST', path: `/v1/posts/${id}/presence`, key, body })
  const answer = await say(post.id, { isTyping: false })
  expect([answer.status, answer.json()]).toEqual([200, { others: [], newer: null }])
  expect((await say('0123456789abcdef01234567', { isTyping: false })).status).toBe(404)
  expect((await say(post.id, { isTyping: 'yes' })).status).toBe(400)
})

it('hears of what somebody else saved since, by name, a draft over a scheduled post too', async () => {
  const { payload } = given
  const ann = await givenUser({ payload, role: 'editor' })
  const key = await givenKey({ payload, role: 'viewer' })
  const [channels, publishAt] = [[await givenChannel({ payload })], new Date('2100-01-04')]
  const post = await givenPost({ payload, channels, publishAt })
  const say = async (shown: string) => {
    const body = { isTyping: false, shown }
    const path = `/v1/posts/${post.id}/presence`
    return (await api.ask({ method: 'POST', path, key, body })).json()
  }
  expect(await say(post.updatedAt)).toMatchObject({ newer: null })
  const draft = await payload.update({
    ...{ collection: 'posts', id: post.id, data: { title: 'Another' }, draft: true },
    ...as({ ...ann, collection: 'users' }),
  })
  expect(await say(post.updatedAt)).toMatchObject({
    newer: { updatedAt: draft.updatedAt, by: { id: ann.id, name: ann.name } },
  })
  expect(await say(draft.updatedAt)).toMatchObject({ newer: null })
  const own = await payload.update({
    ...{ collection: 'posts', id: post.id, data: { title: 'A third' }, draft: true },
  })
  expect(await say(draft.updatedAt)).toMatchObject({
    newer: { updatedAt: own.updatedAt, by: null },
  })
})
