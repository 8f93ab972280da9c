import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { MongoClient } from 'mongodb'
import { violated } from './checker.ts'
import type { Fault } from './faults/timeline.ts'
import { faults as allFaults, longPace, shortPace } from './faults/timeline.ts'
import { mutationSettings } from './faults/mutationSettings.ts'
import type { ChaosOptions } from './options.ts'
import { quickTiming } from './options.ts'
import { figureLines, resultLines } from './report.ts'
import { runChaos } from './scenario.ts'
import type { Mutation } from './worker/plan.ts'
import { mutations } from './worker/plan.ts'
import type { EmbeddedDatabase } from './world/embedded.ts'
import { startEmbedded } from './world/embedded.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    minutes: { type: 'string', default: '2' },
    workers: { type: 'string', default: '3' },
    channels: { type: 'string', default: '6' },
    readers: { type: 'string', default: '3' },
    posts: { type: 'string' },
    faults: { type: 'string', default: allFaults.join(',') },
    'database-url': { type: 'string', default: process.env.DATABASE_URL ?? '' },
    mutate: { type: 'boolean', default: false },
    mutation: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
})

const say = (line: string): void => console.log(line)
const minutes = Number(values.minutes)
const faults = values.faults.split(',').filter(isFault)
const folder = await mkdtemp(path.join(tmpdir(), 'lanmu-chaos-'))

// Whatever hangs, this ends: the run itself, settling, and as long again.
setTimeout(
  () => {
    console.error('the run took far longer than it may')
    process.exit(2)
  },
  (minutes * 60_000 + 300_000) * (values.mutate ? mutations.length : 1),
).unref()

const isFine = values.mutate ? await runMutations() : await runOne(knownMutation(values.mutation))
process.exit(isFine ? 0 : 1)

async function runOne(mutation: Mutation | null): Promise<boolean> {
  const ids = violated((await withWorld({ mutation, minutes })).verdicts)
  process.send?.({ ids })
  return ids.length === 0
}

/**
 * Each safeguard taken out once, in a process of its own: a run that does not notice is a hole in
 * the proof.
 */
async function runMutations(): Promise<boolean> {
  const caught: string[] = []
  for (const mutation of mutations) {
    say(`\n=== without a safeguard: ${mutation}`)
    const args = process.argv.slice(2).filter((arg) => arg !== '--mutate')
    const child = fork(process.argv[1]!, [...args, '--mutation', mutation])
    let ids: string[] = []
    child.on('message', (message: { ids: string[] }) => {
      ids = message.ids
    })
    await once(child, 'exit')
    caught.push(`${mutation.padEnd(24)} ${ids.join(', ') || 'NOT CAUGHT'}`)
  }
  say('\nsafeguard taken out       caught by')
  for (const line of caught) say(line)
  return !caught.some((line) => line.includes('NOT CAUGHT'))
}

async function withWorld({ mutation, minutes }: { mutation: Mutation | null; minutes: number }) {
  const posts = Number(values.posts ?? Math.ceil(minutes * 60 * 4))
  const options: ChaosOptions = {
    seed: values.seed,
    workers: Number(values.workers),
    channels: Number(values.channels),
    // A safeguard taken out of workers is looked for where workers send.
    readers: mutation ? 0 : Number(values.readers),
    ...{ posts, mutation },
    faults: mutation ? mutationSettings[mutation].faults : faults,
    faultMs: minutes * 60_000,
    pace: mutation ? shortPace : longPace,
    timing: quickTiming,
    settleWithinMs: mutation ? 40_000 : 90_000,
    calmPosts: 30,
    calmLagMs: 3_000,
    burstPosts: 60,
    stops: 3,
  }
  const name = `lanmu_chaos_${Date.now().toString(36)}`
  const database = values['database-url']
    ? null
    : await startEmbedded({ folder: path.join(folder, name), port: 27_790 })
  const databaseUrl = withName({ url: database?.url ?? values['database-url'], name })
  say(
    `seed ${options.seed}, faults ${options.faults.join(' ')}, ${databaseUrl}, files in ${folder}`,
  )
  const payload = await openPayload(databaseUrl)
  const runFolder = await mkdtemp(path.join(folder, 'run-'))
  try {
    const result = await runChaos({
      ...{ payload, databaseUrl, database, options },
      folder: runFolder,
      log: say,
    })
    await writeFile(path.join(runFolder, 'evidence.json'), JSON.stringify(result.evidence, null, 1))
    for (const line of [...figureLines({ result }), '', ...resultLines({ result })]) say(line)
    return result
  } finally {
    await payload.destroy()
    await close({ databaseUrl, database })
  }
}

async function openPayload(databaseUrl: string) {
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    PAYLOAD_SECRET: 'a secret that only tests know, 32+ characters',
    DATA_DIR: folder,
    DISABLE_PAYLOAD_HMR: 'true',
    LOG_LEVEL: 'silent',
  })
  const { getPayload } = await import('payload')
  const { default: config } = await import('../../payload.config.ts')
  return getPayload({ config, key: databaseUrl })
}

async function close({
  databaseUrl,
  database,
}: {
  databaseUrl: string
  database: EmbeddedDatabase | null
}): Promise<void> {
  if (!database && !values.keep) {
    const client = await MongoClient.connect(databaseUrl)
    await client.db().dropDatabase()
    await client.close()
  }
  await database?.close()
}

function withName({ url, name }: { url: string; name: string }): string {
  const named = new URL(url)
  named.pathname = `/${name}`
  return named.href
}

function isFault(name: string): name is Fault {
  if ((allFaults as readonly string[]).includes(name)) return true
  throw new Error(`there is no fault "${name}"; there are: ${allFaults.join(', ')}`)
}

function knownMutation(name: string | undefined): Mutation | null {
  if (name === undefined) return null
  const mutation = mutations.find((known) => known === name)
  if (!mutation) throw new Error(`no mutation "${name}"; there are: ${mutations.join(', ')}`)
  return mutation
}
