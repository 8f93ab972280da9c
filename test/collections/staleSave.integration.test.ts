import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Post } from '../../src/payload-types.ts'
import { givenDraft } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'
import { askRest } from '../given/rest.ts'

let given: TestPayload
let payload: Payload

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
})
afterAll(() => given.close())

/** Saves as a form does: the whole post, with when it was last saved. */
async function save({
  post,
  title,
  language = 'en',
}: {
  post: Post
  title: string
  language?: string
}): Promise<{ status: number; doc: Post; text: string }> {
  const path = `posts/${post.id}?draft=true&autosave=true&depth=0`
  const { contentType, packaging, updatedAt } = post
  const body = { title, contentType, packaging, updatedAt }
  const answer = await askRest({ payload, method: 'PATCH', path, body, language })
  const text = await answer.text()
  return { status: answer.status, doc: (JSON.parse(text) as { doc: Post }).doc, text }
}

function read({ id }: Post): Promise<Post> {
  return payload.findByID({ collection: 'posts', id, draft: true, depth: 0 })
}

it('a form goes on saving what it saved itself', async () => {
  const post = await read(await givenDraft({ payload }))
  const first = await save({ post, title: 'One' })
  expect(first.status).toBe(200)
  const second = await save({ post: first.doc, title: 'Two' })
  expect(second.status).toBe(200)
  expect((await read(post)).title).toBe('Two')
  const { docs } = await payload.find({
    collection: 'audit',
    where: { document: { equals: post.id } },
  })
  // The log knows them from what somebody saves: many in a row are one entry there.
  expect(docs.map(({ isAutosave }) => isAutosave)).toEqual([true, true])
})

it('a form that was opened before another saved does not overwrite it', async () => {
  const post = await read(await givenDraft({ payload }))
  await save({ post, title: 'Theirs' })
  const late = await save({ post, title: 'Mine' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('your change is not saved yet')
  const inChinese = await save({ post, title: 'Mine', language: 'zh' })
  expect(inChinese.text).toContain('你的修改还没有保存')
  expect((await read(post)).title).toBe('Theirs')
})

it('nor what was moved on the calendar meanwhile', async () => {
  const publishAt = '2100-01-04T00:30:00.000Z'
  const post = await read(await givenDraft({ payload }))
  const data = { publishAt, publishAt_tz: 'UTC' as const }
  await payload.update({ collection: 'posts', id: post.id, draft: true, data })
  expect((await save({ post, title: 'Mine' })).status).toBe(409)
  expect(await read(post)).toMatchObject({ title: 'An idea', publishAt })
})

it('a program that does not say what it read means what it sends', async () => {
  const post = await givenDraft({ payload })
  const path = `posts/${post.id}?draft=true&depth=0`
  const answer = await askRest({ payload, method: 'PATCH', path, body: { title: 'By a program' } })
  expect(answer.status).toBe(200)
  expect((await read(post)).title).toBe('By a program')
})
