import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Column, Community } from '../../src/payload-types.ts'
import { image } from '../given/image.ts'
import { givenChannel, givenPost, givenUser, unique } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'
import { as, inChinese, refusedFields } from './asking.ts'

let given: TestPayload
let payload: Payload

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
})
afterAll(() => given.close())

function community(slug: string): Promise<Community> {
  const data = { name: 'Fans', slug, kind: 'fan', stage: 'interest' } as const
  return payload.create({ collection: 'communities', data })
}

function column(data: Partial<Column>): Promise<Column> {
  return payload.create({
    collection: 'columns',
    data: {
      name: 'Brief',
      slug: unique('brief'),
      contentType: 'values',
      packaging: 'topic',
      times: [{ time: '08:30' }],
      timezone: 'Asia/Shanghai',
      recurrence: 'FREQ=DAILY',
      ...data,
    },
  })
}

describe('a short name', () => {
  it.each(['a', 'fans-a', '2026', 'a1-b2-c3'])('may be “%s”', async (slug) => {
    expect((await community(slug)).slug).toBe(slug)
  })

  it('is made from the name where none is given, and is its own', async () => {
    const made = (name: string) =>
      payload.create({
        collection: 'communities',
        data: { name, slug: '', kind: 'fan', stage: 'interest' },
      })
    const name = `${unique('Tea')} & Friends`
    const [first, second, chinese] = [await made(name), await made(name), await made('老茶客')]
    expect(first.slug).toMatch(/^tea-.*-friends$/)
    expect(second.slug).toMatch(new RegExp(`^${first.slug}-[0-9a-f]{4}$`))
    expect(chinese.slug).toMatch(/^community-[0-9a-f]{4}$/)
    const data = { slug: '' }
    const saved = await payload.update({ collection: 'communities', id: first.id, data })
    expect(saved.slug).toBe(first.slug)
  })

  it.each(['Fans', 'fans a', 'fans_a', '-fans', 'fans-', 'fa--ns', '粉丝', 'fans\n', 'a/b'])(
    'may not be “%s”',
    async (slug) => {
      expect(await refusedFields(community(slug))).toEqual({
        slug: 'Use lower-case letters, digits and hyphens only, for example fans-a',
      })
    },
  )

  it('is explained in Chinese', async () => {
    const user = await givenUser({ payload, role: 'editor' })
    const req = await inChinese({ payload, user })
    const data = { name: '粉丝', slug: '粉丝', kind: 'fan', stage: 'interest' } as const
    const created = payload.create({ collection: 'communities', data, req, overrideAccess: false })
    expect(await refusedFields(created)).toEqual({
      slug: '只能用小写字母、数字和连字符，例如 fans-a',
    })
  })

  it('is taken only once, and the refusal names the field', async () => {
    const slug = unique('taken')
    await community(slug)
    expect(await refusedFields(community(slug))).toHaveProperty('slug')
  })

  it('of a copy is its own, so that copying works, twice too', async () => {
    const { id, slug } = await column({})
    const copy = () => payload.duplicate({ collection: 'columns', id })
    const [one, two] = [await copy(), await copy()]
    expect(one.slug).toMatch(new RegExp(`^${slug}-copy-`))
    expect(two.slug).not.toBe(one.slug)
  })
})

describe('a recurrence', () => {
  it.each([
    'FREQ=DAILY',
    'FREQ=WEEKLY;BYDAY=MO,WE,FR',
    'FREQ=MONTHLY;BYDAY=1MO',
    'FREQ=WEEKLY;INTERVAL=2;COUNT=10',
    'FREQ=DAILY;UNTIL=20271231T000000Z',
  ])('may be %s', async (recurrence) => {
    expect((await column({ recurrence })).recurrence).toBe(recurrence)
  })

  it.each([
    '',
    'every day',
    'FREQ=SOMETIMES',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=DAILY;INTERVAL=0',
    'RRULE:FREQ=DAILY',
    'FREQ=DAILY\nDTSTART:20200101T000000Z',
    'FREQ=DAILY\r\nEXDATE:20260101T000000Z',
  ])('may not be %j, and the refusal says by which rule', async (recurrence) => {
    const told = await refusedFields(column({ recurrence }))
    expect(Object.keys(told)).toEqual(['recurrence'])
    expect(told.recurrence).toContain('RRULE')
  })
})

describe('a time of day', () => {
  it.each(['00:00', '08:30', '23:59'])('may be %s', async (time) => {
    expect((await column({ times: [{ time }] })).times[0]?.time).toBe(time)
  })

  it.each(['24:00', '8:30', '08:60', '0830', '08:30:00', ''])('may not be “%s”', async (time) => {
    expect(await refusedFields(column({ times: [{ time }] }))).toEqual({
      'times.0.time': 'A time of day from 00:00 to 23:59, such as 08:30.',
    })
  })
})

describe('an uploaded image', () => {
  it('is known by its bytes, so that an import finds it again', async () => {
    const author = await givenUser({ payload, role: 'author' })
    const upload = async () =>
      payload.create({
        collection: 'media',
        data: { alt: 'A grey square' },
        file: await image(),
        ...as(author),
      })
    const [one, two] = [await upload(), await upload()]
    expect(one.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(two.hash).toBe(one.hash)
    const renamed = await payload.update({
      collection: 'media',
      id: one.id,
      data: { alt: 'Grey' },
      ...as(author),
    })
    expect(renamed.hash).toBe(one.hash)
  })

  it.each([
    ['a program', Buffer.from('MZ\u0000\u0001 not an image'), 'image/png', 'x.png'],
    ['a page that calls itself an image', Buffer.from('<html><script>'), 'text/html', 'x.html'],
    ['a drawing with a script', Buffer.from('<svg onload="x()"/>'), 'image/svg+xml', 'x.svg'],
  ])('may not be %s', async (_what, data, mimetype, name) => {
    const file = { data, mimetype, name, size: data.length }
    const created = payload.create({ collection: 'media', data: { alt: 'x' }, file })
    await expect(created).rejects.toMatchObject({ status: 400 })
  })
})

describe('the reason of a delivery', () => {
  it('is read in the reader’s language; a row that has one alone says it to everybody', async () => {
    const channel = await givenChannel({ payload })
    const publishAt = new Date('2100-01-01T00:00:00Z')
    const post = await givenPost({ payload, channels: [channel], publishAt })
    const where = { post: { equals: post.id } }
    const user = await givenUser({ payload, role: 'viewer' })
    const read = async (req?: Awaited<ReturnType<typeof inChinese>>) => {
      const asked = { collection: 'deliveries', where, depth: 0, ...(req && { req }) } as const
      return (await payload.find(asked)).docs[0]!.reason
    }
    const write = (data: Record<string, unknown>) =>
      payload.db.updateOne({ collection: 'deliveries', where, data })
    await write({ reason: 'quiet hours', reasonZh: '免打扰时段' })
    expect(await read()).toBe('quiet hours')
    expect(await read(await inChinese({ payload, user }))).toBe('免打扰时段')
    await write({ reason: 'as it was said', reasonZh: null })
    expect(await read(await inChinese({ payload, user }))).toBe('as it was said')
  })
})
