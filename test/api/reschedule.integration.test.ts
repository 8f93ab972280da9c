import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Channel, User } from '../../src/payload-types.ts'
import type { TestApi } from '../given/api.ts'
import { startTestApi } from '../given/api.ts'
import { givenChannel, givenColumn, givenDraft, givenPost, givenSent } from '../given/lanmu.ts'
import { givenUser, unique } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

const monday = new Date('2100-01-04T00:30:00Z')
const tuesday = '2100-01-05T00:30:00.000Z'

let given: TestPayload
let payload: Payload
let api: TestApi
let feed: Channel
const keys = new Map<User['role'], { key: string; id: string }>()

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  api = await startTestApi({ payload })
  feed = await givenChannel({ payload })
  for (const role of ['admin', 'editor', 'author', 'viewer'] as const) {
    const { id } = await givenUser({ payload, role })
    const apiKey = unique('key-of-thirty-two-characters-or-so')
    await payload.update({ collection: 'users', id, data: { enableAPIKey: true, apiKey } })
    keys.set(role, { key: apiKey, id })
  }
})
afterAll(async () => {
  await api.close()
  await given.close()
})

function move({ post, at, as = 'editor' }: { post: string; at: string; as?: User['role'] }) {
  const path = `/v1/posts/${post}/move`
  return api.ask({ method: 'POST', path, body: { at }, key: keys.get(as)!.key })
}

describe('POST /v1/posts/:id/move', () => {
  it('moves a scheduled post, its zone kept, and its delivery with it', async () => {
    const { id } = await givenPost({ payload, channels: [feed], publishAt: monday })
    const answer = await move({ post: id, at: '2100-01-05T08:30:00+08:00' })
    expect([answer.status, answer.json()]).toEqual([200, { at: tuesday, post: id }])
    const post = await payload.findByID({ collection: 'posts', id })
    expect(post).toMatchObject({
      publishAt: tuesday,
      publishAt_tz: 'Asia/Shanghai',
      _status: 'published',
    })
    const { docs } = await payload.find({
      collection: 'deliveries',
      where: { post: { equals: id } },
    })
    expect(docs.map(({ dueAt }) => dueAt)).toEqual([tuesday])
  })

  it('takes the free issue of that time, and gives the old one back', async () => {
    const column = await givenColumn({ payload, startsOn: '2100-01-04' })
    const issue = `2100-01-04#${column.slug}`
    const own = { column: column.id, issue }
    const { id } = await givenPost({ payload, channels: [feed], publishAt: monday, ...own })
    await move({ post: id, at: tuesday })
    const moved = await payload.findByID({ collection: 'posts', id })
    expect(moved.issue).toBe(`2100-01-05#${column.slug}`)
    await move({ post: id, at: monday.toISOString() })
    expect((await payload.findByID({ collection: 'posts', id })).issue).toBe(issue)
  })

  it('leaves what has gone out where it is', async () => {
    const post = await givenPost({ payload, channels: [feed], publishAt: monday })
    await givenSent({ payload, post, at: monday })
    const answer = await move({ post: post.id, at: tuesday })
    expect([answer.status, answer.json()]).toMatchObject([409, { code: 'has-left' }])
  })

  it('puts nothing into the past', async () => {
    const { id } = await givenDraft({ payload })
    const answer = await move({ post: id, at: '2020-01-01T00:00:00Z' })
    expect([answer.status, answer.json()]).toMatchObject([409, { code: 'past' }])
  })

  it.each([
    ['of his own', 'draft', 200],
    ['of his own', 'scheduled post', 403],
    ['of others', 'draft', 403],
  ] as const)('lets an author move what is %s, a %s: %i', async (whose, what, status) => {
    const owner = keys.get(whose === 'of his own' ? 'author' : 'editor')!.id
    const { id } =
      what === 'draft'
        ? await givenDraft({ payload, owner })
        : await givenPost({ payload, channels: [feed], publishAt: monday, owner })
    const answer = await move({ post: id, at: tuesday, as: 'author' })
    expect(answer.status).toBe(status)
    const stored = await payload.findByID({ collection: 'posts', id })
    expect(stored.publishAt === tuesday).toBe(status === 200)
  })

  it('is not for viewers, and answers wrong requests with what is wrong', async () => {
    const { id } = await givenDraft({ payload })
    expect((await move({ post: id, at: tuesday, as: 'viewer' })).status).toBe(403)
    expect((await move({ post: id, at: 'tomorrow' })).json()).toMatchObject({
      errors: [{ path: 'at' }],
    })
    expect((await move({ post: '0'.repeat(24), at: tuesday })).status).toBe(404)
  })
})
