import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { toMarkdown } from '../../src/domain/message/toMarkdown.ts'
import { importPlan } from '../../src/importing/importPlan.ts'
import type { Defaults } from '../../src/importing/sources/defaults.ts'
import { openSource } from '../../src/importing/sources/openSource.ts'
import type { Post } from '../../src/payload-types.ts'
import { image } from '../given/image.ts'
import { givenChannel } from '../given/lanmu.ts'
import { zipOf } from '../given/zip.ts'
import { startTestPayload, type TestPayload } from '../given/payload.ts'

let test: TestPayload
let folder: string
const defaults: Defaults = { contentType: 'values', channels: 'console' }

beforeAll(async () => {
  test = await startTestPayload()
  await givenChannel({ payload: test.payload, slug: 'console', kind: 'console' })
})
afterAll(() => test.close())
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lanmu-source-'))
  return () => rm(folder, { recursive: true, force: true })
})

async function take(name: string, more: Defaults = {}) {
  const plan = await openSource({
    file: path.join(folder, name),
    defaults: { ...defaults, ...more },
  })
  return importPlan({
    payload: test.payload,
    plan,
    images: plan.type === 'plan' ? plan.images! : () => Promise.resolve({ type: 'none' }),
    isDryRun: false,
    user: null,
    now: new Date('2030-01-01T00:00:00Z'),
  })
}

async function find(externalId: string): Promise<Post> {
  const where = { externalId: { equals: externalId } }
  const { docs } = await test.payload.find({ collection: 'posts', where, depth: 0, draft: true })
  return docs[0]!
}

describe('a folder of Markdown', () => {
  it('is a post for each file, with its front matter, text and picture', async () => {
    const grey = await image()
    await mkdir(path.join(folder, 'week/images'), { recursive: true })
    await writeFile(path.join(folder, 'week/images/tea cup.png'), grey.data)
    const matter = [
      'title: 早安茶语',
      'contentType: interaction',
      'channels: [console]',
      'publishAt: 2036-11-24 08:30',
      'timezone: Asia/Shanghai',
      'tags: [a, b]',
    ]
    const text = '![A cup](images/tea%20cup.png)\n\nWater **before** tea.\n'
    await writeFile(path.join(folder, 'week/one.md'), `---\n${matter.join('\n')}\n---\n\n${text}`)
    await writeFile(
      path.join(folder, 'two.md'),
      '\uFEFF---\r\npublishAt: 2036-11-25T08:30:00+08:00\r\n---\r\n# Two\r\n\r\nText.\r\n',
    )
    await writeFile(path.join(folder, 'bad.md'), '---\ntitle: [open\n---\nText')
    await writeFile(path.join(folder, 'notes.txt'), 'no post')
    const zone = { timezone: 'Asia/Shanghai' }
    const report = await take('.', zone)
    expect(report.rows.map(({ title, outcome }) => [title, outcome])).toEqual([
      ['bad.md', 'refused'],
      ['Two', 'imported'],
      ['早安茶语', 'imported'],
    ])
    expect(report.rows[0]!.problems.map(({ code }) => code)).toEqual(['front-matter'])
    const one = await find('week/one.md')
    expect(one).toMatchObject({
      contentType: 'interaction',
      publishAt: '2036-11-24T00:30:00.000Z',
      state: 'scheduled',
    })
    expect(one.media).toHaveLength(1)
    expect(toMarkdown(one.body as never)).toBe('Water **before** tea.')
    expect(toMarkdown((await find('two.md')).body as never)).toBe('Text.')
    expect((await take('.', zone)).totals).toMatchObject({ unchanged: 2, refused: 1 })
  })
})

