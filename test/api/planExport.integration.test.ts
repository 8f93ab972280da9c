import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromMarkdown } from '../../src/domain/message/fromMarkdown.ts'
import { importPlan } from '../../src/importing/importPlan.ts'
import { mediaImages } from '../../src/importing/mediaImages.ts'
import { readPlan } from '../../src/importing/readPlan.ts'
import { toVariants } from '../../src/publishing/posts/toVariants.ts'
import type { Channel, Post } from '../../src/payload-types.ts'
import type { TestApi } from '../given/api.ts'
import { givenKey, startTestApi } from '../given/api.ts'
import { image } from '../given/image.ts'
import { givenChannel, givenColumn, givenDraft, givenPost, givenSent } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

let given: TestPayload
let payload: Payload
let api: TestApi
let key: string
let channel: Channel
let other: Channel

const now = new Date('2100-01-01T00:00:00Z')
const on = (day: number): Date => new Date(Date.UTC(2100, 0, day, 0, 30))
const range = 'from=2100-01-01T00:00:00Z&to=2100-02-01T00:00:00Z'

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  api = await startTestApi({ payload })
  key = await givenKey({ payload, role: 'viewer' })
  channel = await givenChannel({ payload })
  other = await givenChannel({ payload })
})
afterAll(async () => {
  await api.close()
  await given.close()
})

async function exported(query = range): Promise<string> {
  const answer = await api.ask({ path: `/v1/plan.csv?${query}`, key })
  expect([answer.status, answer.type]).toEqual([200, 'text/csv; charset=utf-8'])
  return answer.text
}

async function imported(csv: string, isDryRun = false) {
  return importPlan({
    payload,
    plan: await readPlan({ bytes: Buffer.from(csv) }),
    images: mediaImages({ payload, user: null }),
    isDryRun,
    user: null,
    now,
  })
}

async function allPosts(): Promise<Post[]> {
  const { docs } = await payload.find({
    collection: 'posts',
    depth: 0,
    sort: 'id',
    pagination: false,
    draft: true,
  })
  return docs
}

describe('the plan as CSV', () => {
  it('is taken by the import again, and changes nothing', async () => {
    const column = await givenColumn({ payload, channels: [channel] })
    const file = await image()
    const media = await payload.create({ collection: 'media', data: { alt: 'Grey' }, file })
    const title = '=HYPERLINK("http://x"), "quoted"; and a comma'
    const body = fromMarkdown('# Tea\n\n- one\n- **two**\n\nA line, "with" signs') as never
    const place = { column: column.id, issue: `2100-01-04#${column.slug}` }
    const sent = await givenPost({ payload, channels: [channel], publishAt: on(4), ...place })
    await givenSent({ payload, post: sent, at: on(4) })
    const second = await payload.create({ collection: 'media', data: { alt: 'Two' }, file })
    const own = { title: 'Here', body, hasOwnMedia: true, media: [second.id] }
    const variants = [
      { channel: channel.id, ...own },
      { channel: other.id, title: 'There' },
    ]
    await givenPost({
      payload,
      channels: [other, channel],
      publishAt: on(5),
      title,
      body,
      media: [media.id, second.id],
      variants,
      link: 'https://example.com/?a=1&b=2',
    })
    const repeat = { rule: 'FREQ=WEEKLY;INTERVAL=2', until: '2100-06-30' }
    await givenPost({ payload, channels: [other], publishAt: on(6), repeat, externalId: 'mine-1' })
    await givenDraft({ payload, channels: [other.id], publishAt: on(7).toISOString() })
    const before = await allPosts()
    const csv = await exported()
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")`)
    expect(csv).toContain('FREQ=WEEKLY;INTERVAL=2;UNTIL=21000630')
    const report = await imported(csv)
    expect(report.rows.flatMap(({ problems }) => problems)).toEqual([])
    expect(report.totals).toMatchObject({ rows: 4, unchanged: 4 })
    expect(await allPosts()).toEqual(before)
    expect(await exported()).toBe(csv)
  })

  it('brings back what was changed in it', async () => {
    const repeat = { rule: 'FREQ=DAILY;INTERVAL=9', time: '21:00' }
    const old = { title: 'Old', repeat }
    const { id } = await givenPost({ payload, channels: [other], publishAt: on(20), ...old })
    const csv = (await exported()).replace(/^(.*),Old,/m, '$1,New,')
    const report = await imported(csv)
    expect(report.totals).toMatchObject({ updated: 1, refused: 0 })
    expect(await payload.findByID({ collection: 'posts', id })).toMatchObject({
      title: 'New',
      _status: 'published',
      repeat,
    })
  })

  it('takes along what single channels say and every picture, changed or into another post', async () => {
    const file = await image()
    const media = [
      await payload.create({ collection: 'media', data: { alt: 'One' }, file }),
      await payload.create({ collection: 'media', data: { alt: 'Two' }, file }),
    ].map(({ id }) => id)
    const body = fromMarkdown('Only **here**, with a “quote”; and more')
    const variants = [{ channel: other.id, title: 'Here', body: body as never, media: [] }]
    const said = { title: 'Two pictures', media, variants }
    const { id } = await givenPost({ payload, channels: [other], publishAt: on(25), ...said })
    const only = 'from=2100-01-25T00:00:00Z&to=2100-01-26T00:00:00Z'
    const csv = await exported(only)
    expect((await imported(csv.replace(',Two pictures,', ',Changed,'))).totals).toMatchObject({
      updated: 1,
    })
    const copied = csv.replace(/^post-[^,]*,Two pictures,/m, 'copy-1,Copied,')
    expect((await imported(copied)).totals).toMatchObject({ imported: 1 })
    const { docs } = await payload.find({
      collection: 'posts',
      depth: 0,
      where: { or: [{ id: { equals: id } }, { externalId: { equals: 'copy-1' } }] },
      sort: 'createdAt',
    })
    expect(docs.map(({ title }) => title)).toEqual(['Changed', 'Copied'])
    for (const post of docs) {
      expect(post.media).toEqual(media)
      expect(toVariants(post.variants)).toEqual([
        { channel: other.id, title: 'Here', body, media: null },
      ])
    }
    // A table of before has neither column: it takes nothing away.
    const columns = 'externalId,title,contentType,channels,publishAt,timezone,image'
    const { filename } = await payload.findByID({ collection: 'media', id: media[0]! })
    const row = `post-${id},Old table,values,${other.slug},2100-01-25 09:00,UTC,${filename}`
    expect((await imported(`${columns}\n${row}\n`)).totals).toMatchObject({ updated: 1 })
    const kept = await payload.findByID({ collection: 'posts', id, depth: 0 })
    expect([kept.title, kept.media, kept.variants!.length]).toEqual(['Old table', media, 1])
  })

  it('is cut by the same filters as the calendar', async () => {
    const [, ...rows] = (await exported(`${range}&channel=${channel.slug}`)).trim().split('\r\n')
    expect(rows.map((row) => row.includes(channel.slug))).toEqual([true, true])
    const wrong = await api.ask({ path: `/v1/plan.csv?${range}&channel=nowhere`, key })
    expect(wrong.status).toBe(404)
    expect((await api.ask({ path: `/v1/plan.csv?${range}` })).status).toBe(401)
    expect((await api.ask({ path: '/v1/plan.csv', key })).status).toBe(400)
  })
})
