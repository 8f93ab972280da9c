import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runImports } from '../../src/importing/run/runImports.ts'
import type { Answer, TestApi } from '../given/api.ts'
import { startTestApi } from '../given/api.ts'
import { bearer, givenApiKey } from '../given/apiKey.ts'
import { image } from '../given/image.ts'
import { givenChannel, givenColumn, unique } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'
import { zipOf } from '../given/zip.ts'

type Import = {
  id: string
  state: string
  isDryRun: boolean
  rowsTotal: number
  rowsDone: number
  totals: Record<string, number> | null
  problems: { code: string }[]
}
type Rows = { items: { row: number; outcome: string; problems: object[] }[]; next: string | null }

let given: TestPayload
let payload: Payload
let api: TestApi
let channel: string
let headers: Record<string, string>

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  api = await startTestApi({ payload })
  channel = (await givenChannel({ payload, kind: 'console' })).slug
  const scopes = ['read:imports' as const, 'write:imports' as const]
  headers = bearer((await givenApiKey({ payload, role: 'editor', scopes })).text)
})
afterAll(async () => {
  await api.close()
  await given.close()
})

/** Four rows, the last of a content type that there is not. */
function plan(): string {
  const name = unique('row')
  const rows = ['values', 'values', 'product', 'promo'].map(
    (type, index) =>
      `${name}-${index},Post ${index},${type},${channel},2036-11-24 10:00,Asia/Shanghai`,
  )
  return ['externalId,title,contentType,channels,publishAt,timezone', ...rows].join('\n')
}

function upload(body: string | Buffer, query = '', more: object = {}): Promise<Answer> {
  const sent = { ...headers, 'content-type': 'text/csv', ...more }
  return api.ask({ path: `/v1/imports${query}`, method: 'POST', body, headers: sent })
}

const get = async <T>(path: string) =>
  (await api.ask({ path: `/v1/imports/${path}`, headers })).json() as T

const work = ({ stopAfter = Infinity } = {}) => {
  let asked = 0
  const shouldStop = () => (asked += 1) > stopAfter
  return runImports({ payload, by: 'a worker', clock: () => new Date(), shouldStop })
}