describe('a zip', () => {
  it('is what the folder in it is: the same posts under the same ids', async () => {
    const grey = await image()
    const when = 'publishAt: 2036-12-24T08:30:00Z\ntimezone: UTC'
    const files = {
      'trip/one.md': `---\n${when}\nimage: cup.png\n---\n# One`,
      'trip/two.md': `---\n${when}\n---\n![A cup](<./a cup.png> "Tea")\n\nTwo.`,
    }
    await mkdir(path.join(folder, 'week/trip'), { recursive: true })
    for (const [name, text] of Object.entries(files)) {
      await writeFile(path.join(folder, 'week', name), text)
    }
    const pictures = ['trip/cup.png', 'trip/a cup.png']
    for (const name of pictures) await writeFile(path.join(folder, 'week', name), grey.data)
    expect((await take('week')).totals).toMatchObject({ imported: 2 })
    const parts = [
      ...Object.entries(files).map(([name, data]) => ({ name, data })),
      ...pictures.map((name) => ({ name, data: grey.data })),
    ]
    await writeFile(path.join(folder, 'week.zip'), zipOf(parts))
    expect((await take('week.zip')).totals).toMatchObject({ rows: 2, unchanged: 2 })
    expect((await find('trip/two.md')).media).toHaveLength(1)
  })

  it('is told apart from the folder beside it: its pictures are in it', async () => {
    const grey = await image()
    await writeFile(path.join(folder, 'out.png'), grey.data)
    const text = '---\npublishAt: 2036-12-24T08:30:00Z\ntimezone: UTC\nimage: out.png\n---\nx'
    await writeFile(path.join(folder, 'x.zip'), zipOf([{ name: 'x.md', data: text }]))
    const { rows } = await take('x.zip')
    expect(rows[0]!.problems).toMatchObject([{ code: 'image-missing', found: 'out.png' }])
  })
})

describe('an iCalendar file', () => {
  const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']

  it('is a post for each event; what recurs repeats, or is refused with a reason', async () => {
    const lines = [
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Somebody//Calendar//EN'],
      ...event('UID:utc', 'DTSTART:20361124T003000Z', 'SUMMARY:In UTC\\, with a comma'),
      ...event('UID:zoned', 'DTSTART;TZID=Europe/Berlin:20361125T083000', 'SUMMARY:In a zone'),
      ...event('UID:plain', 'DTSTART:20361126T083000', 'SUMMARY:In ours', 'DESCRIPTION:Text.'),
      ...event(
        ...['UID:weekly', 'DTSTART;TZID=Asia/Shanghai:20361127T083000', 'SUMMARY:Weekly'],
        'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=5',
      ),
      ...event(
        ...['UID:but', 'DTSTART:20361127T003000Z', 'SUMMARY:But', 'RRULE:FREQ=DAILY'],
        'EXDATE:20361128T003000Z',
      ),
      ...event('UID:day', 'DTSTART;VALUE=DATE:20361128', 'SUMMARY:A whole day'),
      ...event('UID:off', 'DTSTART:20361124T003000Z', 'SUMMARY:Off', 'STATUS:CANCELLED'),
      'END:VCALENDAR',
    ]
    await writeFile(path.join(folder, 'plan.ics'), lines.join('\r\n'))
    const report = await take('plan.ics', { timezone: 'Asia/Shanghai' })
    const told = report.rows.map(({ externalId, outcome, publishAt, problems }) => [
      externalId,
      outcome === 'refused' ? problems.map(({ code }) => code).join() : publishAt,
    ])
    expect(told).toEqual([
      ['utc', '2036-11-24T00:30:00.000Z'],
      ['zoned', '2036-11-25T07:30:00.000Z'],
      ['plain', '2036-11-26T00:30:00.000Z'],
      ['weekly', '2036-11-27T00:30:00.000Z'],
      ['but', 'bad-repeat'],
      ['day', 'no-time-of-day'],
    ])
    expect((await find('weekly')).repeat?.rule).toBe('FREQ=WEEKLY;COUNT=5;INTERVAL=2')
    expect((await find('utc')).title).toBe('In UTC, with a comma')
    const again = await take('plan.ics', { timezone: 'Asia/Shanghai' })
    expect(again.totals).toMatchObject({ unchanged: 4, refused: 2 })
  })

  it('that is none is not read', async () => {
    await writeFile(path.join(folder, 'plan.ics'), 'title,publishAt')
    const { problems } = await take('plan.ics')
    expect(problems).toMatchObject([{ code: 'not-a-calendar', found: 'plan.ics' }])
  })
})
