import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectHttp } from '../../src/channels/connectHttp.ts'
import type { Channel } from '../../src/payload-types.ts'
import { connectChannels } from '../../src/publishing/connectChannel.ts'
import { sweep } from '../../src/publishing/sweep.ts'
import type { TestApi } from '../given/api.ts'
import { startTestApi } from '../given/api.ts'
import { givenApiKey } from '../given/apiKey.ts'
import { eventually, givenChannel, givenPost, unique } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

let given: TestPayload
let payload: Payload
let api: TestApi
let key: string
let sweeping: NodeJS.Timeout
const running = new Set<ChildProcess>()

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  api = await startTestApi({ payload })
  key = (await givenApiKey({ payload, role: 'editor', scopes: ['pull:channel'] })).text
  const http = connectHttp({ allowPrivateAddresses: false })
  const connect = connectChannels({ payload, http })
  const lanes = { wakeAt: () => Promise.resolve(), stop: () => Promise.resolve() }
  // The sweep that a worker runs: it takes back what a dead reader held.
  sweeping = setInterval(() => {
    const now = new Date()
    void sweep({ payload, lanes, connect, changedSince: now, now }).catch(() => undefined)
  }, 300)
})
afterAll(async () => {
  clearInterval(sweeping)
  for (const child of running) child.kill('SIGKILL')
  await api.close()
  await given.close()
})

/** The client's own example, in a process of its own. */
function startReader({ channel, file }: { channel: Channel; file: string }): ChildProcess {
  const args = ['--import', 'tsx', 'client/example/pullAdapter.ts', channel.slug, file]
  const env = { ...process.env, LANMU_URL: api.url, LANMU_KEY: key, LEASE_SECONDS: '5' }
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'ignore' })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

async function rows(channel: Channel) {
  const { docs } = await payload.find({
    collection: 'deliveries',
    where: { channel: { equals: channel.id } },
    sort: 'dueAt',
    depth: 0,
    pagination: false,
  })
  return docs
}

describe('readers that are killed while they hold deliveries', () => {
  it('lose nothing, keep the order, and never hold one thing at once', async () => {
    const channel = await givenChannel({ payload, kind: 'pull', slug: unique('pull') })
    const titles = Array.from({ length: 8 }, (_, n) => `Post ${n}`)
    for (const [n, title] of titles.entries()) {
      const publishAt = new Date(Date.now() - 60_000 + n * 1_000)
      await givenPost({ payload, channels: [channel], publishAt, title })
    }
    const file = path.join(given.folder, 'out.jsonl')
    const isHeld = async () => (await rows(channel)).some(({ state }) => state === 'sending')
    const isDone = async () => (await rows(channel)).every(({ state }) => state === 'sent')
    let kills = 0
    for (; kills < 3 && !(await isDone()); kills += 1) {
      const readers = [startReader({ channel, file }), startReader({ channel, file })]
      const check = async () => (await isHeld()) || (await isDone())
      await eventually({ check, until: Boolean, withinMs: 30_000 })
      await Promise.all(readers.map(kill))
    }
    startReader({ channel, file })
    await eventually({ check: isDone, until: Boolean, withinMs: 45_000 })

    const ledger = await rows(channel)
    expect(ledger.map(({ state }) => state)).toEqual(titles.map(() => 'sent'))
    const crashed = ledger.flatMap(({ attempts }) => attempts ?? []).filter(isCrash)
    expect(crashed.length).toBeGreaterThan(0)
    const shown = (await readFile(file, 'utf8')).trim().split('\n').map(readLine)
    expect([...new Set(shown.map(({ title }) => title))]).toEqual(titles)
    expect(new Set(shown.map(({ id }) => id))).toEqual(new Set(ledger.map(({ id }) => id)))
    for (const { attempts } of ledger) {
      const [first, ...later] = attempts ?? []
      later.reduce((before, one) => {
        expect(Date.parse(one.startedAt)).toBeGreaterThanOrEqual(Date.parse(before.startedAt))
        expect(one.fence).toBeGreaterThan(before.fence)
        return one
      }, first!)
    }
  })
})

function isCrash({ outcome }: { outcome: string }): boolean {
  return outcome === 'crashed'
}

function readLine(line: string): { id: string; title: string } {
  return JSON.parse(line) as { id: string; title: string }
}
