import type { TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PlanReport, RowReport } from '../../src/importing/report.ts'
import { runImports } from '../../src/importing/run/runImports.ts'
import type { Import } from '../../src/payload-types.ts'
import { givenChannel, givenUser } from '../given/lanmu.ts'
import { startTestPayload, type TestPayload } from '../given/payload.ts'

const header = 'externalId,title,contentType,channels,publishAt,timezone'
const count = 63

/** Every row is good but the last. */
function plan(prefix: string, length = count): string {
  const rows = Array.from({ length }, (_, index) => {
    const type = index === length - 1 ? 'promo' : 'values'
    return `${prefix}-${index},Post ${index},${type},console,2036-11-24 10:00,Asia/Shanghai`
  })
  return [header, ...rows].join('\n')
}

let test: TestPayload
let editor: TypedUser

beforeAll(async () => {
  test = await startTestPayload()
  await givenChannel({ payload: test.payload, slug: 'console', kind: 'console' })
  await givenUser({ payload: test.payload, role: 'admin' })
  editor = await givenUser({ payload: test.payload, role: 'editor' })
})
afterAll(() => test.close())

function upload(text: string, isDryRun: boolean): Promise<Import> {
  const data = Buffer.from(text)
  return test.payload.create({
    collection: 'imports',
    data: { isDryRun },
    file: { data, name: 'long.csv', mimetype: 'text/csv', size: data.length },
    overrideAccess: false,
    user: editor,
  })
}

/** As if its plan were too long for the request that brought it. */
async function queue(text: string, isDryRun: boolean): Promise<Import> {
  const made = await upload(text, true)
  const data = { state: 'queued', isDryRun, rowsDone: 0, report: null, startedBy: editor.id }
  const where = { id: { equals: made.id } }
  const started = { startedAt: new Date().toISOString(), run: 1 }
  await test.payload.db.updateOne({
    collection: 'imports',
    where,
    data: { ...data, ...started },
  })
  return made
}

function work({ by = 'a worker', stopAfter = Infinity, now = new Date() } = {}): Promise<void> {
  let asked = 0
  const shouldStop = () => ++asked > stopAfter
  return runImports({ payload: test.payload, by, clock: () => now, shouldStop })
}

function read({ id }: Import): Promise<Import> {
  return test.payload.findByID({ collection: 'imports', id })
}

async function rowsOf({ id }: Import): Promise<RowReport[]> {
  const { docs } = await test.payload.find({
    collection: 'import-rows',
    where: { import: { equals: id }, run: { equals: 1 } },
    sort: 'row',
    pagination: false,
  })
  return docs.map(({ report }) => report as unknown as RowReport)
}

async function countPosts(prefix: string): Promise<number> {
  const where = { externalId: { contains: prefix } }
  const { totalDocs } = await test.payload.count({ collection: 'posts', where })
  return totalDocs
}

describe('a plan too long for a request', () => {
  it('waits for a worker, and is judged by it with a report of every row', async () => {
    const long = await upload(plan('long', 1001), true)
    expect(long).toMatchObject({ state: 'queued', rowsTotal: 1001, rowsDone: 0, report: null })
    await test.payload.delete({ collection: 'imports', id: long.id })
    const made = await queue(plan('dry'), true)
    await work()
    const done = await read(made)
    expect(done).toMatchObject({ state: 'done', rowsDone: count, taken: count - 1, refused: 1 })
    expect((done.report as PlanReport).totals).toMatchObject({ rows: count, imported: count - 1 })
    const rows = await rowsOf(made)
    expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: count }, (_, i) => i + 2))
    expect(rows.at(-1)!.problems).toMatchObject([{ field: 'contentType', found: 'promo' }])
    expect(await countPosts('dry-')).toBe(0)
  })

  it('goes on where a worker stopped, and where one died, and takes no row twice', async () => {
    const made = await queue(plan('real'), false)
    const now = new Date()
    await work({ by: 'one', stopAfter: 30, now })
    const stopped = await read(made)
    expect(stopped.state).toBe('queued')
    expect(stopped.rowsDone).toBeGreaterThan(0)

    // A worker that died in the middle of its step: its claim runs out, what it did since is repeated.
    await work({ by: 'two', stopAfter: 25, now })
    const { rowsDone } = await read(made)
    const data = {
      state: 'running',
      claimedBy: 'two',
      claimedUntil: new Date(now.getTime() + 30_000).toISOString(),
      rowsDone: rowsDone! - 10,
    }
    const where = { id: { equals: made.id } }
    await test.payload.db.updateOne({ collection: 'imports', where, data })
    await work({ by: 'three', now })
    expect((await read(made)).state).toBe('running')
    const later = new Date(now.getTime() + 31_000)
    await Promise.all([work({ by: 'three', now: later }), work({ by: 'four', now: later })])

    expect(await read(made)).toMatchObject({ state: 'done', rowsDone: count, refused: 1 })
    expect(await countPosts('real-')).toBe(count - 1)
    const outcomes = (await rowsOf(made)).map(({ outcome }) => outcome)
    expect(outcomes).toEqual([...Array.from({ length: count - 1 }, () => 'imported'), 'refused'])

    await test.payload.delete({ collection: 'imports', id: made.id })
    expect(await rowsOf(made)).toEqual([])
  })

  it('says what stopped it', async () => {
    const made = await queue(plan('gone'), true)
    await test.payload.db.updateOne({
      collection: 'imports',
      where: { id: { equals: made.id } },
      data: { filename: 'not-there.csv' },
    })
    await work()
    const failed = await read(made)
    expect(failed.state).toBe('failed')
    expect(failed.failure).toContain('ENOENT')
  })
})
