import { openSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Payload } from 'payload'
import { givenApiKey } from '../../given/apiKey.ts'
import type { Arrival } from '../evidence.ts'
import type { Random } from '../random.ts'
import type { ReaderEvent, ReaderPlan } from '../reader/plan.ts'
import type { Break } from '../worker/plan.ts'
import type { ApiPlan } from './apiProcess.ts'
import type { WorldChannel } from './channels.ts'
import { keepRunning } from './kept.ts'

/** Programs that pull, and the server of /v1 between them and the ledger; all of them may be killed. */
export type Readers = {
  isReady(): Promise<void>
  misbehave(isFaulty: boolean): void
  /** Kills one of them, `choice`: 0 ≤ x < 1; false: it was not running. */
  killReader(choice: number): boolean
  killApi(): boolean
  events(): Promise<ReaderEvent[]>
  /** How often they ended, by others or by themselves. */
  deaths(): { readers: number; api: number }
  close(): Promise<void>
}

/** Where the server dies: what a reader asked is then done, and never answered, or half done. */
const apiBreaks = ['claim', 'intent', 'record sent', 'record waiting'] as const

export async function startReaders({
  payload,
  channels,
  count,
  env,
  folder,
  random,
  isBreaking,
  lifeMs,
}: {
  payload: Payload
  channels: WorldChannel[]
  count: number
  env: NodeJS.ProcessEnv
  folder: string
  random: Random
  /** Whether the server breaks while it writes. */
  isBreaking: () => boolean
  lifeMs: number
}): Promise<Readers> {
  const scopes = ['pull:channel' as const]
  const { text: key } = await givenApiKey({ payload, role: 'editor', scopes, perMinute: 100_000 })
  const port = await freePort()
  const logFile = path.join(folder, 'readers.jsonl')
  const output = openSync(path.join(folder, 'readers.log'), 'a')
  let isFaulty = false
  const breaks = random.named('api breaks')
  const nextBreak = (): Break | null =>
    isBreaking()
      ? {
          ...{ when: breaks.pick(['before', 'after'] as const), point: breaks.pick(apiBreaks) },
          ...{ pass: breaks.between(5, 20), how: { type: 'kill' }, again: null },
        }
      : null

  const api = keepRunning({
    ...{ entry: fileURLToPath(new URL('./apiProcess.ts', import.meta.url)), output },
    execArgv: ['-C', 'production', '--import', 'tsx'],
    makeEnv() {
      const breakLog = path.join(folder, 'api-breaks.log')
      const plan: ApiPlan = { port, breakAt: nextBreak(), breakLog, lifeMs }
      return { ...env, API_PLAN: JSON.stringify(plan) }
    },
    greet: () => null,
  })
  const pulled = channels.map(({ slug, isOrdered = false }) => ({ slug, isOrdered }))
  const readers = Array.from({ length: count }, (_, index) => {
    const plan: ReaderPlan = {
      ...{ name: `reader${index}`, url: `http://127.0.0.1:${port}`, key, logFile },
      ...{ channels: pulled, seed: String(random.next()) },
    }
    return keepRunning({
      ...{ entry: fileURLToPath(new URL('../reader/readerProcess.ts', import.meta.url)), output },
      execArgv: ['--import', 'tsx'],
      makeEnv: () => ({ ...process.env, READER_PLAN: JSON.stringify(plan) }),
      greet: () => ({ isFaulty }),
    })
  })

  return {
    isReady: async () => void (await Promise.all([api, ...readers].map((one) => one.isReady()))),
    misbehave(wanted) {
      isFaulty = wanted
      for (const reader of readers) reader.send({ isFaulty })
    },
    killReader: (choice) => readers[Math.floor(choice * readers.length)]!.kill(),
    killApi: () => api.kill(),
    events: () => readEvents(logFile),
    deaths: () => ({
      readers: readers.reduce((sum, reader) => sum + reader.deaths(), 0),
      api: api.deaths(),
    }),
    close: async () => void (await Promise.all([api, ...readers].map((one) => one.close()))),
  }
}

async function readEvents(logFile: string): Promise<ReaderEvent[]> {
  const text = await readFile(logFile, 'utf8').catch(() => '')
  // A line that is being written has no end yet.
  const lines = text.split('\n').slice(0, -1)
  return lines.map((line) => JSON.parse(line) as ReaderEvent)
}

/** What readers showed, as the channel's log has it: an id that was shown before is dropped. */
export function toArrivals(events: readonly ReaderEvent[]): Arrival[] {
  const handed = new Map<string, Extract<ReaderEvent, { type: 'leased' }>>()
  const shown = new Set<string>()
  return events.flatMap((event): Arrival[] => {
    if (event.type === 'leased') handed.set(`${event.id} ${event.lease}`, event)
    if (event.type !== 'shown') return []
    const { post, version, dueAt, askedAt } = handed.get(`${event.id} ${event.lease}`)!
    const isEffect = !shown.has(event.id)
    shown.add(event.id)
    const { at, channel, id: key } = event
    return [
      {
        ...{ at, channel, isKeyed: true, key, post, version, dueAt, isEffect },
        // The claim was made after it was asked for: an edit known before must be seen.
        ...{ claimedAt: askedAt, clockAheadMs: 0, behaviour: 'ok' },
      },
    ]
  })
}

/** A port that was free a moment ago; a server that is killed comes back on it. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
