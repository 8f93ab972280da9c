import iconv from 'iconv-lite'
import type { TypedUser } from 'payload'
import { handleEndpoints } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PlanReport } from '../../src/importing/report.ts'
import { runImports } from '../../src/importing/run/runImports.ts'
import type { Channel, Import, Post } from '../../src/payload-types.ts'
import { image } from '../given/image.ts'
import { givenChannel, givenColumn, givenUser } from '../given/lanmu.ts'
import { startTestPayload, type TestPayload } from '../given/payload.ts'
import { isUtf8, zipOf, type ZipPart } from '../given/zip.ts'

let test: TestPayload
let editor: TypedUser
let channel: string
let picture: Buffer

beforeAll(async () => {
  test = await startTestPayload()
  const { payload } = test
  channel = (await givenChannel({ payload, slug: 'console', kind: 'console' })).id
  await givenUser({ payload, role: 'admin' })
  editor = await givenUser({ payload, role: 'editor' })
  picture = (await image()).data
})
afterAll(() => test.close())

type Upload = { name: string; data: Buffer; mimetype?: string } & Partial<
  Pick<Import, 'isDryRun' | 'defaults'>
>

function upload({ name, data, mimetype = 'application/zip', ...rest }: Upload): Promise<Import> {
  return test.payload.create({
    collection: 'imports',
    data: rest,
    file: { data, name, mimetype, size: data.length },
    overrideAccess: false,
    user: editor,
  })
}

function save(id: string, data: Partial<Import>): Promise<Import> {
  const options = { collection: 'imports', overrideAccess: false, user: editor } as const
  return test.payload.update({ ...options, id, data })
}

const reportOf = ({ report }: Import) => report as unknown as PlanReport

function told(made: Import) {
  return reportOf(made).rows.map(({ file, outcome }) => [file, outcome])
}

async function count(collection: 'posts' | 'media'): Promise<number> {
  return (await test.payload.count({ collection, where: { id: { exists: true } } })).totalDocs
}

async function postOf(externalId: string): Promise<Post | undefined> {
  const where = { externalId: { equals: externalId } }
  const { docs } = await test.payload.find({ collection: 'posts', where, depth: 0, draft: true })
  return docs[0]
}

/** As somebody in China packs a folder on Windows. */
function onWindows(parts: ZipPart[]): Buffer {
  return zipOf(
    parts.map((part) => ({ ...part, name: iconv.encode(String(part.name), 'gbk'), flags: 0 })),
  )
}

const post = (title: string, text: string) =>
  `---\ntitle: ${title}\npublishAt: 2036-11-24 08:30\n---\n${text}\n`

describe('a zip of posts with their pictures', () => {
  const defaults = () => ({
    ...{ contentType: 'values' as const, timezone: 'Asia/Shanghai' as const },
    channels: [channel],
  })
  const week = (monday: string) =>
    onWindows([
      { name: '第48周/周一.md', data: post(monday, '![茶](图片/茶 杯.png)\n\n先烧水。') },
      { name: '第48周/周二.md', data: iconv.encode(post('周二', '再泡茶。'), 'gbk') },
      { name: '第48周/图片/茶 杯.png', data: picture },
      { name: '第48周/说明.txt', data: 'no post' },
    ])

  it('asks for what the files do not say, is only judged at first, and then imported', async () => {
    const bare = await upload({ name: '第48周.zip', data: week('周一') })
    expect(told(bare).map(([, outcome]) => outcome)).toEqual(['refused', 'refused'])
    const codes = reportOf(bare).rows[0]!.problems.map(({ field }) => field)
    expect(codes.sort()).toEqual(['channels', 'contentType', 'timezone'])

    const judged = await save(bare.id, { defaults: defaults() })
    const files = ['第48周/周一.md', '第48周/周二.md']
    expect(told(judged)).toEqual(files.map((file) => [file, 'imported']))
    expect([await count('posts'), await count('media')]).toEqual([0, 0])

    const saved = await save(bare.id, { isDryRun: false })
    expect(told(saved)).toEqual(files.map((file) => [file, 'imported']))
    expect([await count('posts'), await count('media')]).toEqual([2, 1])
    const monday = await postOf('第48周/周一.md')
    expect(monday).toMatchObject({
      ...{ title: '周一', contentType: 'values', state: 'scheduled', channels: [channel] },
      ...{ publishAt: '2036-11-24T00:30:00.000Z', owner: editor.id },
    })
    expect(monday!.media).toHaveLength(1)
    expect((await postOf('第48周/周二.md'))!.title).toBe('周二')
  })

  it('changes nothing the second time, and one post where one file was edited', async () => {
    const options = { isDryRun: false, defaults: defaults() }
    const again = await upload({ name: 'again.zip', data: week('周一'), ...options })
    expect(reportOf(again).totals).toMatchObject({ rows: 2, unchanged: 2 })
    const before = await postOf('第48周/周二.md')
    const edited = await upload({ name: 'edited.zip', data: week('周一，改'), ...options })
    expect(told(edited).map(([, outcome]) => outcome)).toEqual(['updated', 'unchanged'])
    expect((await postOf('第48周/周一.md'))!.title).toBe('周一，改')
    expect((await postOf('第48周/周二.md'))!.updatedAt).toBe(before!.updatedAt)
    expect([await count('posts'), await count('media')]).toEqual([2, 1])
  })
})

