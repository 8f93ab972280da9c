import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toText } from '../../src/domain/message/toText.ts'
import type { RichText } from '../../src/domain/message/richText.ts'
import { fileImages } from '../../src/importing/fileImages.ts'
import { importPlan } from '../../src/importing/importPlan.ts'
import { mediaImages } from '../../src/importing/mediaImages.ts'
import { readPlan } from '../../src/importing/readPlan.ts'
import type { PlanReport } from '../../src/importing/report.ts'
import { folderFiles } from '../../src/importing/sources/folderFiles.ts'
import { givenChannel, givenUser } from '../given/lanmu.ts'
import { startTestPayload, type TestPayload } from '../given/payload.ts'
import { createPlanFolder } from '../given/planFolder.ts'
import { givenSlugs } from '../given/planRow.ts'

const now = new Date('2026-11-22T00:00:00Z')
const header =
  'externalId,title,body,contentType,packaging,column,channels,publishAt,timezone,image,link'
const realPlan = new URL('../../../shared/data/plan.csv', import.meta.url)

let test: TestPayload
let folder: string
let editor: TypedUser
let author: TypedUser

beforeAll(async () => {
  test = await startTestPayload()
  folder = await createPlanFolder({
    images: ['images/tea.jpg', 'images/gift.jpg', 'images/oolong.jpg'],
  })
  for (const slug of givenSlugs.channels.keys()) {
    await givenChannel({ payload: test.payload, slug, kind: 'console' })
  }
  for (const slug of givenSlugs.columns.keys()) await createColumn(slug)
  await givenUser({ payload: test.payload, role: 'admin' })
  editor = await givenUser({ payload: test.payload, role: 'editor' })
  author = await givenUser({ payload: test.payload, role: 'author' })
})

afterAll(() => test.close())

