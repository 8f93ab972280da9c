import type { CollectionSlug, Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadSample } from '../../src/demo/sample/loadSample.ts'
import { removeSample } from '../../src/demo/sample/removeSample.ts'
import { week } from '../../src/demo/week.ts'
import type { TestApi } from '../given/api.ts'
import { givenKey, startTestApi } from '../given/api.ts'
import { givenChannel, givenPost, givenSent } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

let given: TestPayload
let payload: Payload
let api: TestApi

const now = new Date()
const made: CollectionSlug[] = [
  ...(['posts', 'columns', 'channels', 'communities', 'media', 'deliveries', 'lanes'] as const),
]

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  api = await startTestApi({ payload })
})
afterAll(async () => {
  await api.close()
  await given.close()
})

/** How many there are of everything a sample is made of. */
async function counted(): Promise<Record<string, number>> {
  const pairs = made.map(async (collection) => {
    const { totalDocs } = await payload.count({ collection })
    return [collection, totalDocs] as const
  })
  return Object.fromEntries(await Promise.all(pairs))
}

async function postOf(index: number) {
  const where = { externalId: { equals: `sample-week-${index}` } }
  return (await payload.find({ collection: 'posts', where, depth: 0 })).docs[0]!
}

describe('the sample week', () => {
  it('fills the coming seven days, once however often it is asked for', async () => {
    expect(await loadSample({ payload, now })).toBe(week.length)
    expect(await loadSample({ payload, now })).toBe(0)
    const { docs } = await payload.find({ collection: 'posts', depth: 0, pagination: false })
    const days = docs.map(({ publishAt }) => (Date.parse(publishAt!) - now.getTime()) / 86_400_000)
    expect(Math.min(...days)).toBeGreaterThan(0)
    expect(Math.max(...days)).toBeLessThan(7.01)
    expect(docs.filter(({ issue }) => issue).length).toBeGreaterThan(4)
    const { totalDocs } = await payload.count({
      collection: 'deliveries',
      where: { state: { equals: 'planned' } },
    })
    expect(totalDocs).toBeGreaterThan(week.length)
  })

  it('goes without a trace, also what was sent of it', async () => {
    const post = await postOf(0)
    await givenSent({ payload, post, at: new Date(post.publishAt!) })
    expect(await removeSample({ payload })).toEqual({ posts: week.length, kept: 0 })
    expect(await counted()).toEqual(Object.fromEntries(made.map((name) => [name, 0])))
  })

  it('leaves what somebody made or rewrote, and all that it stands on', async () => {
    const mine = await givenChannel({ payload, name: 'Mine' })
    await loadSample({ payload, now })
    const { docs: channels } = await payload.find({ collection: 'channels', depth: 0 })
    const consoles = channels.find(({ slug }) => slug === 'demo-console')!
    const later = new Date(now.getTime() + 3_600_000)
    const own = await givenPost({ payload, channels: [mine, consoles], publishAt: later })
    const rewritten = await postOf(1)
    // Not scheduled yet: a draft over what is on the calendar.
    await payload.update({
      collection: 'posts',
      id: rewritten.id,
      draft: true,
      data: { title: 'In my own words' },
    })
    expect(await removeSample({ payload })).toEqual({ posts: week.length - 1, kept: 1 })
    const { docs } = await payload.find({ collection: 'posts', draft: true, depth: 0 })
    expect(docs.map(({ id }) => id).sort()).toEqual([own.id, rewritten.id].sort())
    const { docs: left } = await payload.find({ collection: 'channels', depth: 0 })
    expect(left.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining([mine.slug, 'demo-console']),
    )
    expect((await counted()).columns).toBe(0)
    const { docs: planned } = await payload.find({
      collection: 'deliveries',
      where: { post: { equals: own.id } },
    })
    expect(planned.map(({ state }) => state)).toEqual(['planned', 'planned'])
  })
})

describe('asking for it', () => {
  it('is for admins', async () => {
    const path = '/v1/sample-week'
    const editor = await givenKey({ payload, role: 'editor' })
    expect((await api.ask({ path, method: 'POST', key: editor, body: {} })).status).toBe(403)
    expect((await api.ask({ path, method: 'DELETE', key: editor })).status).toBe(403)
    const admin = await givenKey({ payload, role: 'admin' })
    expect((await api.ask({ path, key: admin })).json()).toEqual({ posts: 0, kept: 1 })
  })
})
