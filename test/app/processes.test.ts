import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from '../given/lanmu.ts'
import type { RestClient } from './given/restClient.ts'
import { request, signIn, signInFirstUser } from './given/restClient.ts'
import type { RunningLanmu } from './given/runLanmu.ts'
import { givenPlace, isAlive, runLanmu, runToEnd } from './given/runLanmu.ts'

let place: Awaited<ReturnType<typeof givenPlace>>
let lanmu: RunningLanmu
let admin: RestClient

beforeAll(async () => {
  place = await givenPlace()
  lanmu = await runLanmu({ place })
  admin = await signInFirstUser({ url: lanmu.url })
})
afterAll(async () => {
  await lanmu?.stop()
  await place.clear()
})

/** The newest worker, by the row it writes; its name holds its process number. */
async function workerPid(): Promise<number> {
  const { json } = await admin.ask('GET', '/api/workers?sort=-startedAt&limit=1')
  const { name } = (json as { docs: { name: string }[] }).docs[0]!
  return Number(name.split('-').at(-2))
}

describe('a running Lanmu', () => {
  it('lets no second one onto its data folder, and says so', async () => {
    const second = await runToEnd({ place: { ...place, port: place.port + 1 } })
    expect(second.code).toBe(1)
    expect(second.output).toContain(
      `Lanmu is already running on ${place.folder} (process ${lanmu.pid})`,
    )
    expect((await request({ url: lanmu.url, method: 'GET', path: '/readyz' })).status).toBe(200)
  })

  it('answers on while its worker is killed, and has a new one soon', async () => {
    const killed = await workerPid()
    process.kill(killed, 'SIGKILL')
    expect((await admin.ask('GET', '/api/posts')).status).toBe(200)
    const next = await eventually({ check: workerPid, until: (pid) => pid !== killed })
    expect(isAlive(next)).toBe(true)
    expect(lanmu.output()).toContain('The worker ended (SIGKILL); starting it again')
    const channel = await admin.channel({ name: 'Feed', slug: 'after-the-kill', kind: 'feed' })
    await admin.post({
      title: 'Sent by the new worker',
      channels: [channel.id],
      publishAt: new Date(),
    })
    const [sent] = await eventually({
      check: () => admin.deliveries(),
      until: (rows) => rows[0]?.state === 'sent',
    })
    expect(sent?.attempts?.[0]?.by).toContain(`-${next}-`)
  })

  it.skipIf(process.env.DATABASE_URL)('has its database back after that was killed', async () => {
    const owner = await readFile(path.join(place.folder, 'db', 'owner.lock'), 'utf8')
    process.kill((JSON.parse(owner) as { pid: number }).pid, 'SIGKILL')
    await lanmu.says('opening it again')
    const rows = await eventually({
      check: () => admin.deliveries().catch(() => []),
      until: (found) => found.length > 0,
      withinMs: 60_000,
    })
    expect(rows.map(({ state }) => state)).toEqual(['sent'])
  })

  it('leaves no process behind at SIGTERM, and keeps its data', async () => {
    const pid = await workerPid()
    expect(await lanmu.stop()).toBe(0)
    expect(isAlive(pid)).toBe(false)
    await eventually({ check: async () => lanmu.isGone(), until: Boolean, withinMs: 5_000 })
    await expect(fetch(lanmu.url)).rejects.toThrow()
    lanmu = await runLanmu({ place })
    admin = await signIn({ url: lanmu.url })
    expect((await admin.deliveries()).map(({ state }) => state)).toEqual(['sent'])
  })

  it('stops in good order when a service manager signals every one of its processes', async () => {
    const code = await lanmu.stopTree()
    expect(code).toBe(0)
    await eventually({ check: async () => lanmu.isGone(), until: Boolean, withinMs: 5_000 })
    expect(lanmu.output()).not.toContain('stopping failed')
    lanmu = await runLanmu({ place })
    admin = await signIn({ url: lanmu.url })
    expect((await admin.deliveries()).map(({ state }) => state)).toEqual(['sent'])
  })

  it('leaves no process behind when only the starting one is killed', async () => {
    process.kill(lanmu.pid, 'SIGKILL')
    await eventually({ check: async () => lanmu.isGone(), until: Boolean, withinMs: 45_000 })
    lanmu = await runLanmu({ place })
    admin = await signIn({ url: lanmu.url })
    expect((await admin.deliveries()).map(({ state }) => state)).toEqual(['sent'])
  })
})

describe('a start', () => {
  it('on a port that is taken says which, and which to try', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const free = await givenPlace()
    const { code, output } = await runToEnd({ place: { ...free, port } })
    expect(code).toBe(1)
    expect(output).toContain(`Port ${port} is used by another program`)
    expect(output).toContain(`PORT=${port + 1}`)
    other.close()
    await free.clear()
  })

  it('of a worker whose database is away waits, says so, and ends in good order', async () => {
    const early = await givenPlace()
    const worker = await runLanmu({
      place: early,
      entry: 'src/worker.ts',
      env: {
        DATABASE_URL: 'mongodb://127.0.0.1:1/lanmu?replicaSet=rs0&directConnection=true',
        PAYLOAD_SECRET: 'a secret that only tests know, 32+ characters',
      },
      until: 'The database at 127.0.0.1:1 does not answer',
    })
    expect(await worker.stop()).toBe(0)
    await early.clear()
  })

  it('without what it needs ends at once with what to set, and no trace', async () => {
    const early = await givenPlace()
    const { code, output } = await runToEnd({
      place: { ...early, databaseUrl: undefined },
      entry: 'src/worker.ts',
    })
    expect(code).toBe(1)
    expect(output).toMatch(/^DATABASE_URL is not set\./)
    expect(output).not.toContain('    at ')
    await early.clear()
  })

  it('leaves no process behind when it is stopped half-way', async () => {
    const early = await givenPlace()
    const { stop, isGone } = await runLanmu({ place: early, until: '' })
    await pause(2_500)
    expect(await stop()).toBe(0)
    await eventually({ check: async () => isGone(), until: Boolean, withinMs: 20_000 })
    await early.clear()
  })
})
