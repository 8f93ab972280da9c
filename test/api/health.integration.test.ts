import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { tellProblem } from '../../src/api/health.ts'
import { recordSweep } from '../../src/publishing/heartbeat.ts'
import type { TestApi } from '../given/api.ts'
import { startTestApi } from '../given/api.ts'
import type { Gateway } from '../given/gateway.ts'
import { openGateway } from '../given/gateway.ts'
import { eventually } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

let given: TestPayload
let payload: Payload
let api: TestApi
let gateway: Gateway

beforeAll(async () => {
  gateway = await openGateway({ url: inject('databaseUrl') })
  given = await startTestPayload({ databaseUrl: gateway.url })
  payload = given.payload
  api = await startTestApi({ payload })
})
afterAll(async () => {
  await api.close()
  await given.close()
  await gateway.close()
})

function sweptAt(now: Date): Promise<void> {
  const startedAt = new Date(now.getTime() - 60_000)
  return recordSweep({ payload, name: 'a worker', startedAt, skewMs: 0, hasSwept: true, now })
}

describe('health', () => {
  it('is red while no worker ever swept, and says so', async () => {
    const answer = await api.ask({ path: '/healthz' })
    expect(answer.status).toBe(503)
    expect(answer.json()).toEqual({
      status: 'failing',
      database: 'ok',
      sweptAt: null,
      problem: 'no worker swept the ledger in the last 60 seconds',
    })
    const ready = await api.ask({ path: '/readyz' })
    expect([ready.status, ready.json()]).toEqual([503, answer.json()])
  })

  it('is green after a sweep, with its time', async () => {
    const now = new Date()
    await sweptAt(now)
    const answer = await api.ask({ path: '/healthz' })
    expect(answer.status).toBe(200)
    expect(answer.json()).toEqual({
      status: 'ok',
      database: 'ok',
      sweptAt: now.toISOString(),
      problem: null,
    })
  })

  it('is red again when the last sweep is over a minute old', async () => {
    await sweptAt(new Date(Date.now() - 61_000))
    expect((await api.ask({ path: '/healthz' })).status).toBe(503)
    await sweptAt(new Date(Date.now() - 55_000))
    expect((await api.ask({ path: '/healthz' })).status).toBe(200)
  })

  it('names a disk that is nearly full, before anything fails and when it does', () => {
    const [full, fine] = [12 * 1024 * 1024, 2 ** 40]
    const disk = 'the disk of DATA_DIR has only 12 MB left'
    expect(tellProblem({ failure: null, freeBytes: full })).toBe(disk)
    expect(tellProblem({ failure: 'no sweep', freeBytes: full })).toBe(`no sweep; ${disk}`)
    expect(tellProblem({ failure: 'no sweep', freeBytes: fine })).toBe('no sweep')
    expect(tellProblem({ failure: null, freeBytes: fine })).toBeNull()
    expect(tellProblem({ failure: null, freeBytes: null })).toBeNull()
  })

  it('is red within seconds when the database is away, and green when it is back', async () => {
    await sweptAt(new Date())
    await gateway.cut()
    const asked = Date.now()
    const [health, ready] = await Promise.all([
      api.ask({ path: '/healthz' }),
      api.ask({ path: '/readyz' }),
    ])
    expect(Date.now() - asked).toBeLessThan(5_000)
    expect(health.status).toBe(503)
    expect(health.json()).toMatchObject({ status: 'failing', database: 'unreachable' })
    expect([ready.status, ready.json()]).toEqual([503, health.json()])
    await gateway.mend()
    const back = await eventually({
      check: () => api.ask({ path: '/healthz' }),
      until: ({ status }) => status === 200,
      withinMs: 30_000,
    })
    expect(back.json()).toMatchObject({ status: 'ok' })
  })
})