describe('importPlan', () => {
  it('imports the good rows of our plan of traps and refuses the others', async () => {
    const bytes = await readFile(new URL('../given/plan.csv', import.meta.url))
    const report = await run({ bytes })
    expect(report.totals).toEqual({
      rows: 35,
      imported: 9,
      updated: 0,
      unchanged: 0,
      refused: 26,
      warnings: 1,
    })
    const again = await run({ bytes })
    expect(again.totals).toMatchObject({ imported: 0, updated: 0, unchanged: 9, refused: 26 })
    expect(await count('posts')).toBe(9)
    expect(await count('media')).toBe(1)
  })

  it('makes each post say what its row says', async () => {
    const post = await postOf('ok-1')
    expect(post.title).toBe('Tea, "first" frost\r\nand a second line')
    expect(toText(post.body as RichText)).toContain('Line two, with a comma')
    expect(post.contentType).toBe('interaction')
    expect(post.publishAt).toBe('2036-11-24T00:30:00.000Z')
    expect(post.publishAt_tz).toBe('Asia/Shanghai')
    expect(post.channels).toHaveLength(2)
    expect(post.link).toBe('https://example.com/a?b=1&c=2')
    expect(post._status).toBe('published')
    expect(post.state).toBe('scheduled')
    expect(await deliveriesOf(post.id)).toEqual(['planned', 'planned'])
    expect((await postOf('ok-2')).media).toHaveLength(1)
    expect((await postOf('ok-5')).publishAt_tz).toBe('America/New_York')
    expect((await postOf('ok-6')).title).toBe('=SUM(1+1)*cmd|stays as it is')
    expect((await postOf('ok-7')).channels).toHaveLength(1)
  })

  it('keeps a row whose time is past as a draft, and sends nothing', async () => {
    const post = await postOf('past-1')
    expect(post._status).toBe('draft')
    expect(post.state).toBe('draft')
    expect(await deliveriesOf(post.id)).toEqual([])
  })

  it('writes nothing in a dry run, and says what would happen', async () => {
    const bytes = plan('dry-1,Dry,x,values,topic,,console,2036-11-24 10:00,UTC,images/gift.jpg,')
    const before = await count('media')
    const report = await run({ bytes, isDryRun: true })
    expect(report.rows[0]).toMatchObject({ outcome: 'imported', state: 'scheduled', post: null })
    expect(await find('dry-1')).toEqual([])
    expect(await count('media')).toBe(before)
  })

  it('knows channels and columns by their names too, where only one has the name', async () => {
    const channel = (name: string, slug: string) =>
      givenChannel({ payload: test.payload, name, slug, kind: 'console' })
    await channel('茶友群', 'tea-friends')
    const bytes = plan('name-1,By name,x,values,topic,,茶友群;feed,2036-11-24 10:00,UTC,,')
    expect((await run({ bytes, isDryRun: true })).rows[0]).toMatchObject({ outcome: 'imported' })
    await channel('茶友群', 'tea-friends-2')
    const [row] = (await run({ bytes, isDryRun: true })).rows
    expect(row!.problems).toMatchObject([{ code: 'unknown-slug', found: '茶友群' }])
  })

  it('updates a row that changed, and moves its delivery', async () => {
    await run({ bytes: plan('up-1,Before,x,values,topic,our-way,console,2036-11-24 10:00,UTC,,') })
    const bytes = plan('up-1,After,y,values,topic,,console;feed,2036-11-25 10:00,UTC,,')
    const report = await run({ bytes })
    expect(report.rows[0]?.outcome).toBe('updated')
    const post = await postOf('up-1')
    expect(post.title).toBe('After')
    expect(post.column ?? null).toBeNull()
    expect(await deliveriesOf(post.id)).toEqual(['planned', 'planned'])
    const { docs } = await deliveries(post.id)
    expect(docs.map(({ dueAt }) => dueAt)).toEqual(Array(2).fill('2036-11-25T10:00:00.000Z'))
    expect((await run({ bytes })).rows[0]?.outcome).toBe('unchanged')
  })

  it('takes a scheduled post off the calendar when its row moves into the past', async () => {
    await run({ bytes: plan('off-1,Off,x,values,topic,,console,2036-11-24 10:00,UTC,,') })
    const report = await run({
      bytes: plan('off-1,Off,x,values,topic,,console,2020-11-24 10:00,UTC,,'),
    })
    expect(report.rows[0]).toMatchObject({ outcome: 'updated', state: 'draft' })
    const post = await postOf('off-1')
    expect(post._status).toBe('draft')
    expect(await deliveriesOf(post.id)).toEqual(['cancelled'])
  })

  it('keeps what an editor changed after the import while the row stays as it was', async () => {
    const bytes = plan('edit-1,From the plan,x,values,topic,,console,2036-11-24 10:00,UTC,,')
    await run({ bytes })
    const { id } = await postOf('edit-1')
    await test.payload.update({ collection: 'posts', id, data: { title: 'By hand' } })
    expect((await run({ bytes })).rows[0]?.outcome).toBe('unchanged')
    expect((await postOf('edit-1')).title).toBe('By hand')
  })

  it('does not overwrite a post somebody has open', async () => {
    const row = 'open-1,Open,x,values,topic,,console,2036-11-24 10:00,UTC,,'
    await run({ bytes: plan(row) })
    const { id } = await postOf('open-1')
    await test.payload.create({
      collection: 'payload-locked-documents',
      data: {
        document: { relationTo: 'posts', value: id },
        user: { relationTo: 'users', value: author.id },
      },
    })
    const report = await run({ bytes: plan(row.replace('Open', 'Changed')), user: editor })
    expect(report.rows[0]?.problems).toMatchObject([
      { code: 'not-accepted', found: expect.stringContaining('locked by another user') },
    ])
    expect((await postOf('open-1')).title).toBe('Open')
  })

  it('leaves a post that is out, and says so', async () => {
    await run({ bytes: plan('out-1,Out,x,values,topic,,console,2036-11-24 10:00,UTC,,') })
    const { id } = await postOf('out-1')
    await test.payload.db.updateOne({
      collection: 'deliveries',
      where: { post: { equals: id } },
      data: { state: 'sent' },
    })
    const report = await run({
      bytes: plan('out-1,New,x,values,topic,,console,2036-11-24 10:00,UTC,,'),
    })
    expect(report.rows[0]?.outcome).toBe('unchanged')
    expect(report.rows[0]?.warnings.map(({ code }) => code)).toEqual(['already-sent'])
    expect((await postOf('out-1')).title).toBe('Out')
  })

  it('leaves a post in the trash there', async () => {
    const bytes = plan('trash-1,Thrown away,x,values,topic,,console,2036-11-24 10:00,UTC,,')
    await run({ bytes })
    const { id } = await postOf('trash-1')
    await test.payload.update({
      collection: 'posts',
      id,
      data: { deletedAt: new Date().toISOString() },
    })
    const report = await run({ bytes })
    expect(report.rows[0]?.warnings.map(({ code }) => code)).toEqual(['in-trash'])
    expect(await find('trash-1')).toEqual([])
  })

  it('uploads an image once, whatever it is called and however often it is used', async () => {
    const before = await count('media')
    const row = (id: string) =>
      `${id},T,x,values,topic,,console,2036-11-24 10:00,UTC,images/oolong.jpg,`
    await run({ bytes: plan(row('img-1'), row('img-2')) })
    expect(await count('media')).toBe(before + 1)
    const [one, two] = [await postOf('img-1'), await postOf('img-2')]
    expect(one.media).toEqual(two.media)
  })

  it('finds images among the uploaded ones by name, and knows them as the same', async () => {
    const bytes = plan('img-1,T,x,values,topic,,console,2036-11-24 10:00,UTC,oolong.jpg,')
    const images = mediaImages({ payload: test.payload, user: editor })
    const report = await run({ bytes, images, user: editor })
    expect(report.rows[0]?.outcome).toBe('unchanged')
    const missing = plan('img-3,T,x,values,topic,,console,2036-11-24 10:00,UTC,none.jpg,')
    const [row] = (await run({ bytes: missing, images, user: editor })).rows
    expect(row?.problems.map(({ code }) => code)).toEqual(['image-not-uploaded'])
  })

  it('writes with the rights of the user who imports', async () => {
    const bytes = plan('own-1,T,x,values,topic,,console,2036-11-24 10:00,UTC,,')
    const [refused] = (await run({ bytes, user: author })).rows
    expect(refused?.problems).toMatchObject([{ code: 'not-accepted', found: expect.any(String) }])
    expect(await find('own-1')).toEqual([])
    expect((await run({ bytes, user: editor })).totals.imported).toBe(1)
    expect((await postOf('own-1')).owner).toBe(editor.id)
  })

  it('imported twice at the same moment makes each post once', async () => {
    const ids = Array.from({ length: 10 }, (_, index) => `twice-${index}`)
    const bytes = plan(...ids.map((id) => `${id},T,x,values,topic,,console,2036-11-24 10:00,UTC,,`))
    const reports = await Promise.all([run({ bytes }), run({ bytes })])
    const [one, two] = reports.map(({ totals }) => totals)
    expect(one!.imported + two!.imported).toBe(10)
    expect(one!.refused + two!.refused).toBe(0)
    for (const id of ids) expect(await find(id)).toHaveLength(1)
  })

  it('reports how far it is', async () => {
    const steps: number[] = []
    const row = (id: string) => `${id},T,x,values,topic,,console,2036-11-24 10:00,UTC,,`
    const bytes = plan(row('pro-1'), row('pro-2'))
    await run({ bytes, onProgress: ({ rows }) => steps.push(rows) })
    expect(steps).toEqual([1, 2])
  })

  it.skipIf(!existsSync(realPlan))(
    'imports the 23 good rows of the sample week and refuses its 14 traps (skipped without ../shared/data)',
    async () => {
      const bytes = await readFile(realPlan)
      const report = await run({ bytes })
      expect(report.totals).toMatchObject({ rows: 37, imported: 23, refused: 14, warnings: 0 })
      const reasons = report.rows.flatMap(({ externalId, problems }) =>
        problems.map(({ code, field }) => `${externalId} ${field ?? 'row'} ${code}`),
      )
      expect(reasons).toEqual([
        'bad-01 contentType not-one-of',
        'bad-02 title empty',
        'bad-03 publishAt ambiguous-date',
        'bad-04 timezone unknown-zone',
        'bad-05 channels unknown-slug',
        'bad-06 publishAt no-such-date',
        'bad-07 link bad-link',
        'bad-08 image image-missing',
        'bad-09 image image-outside',
        'w48-001 externalId repeated-id',
        'bad-11 packaging not-one-of',
        'bad-12 publishAt empty',
        'bad-13 column unknown-slug',
        'bad-14 row cell-count',
      ])
      expect((await postOf('w48-021')).publishAt).toBe('2027-11-07T05:30:00.000Z')
      expect((await postOf('w48-022')).publishAt).toBe('2027-03-28T01:30:00.000Z')
      expect((await postOf('w48-023')).title).toBe('=SUM(1+1)*cmd|无害标题')
      expect((await run({ bytes })).totals).toMatchObject({ imported: 0, unchanged: 23 })
    },
  )
})