describe('a zip of a table and its pictures', () => {
  it('has its rows first, with pictures beside the table, then among the uploaded ones', async () => {
    const lines = [
      'externalId,title,contentType,channels,publishAt,timezone,image',
      'z-1,One,values,console,2036-11-24 10:00,UTC,images/tea.png',
      'z-2,Two,values,console,2036-11-25 10:00,UTC,uploaded.png',
      'z-3,Three,values,console,2036-11-26 10:00,UTC,images/none.png',
      'z-4,Four,values,console,2036-11-26 10:00,UTC,../tea.png',
      'z-5,Five,values,console,2036-11-26 10:00,UTC,images/words.png',
    ]
    const file = {
      data: picture,
      name: 'uploaded.png',
      mimetype: 'image/png',
      size: picture.length,
    }
    await test.payload.create({ collection: 'media', data: { alt: 'Grey' }, file })
    const data = zipOf([
      { name: 'week/plan.csv', data: lines.join('\n') },
      { name: 'week/images/tea.png', data: picture },
      { name: 'week/images/words.png', data: 'no picture' },
      { name: 'week/extra.md', data: '---\ntitle: [open\n---\n' },
    ])
    const made = await upload({ name: 'week.zip', data, isDryRun: false })
    const rows = reportOf(made).rows.map(({ row, externalId, outcome, problems }) => [
      ...[row, externalId, outcome === 'refused' ? problems[0]!.code : outcome],
    ])
    expect(rows).toEqual([
      [2, 'z-1', 'imported'],
      [3, 'z-2', 'imported'],
      [4, 'z-3', 'image-missing'],
      [5, 'z-4', 'image-outside'],
      [6, 'z-5', 'not-an-image'],
      [7, 'week/extra.md', 'front-matter'],
    ])
    expect((await postOf('z-2'))!.media).toHaveLength(1)
  })

  it('is one plan, not several and not none', async () => {
    const two = [{ name: 'a.csv' }, { name: 'b.ics' }]
    const problemsOf = async (parts: ZipPart[]) =>
      reportOf(await upload({ name: 'x.zip', data: zipOf(parts) })).problems
    expect(await problemsOf(two)).toMatchObject([{ code: 'many-plans', found: 'a.csv, b.ics' }])
    expect(await problemsOf([{ name: 'a.png', data: picture }])).toMatchObject([
      { code: 'no-plan' },
    ])
    expect(await problemsOf([])).toMatchObject([{ code: 'no-plan' }])
    expect(await problemsOf([{ name: 'a.md', data: 'x', size: 9, method: 0 }])).toMatchObject([
      { code: 'zip-damaged' },
    ])
    const hidden = zipOf([{ name: 'b.md' }])
    expect(await problemsOf([{ name: 'a.csv', data: hidden }])).toMatchObject([
      { code: 'zip-nested', found: 'a.csv' },
    ])
    const hostile = [
      { name: 'a.md' },
      { name: '../b.md' },
      { name: 'c.md', data: 'x', flags: isUtf8 | 1 },
    ]
    const codes = (await problemsOf(hostile)).map(({ code }) => code)
    expect(codes).toEqual(['zip-outside', 'zip-encrypted'])
  })
})