describe('an import', () => {
  it('is taken at once, carried out by a worker, and says how far it is and what it would do', async () => {
    const taken = await upload(plan(), '?name=autumn.csv')
    expect(taken.status, taken.text).toBe(202)
    const { id, ...made } = taken.json() as Import
    expect(made).toMatchObject({
      ...{ filename: expect.stringMatching(/^autumn.*\.csv$/), state: 'queued', isDryRun: true },
      ...{ rowsTotal: 4, rowsDone: 0, totals: null },
    })
    expect(taken.headers.get('location')).toBe(`/v1/imports/${id}`)
    // Asked before each plan and each row: it stops after two rows, and another goes on.
    await work({ stopAfter: 2 })
    const halfway = await get<Import>(id)
    expect(halfway.rowsDone).toBeGreaterThan(0)
    expect(halfway).toMatchObject({ state: 'queued', totals: null })
    await work()
    expect(await get<Import>(id)).toMatchObject({
      ...{ state: 'done', rowsDone: 4, totals: { rows: 4, imported: 3, refused: 1 } },
    })
    const first = await get<Rows>(`${id}/rows?limit=3`)
    expect(first.items.map(({ row }) => row)).toEqual([2, 3, 4])
    const last = await get<Rows>(`${id}/rows?limit=3&cursor=${first.next}`)
    expect(last).toMatchObject({ items: [{ row: 5, outcome: 'refused' }], next: null })
    expect(last.items[0]!.problems).toMatchObject([{ code: 'not-one-of', field: 'contentType' }])
    expect((await get<Rows>(`${id}/rows?outcome=refused`)).items).toHaveLength(1)
  })

  it('is run for real after a dry run, and again changes nothing', async () => {
    const { id } = (await upload(plan())).json() as Import
    const run = () =>
      api.ask({ path: `/v1/imports/${id}/run`, method: 'POST', body: { isDryRun: false }, headers })
    expect((await run()).status).toBe(409)
    await work()
    const count = async () => (await payload.count({ collection: 'posts' })).totalDocs
    const before = await count()
    for (const totals of [{ imported: 3 }, { imported: 0, unchanged: 3 }]) {
      const again = await run()
      expect([again.status, (again.json() as Import).state]).toEqual([202, 'queued'])
      await work()
      expect(await get<Import>(id)).toMatchObject({ isDryRun: false, totals })
    }
    expect(await count()).toBe(before + 3)
    const { items } = await get<{ items: Import[] }>('')
    expect(items[0]!.id).toBe(id)
  })

  it('takes zips, calendars and Markdown, with what they do not say in the query', async () => {
    const column = await givenColumn({ payload })
    const name = unique('zip')
    const zip = zipOf([
      {
        name: `${name}/one.md`,
        data: '---\npublishAt: 2036-11-24 08:30\n---\n![](../a.png)\n\nTea',
      },
      { name: 'a.png', data: (await image()).data },
    ])
    const said = `channels=${channel}&contentType=values&timezone=Asia/Shanghai&column=${column.slug}`
    const sent = { 'content-type': 'application/zip' }
    const taken = await upload(zip, `?dryRun=false&${said}`, sent)
    expect(taken.status, taken.text).toBe(202)
    await work()
    const { id } = taken.json() as Import
    expect(await get<Import>(id)).toMatchObject({ state: 'done', totals: { imported: 1 } })
    const { items } = await get<{ items: object[] }>(`${id}/rows`)
    expect(items).toMatchObject([{ file: `${name}/one.md`, outcome: 'imported' }])
    const where = { externalId: { equals: `${name}/one.md` } }
    const { docs } = await payload.find({ collection: 'posts', where, depth: 0 })
    expect(docs).toMatchObject([
      { contentType: 'values', publishAt: '2036-11-24T00:30:00.000Z', column: column.id },
    ])
    expect(docs[0]!.media).toHaveLength(1)

    const markdown = { 'content-type': 'text/markdown' }
    expect((await upload('# Tea', '', markdown)).status).toBe(400)
    expect((await upload('# Tea', '?name=tea.md', markdown)).status).toBe(202)
    const nowhere = await upload(zip, '?channels=nowhere&timezone=Shanghai', sent)
    expect([nowhere.status, nowhere.text.includes('timezone')]).toEqual([400, true])
    const unknown = await upload(zip, '?channels=nowhere&column=none', sent)
    expect(unknown.json()).toMatchObject({ errors: [{ path: 'channels' }, { path: 'column' }] })
    const locked = [{ name: 'a.md', data: 'x', flags: 1 }]
    const hostile = (await upload(zipOf(locked), '', sent)).json() as Import
    await work()
    expect((await get<Import>(hostile.id)).problems).toMatchObject([
      { code: 'zip-encrypted', found: 'a.md' },
    ])
    const inChinese = { 'content-type': 'text/calendar', 'accept-language': 'zh' }
    const calendar = await upload('BEGIN:NOTHING', '', inChinese)
    expect([calendar.status, calendar.text.includes('plan.ics 不是日历文件')]).toEqual([400, true])
  })

  it('that cannot be read says why', async () => {
    const { id } = (await upload('a,b\n1,2')).json() as Import
    await work()
    const found = await get<Import>(id)
    expect(found).toMatchObject({ state: 'done', totals: { rows: 0 } })
    expect(found.problems.map(({ code }) => code)).toContain('missing-columns')
  })

  it('is done once for an Idempotency-Key', async () => {
    const [body, more] = [plan(), { 'idempotency-key': unique('key') }]
    const [one, two] = [await upload(body, '', more), await upload(body, '', more)]
    expect((two.json() as Import).id).toBe((one.json() as Import).id)
    expect(two.headers.get('idempotency-replayed')).toBe('true')
    await work()
  })

  it('is refused where it is no plan, named like a path, too large, or not theirs', async () => {
    const json = await upload('{}', '', { 'content-type': 'application/json' })
    expect(json.status).toBe(415)
    expect((await upload(plan(), '?name=..%2Fx.csv')).status).toBe(400)
    expect((await upload('x'.repeat(33 * 1024 * 1024))).status).toBe(413)
    expect((await upload('')).status).toBe(400)
    const scopes = ['read:posts' as const]
    const other = bearer((await givenApiKey({ payload, role: 'editor', scopes })).text)
    expect((await upload(plan(), '', other)).status).toBe(403)
  })
})
