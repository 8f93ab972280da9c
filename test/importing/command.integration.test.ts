import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenChannel } from '../given/lanmu.ts'
import { startTestPayload, type TestPayload } from '../given/payload.ts'

const header = 'externalId,title,contentType,channels,publishAt,timezone'
const good = 'cli-1,早安茶语,values,console,2036-11-24 10:00,Asia/Shanghai'
const bad = 'cli-2,Second,promo,console,2036-11-24 10:00,Asia/Shanghai'

let test: TestPayload
let folder: string

beforeAll(async () => {
  test = await startTestPayload()
  folder = await mkdtemp(path.join(tmpdir(), 'lanmu-import-'))
  await givenChannel({ payload: test.payload, slug: 'console', kind: 'console' })
})

afterAll(async () => {
  await test.close()
  await rm(folder, { recursive: true, force: true })
})

describe('npm run import', () => {
  it('writes nothing in a dry run', async () => {
    const { code, output } = await run({ lines: [header, good], args: ['--dry-run'] })
    expect(output).toContain('1 row: 1 to import\nDry run: nothing was written.')
    expect(code).toBe(0)
    expect(await countPosts()).toBe(0)
  })

  it('imports the good rows, names the bad ones and ends with 2', async () => {
    const { code, output } = await run({ lines: [header, good, bad] })
    expect(output).toContain('contentType: promo; allowed: product, values, interaction')
    expect(output).toContain('2 rows: 1 imported, 1 refused')
    expect(code).toBe(2)
    expect(await countPosts()).toBe(1)
  })

  it('changes nothing the second time and ends with 0', async () => {
    const { code, output } = await run({ lines: [header, good], args: ['--lang', 'zh'] })
    expect(output).toContain('共 1 行：无变化 1')
    expect(code).toBe(0)
    expect(await countPosts()).toBe(1)
  })

  it('counts the moment it is given as now', async () => {
    const lines = [header, good.replace('cli-1', 'cli-3')]
    const { output } = await run({ lines, args: ['--dry-run', '--now', '2036-12-01T00:00:00Z'] })
    expect(output).toContain('is past: kept as a draft, nothing is sent')
  })

  it('ends with 1 where nothing can be done', async () => {
    expect(await run({ lines: ['a,b', '1,2'] })).toMatchObject({ code: 1 })
    expect(await run({ lines: [header], args: ['--lang', 'fr'] })).toMatchObject({ code: 1 })
    const missing = await run({ lines: null })
    expect(missing.code).toBe(1)
    expect(missing.output).toContain('cannot be read')
    const alone = await run({ lines: [header], databaseUrl: '' })
    expect(alone.code).toBe(1)
    expect(alone.output).toContain('npm start')
  })
})

/** Runs the command as `npm run import` does, on a plan of these lines (null: there is no file). */
async function run({
  lines,
  args = [],
  databaseUrl = test.databaseUrl,
}: {
  lines: string[] | null
  args?: string[]
  databaseUrl?: string
}): Promise<{ code: number | null; output: string }> {
  const file = path.join(folder, lines ? 'plan.csv' : 'none.csv')
  if (lines) await writeFile(file, lines.join('\r\n'))
  const node = ['-C', 'production', '--import', 'tsx', 'src/import.ts']
  const child = spawn(process.execPath, [...node, file, ...args], {
    cwd: new URL('../..', import.meta.url),
    env: { ...process.env, LANG: 'C', DATABASE_URL: databaseUrl, DATA_DIR: folder },
    timeout: 50_000,
  })
  const output: string[] = []
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, output: output.join('') }
}

async function countPosts(): Promise<number> {
  const { totalDocs } = await test.payload.count({
    collection: 'posts',
    where: { id: { exists: true } },
  })
  return totalDocs
}