describe('other files', () => {
  it('a calendar takes what it does not say from the form, the column its channels too', async () => {
    const column = await givenColumn({ payload: test.payload, channels: [await consoleChannel()] })
    const lines = [
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:tasting', 'SUMMARY:Tasting'],
      ...['DTSTART:20361201T083000', 'END:VEVENT', 'END:VCALENDAR'],
    ]
    const made = await upload({
      ...{ name: 'events.ics', data: Buffer.from(lines.join('\r\n')), mimetype: 'text/calendar' },
      ...{ isDryRun: false },
      defaults: { contentType: 'interaction', timezone: 'Asia/Shanghai', column: column.id },
    })
    expect(reportOf(made).totals).toMatchObject({ imported: 1 })
    expect(await postOf('tasting')).toMatchObject({
      ...{ contentType: 'interaction', column: column.id, channels: [channel] },
      publishAt: '2036-12-01T00:30:00.000Z',
    })
  })

  it('a post in Markdown is known by its own name, whatever it is kept under', async () => {
    const data = Buffer.from(
      '---\ncontentType: values\nchannels: [console]\npublishAt: 2036-12-02T08:30:00Z\ntimezone: UTC\n---\n# 立冬\n\n喝热茶。',
    )
    const file = { name: '立冬.md', data, mimetype: 'application/octet-stream' }
    const first = await upload({ ...file, isDryRun: false })
    const second = await upload(file)
    expect(second.filename).not.toBe(first.filename)
    const third = await save(second.id, { isDryRun: false })
    expect([first, third].map((made) => reportOf(made).rows[0]!.outcome)).toEqual([
      ...['imported', 'unchanged'],
    ])
    expect((await postOf('立冬.md'))!.title).toBe('立冬')
  })

  it('are judged by content and told in the language of who sends them', async () => {
    const zip = zipOf([{ name: 'a.md', data: post('A', 'x') }])
    // As Windows calls a zip, and Excel a CSV.
    expect(await send({ name: '周 一.zip', data: zip, type: 'application/x-zip-compressed' })).toBe(
      201,
    )
    const csv = Buffer.from('title,contentType,publishAt,timezone\n')
    expect(await send({ name: 'a.csv', data: csv, type: 'application/vnd.ms-excel' })).toBe(201)
    const sheet =
      '<Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    const workbook = zipOf([
      { name: '[Content_Types].xml', data: sheet },
      { name: 'xl/workbook.xml', data: '<x/>' },
    ])
    expect(await send({ name: 'a.csv', data: workbook, type: 'text/csv' })).toContain(
      'not a text file: ',
    )
    expect(await send({ name: 'a.ics', data: csv, language: 'zh' })).toContain('a.ics 不是日历文件')
    expect(await send({ name: 'a.exe', data: csv })).toContain('.csv, .ics, .md, .zip')
    expect(await send({ name: 'a.zip', data: csv })).toContain('a.zip is not what its name says')
  })
})

function consoleChannel(): Promise<Channel> {
  return test.payload.findByID({ collection: 'channels', id: channel, depth: 0 })
}

/** As a browser does; answers the status, or what was said against it. */
async function send({
  name,
  data,
  type = 'application/octet-stream',
  language = 'en',
}: {
  name: string
  data: Buffer
  type?: string
  language?: string
}): Promise<number | string> {
  const { payload } = test
  const login = { email: editor.email!, password: 'correct horse' }
  const { token } = await payload.login({ collection: 'users', data: login })
  const form = new FormData()
  form.append('file', new File([new Uint8Array(data)], name, { type }))
  form.append('_payload', JSON.stringify({ isDryRun: true }))
  const headers = { authorization: `JWT ${token}`, 'accept-language': language }
  const request = new Request('http://localhost/api/imports', {
    method: 'POST',
    headers,
    body: form,
  })
  const answer = await handleEndpoints({ config: payload.config, request })
  if (answer.status === 201) return 201
  const { errors } = (await answer.json()) as {
    errors: { data?: { errors: { message: string }[] }; message: string }[]
  }
  return errors[0]?.data?.errors[0]?.message ?? errors[0]!.message
}

describe('a zip too heavy for a request', () => {
  it('waits for a worker; the next goes on where it stopped, and a picture is saved once', async () => {
    const { payload } = test
    const parts = Array.from({ length: 42 }, (_, index) => ({
      name: `heavy/${String(index).padStart(2, '0')}.md`,
      data: `---\npublishAt: 2037-01-01 08:30\n---\n![](../red.png)\n\nTea ${index}`,
    }))
    const red = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#ff0000' } })
      .png()
      .toBuffer()
    const made = await upload({
      ...{ name: 'heavy.zip', data: zipOf([...parts, { name: 'red.png', data: red }]) },
      ...{ isDryRun: false },
      defaults: { contentType: 'values', timezone: 'UTC', channels: [channel] },
    })
    expect(made).toMatchObject({ state: 'queued', rowsTotal: 42, report: null })
    const [posts, media] = [await count('posts'), await count('media')]
    let asked = 0
    const work = (by: string, stopAfter: number) =>
      runImports({ payload, by, clock: () => new Date(), shouldStop: () => ++asked > stopAfter })
    await work('one', 20)
    const read = () => payload.findByID({ collection: 'imports', id: made.id })
    expect(await read()).toMatchObject({ state: 'queued', rowsDone: 20 })
    await work('two', Infinity)
    expect(await read()).toMatchObject({ state: 'done', rowsDone: 42, taken: 42, refused: 0 })
    expect([await count('posts'), await count('media')]).toEqual([posts + 42, media + 1])
    expect((await postOf('heavy/41.md'))!.media).toHaveLength(1)
  })
})