async function run({
  bytes,
  ...options
}: { bytes: Uint8Array } & Partial<Parameters<typeof importPlan>[0]>): Promise<PlanReport> {
  const { payload } = test
  const images = fileImages({ files: folderFiles({ folder }) })
  const read = await readPlan({ bytes })
  return importPlan({ payload, images, isDryRun: false, user: null, now, plan: read, ...options })
}

function plan(...rows: string[]): Uint8Array {
  return Buffer.from([header, ...rows].join('\n'))
}

async function find(externalId: string) {
  const { docs } = await test.payload.find({
    collection: 'posts',
    where: { externalId: { equals: externalId } },
    depth: 0,
  })
  return docs
}

async function postOf(externalId: string) {
  const [post] = await find(externalId)
  if (!post) throw new Error(`There is no post ${externalId}.`)
  return post
}

function deliveries(post: string) {
  return test.payload.find({
    collection: 'deliveries',
    where: { post: { equals: post } },
    depth: 0,
  })
}

async function deliveriesOf(post: string): Promise<string[]> {
  return (await deliveries(post)).docs.map(({ state }) => state)
}

async function count(collection: 'posts' | 'media'): Promise<number> {
  return (await test.payload.count({ collection, where: { id: { exists: true } } })).totalDocs
}

async function createColumn(slug: string): Promise<void> {
  const console = await test.payload.find({
    collection: 'channels',
    where: { slug: { equals: 'console' } },
    depth: 0,
  })
  await test.payload.create({
    collection: 'columns',
    data: {
      name: slug,
      slug,
      contentType: 'interaction',
      packaging: 'topic',
      channels: console.docs.map(({ id }) => id),
      times: [{ time: '08:30' }],
      timezone: 'Asia/Shanghai',
      recurrence: 'FREQ=DAILY',
    },
  })
}
