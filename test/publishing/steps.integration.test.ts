import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SendRequest } from '../../src/channels/channel.ts'
import { decide } from '../../src/publishing/decide.ts'
import { advance, findRows } from '../../src/publishing/ledger.ts'
import type { LedgerRow } from '../../src/publishing/ledger.ts'
import type { TestDrainer } from '../given/drainer.ts'
import { givenDrainer } from '../given/drainer.ts'
import { givenChannel, givenPost } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'
import { asSaid } from '../../src/domain/words.ts'

let given: TestPayload
let worker: TestDrainer
beforeAll(async () => {
  given = await startTestPayload()
  worker = await givenDrainer(given)
})
afterAll(async () => {
  await worker.close()
  await given.close()
})

const dueAt = new Date(Date.now() + 3600_000)

function later(minutes: number): Date {
  return new Date(dueAt.getTime() + minutes * 60_000)
}

async function givenDelivery(): Promise<{ channelId: string; read: () => Promise<LedgerRow> }> {
  const { payload } = given
  const channel = await givenChannel({ payload })
  const post = await givenPost({ payload, channels: [channel], publishAt: dueAt })
  const where = { post: { equals: post.id } }
  return { channelId: channel.id, read: async () => (await findRows({ payload, where }))[0]! }
}

/** A platform without keys that shows a thread of three parts; the call for part `fails` has no answer. */
function thread(shown: string[]) {
  return ({ fails }: { fails: number | null }) =>
    async ({ steps }: SendRequest) => {
      for (const part of [1, 2, 3]) {
        if (steps.find(`part:${part}`)) continue
        if (part === fails) return { type: 'unconfirmed', reason: asSaid('no answer') } as const
        shown.push(`part ${part}`)
        await steps.record({ name: `part:${part}`, value: `id-${part}` })
      }
      return { type: 'sent', externalId: steps.find('part:1')!.value } as const
    }
}

it('"send again" goes on where the last attempt stopped: no part is shown twice', async () => {
  const { payload } = given
  const { channelId, read } = await givenDelivery()
  const shown: string[] = []
  const send = thread(shown)
  worker.sendNext({ isSafeToRepeat: false, send: send({ fails: 2 }) })
  await worker.drainAt({ channelId, now: dueAt })
  const stopped = await read()
  expect(stopped.state).toBe('unconfirmed')
  expect(stopped.steps).toMatchObject([{ name: 'part:1', value: 'id-1', at: dueAt }])
  expect(stopped.attempts).toHaveLength(1)

  const by = 'user:1'
  await decide({ payload, deliveryId: stopped.id, decision: 'resend', by, now: later(1) })
  worker.sendNext({ isSafeToRepeat: false, send: send({ fails: null }) })
  await worker.drainAt({ channelId, now: later(1) })
  const done = await read()
  expect(done).toMatchObject({ state: 'sent', externalId: 'id-1' })
  expect(shown).toEqual(['part 1', 'part 2', 'part 3'])
  expect(done.attempts.map(({ outcome }) => outcome)).toEqual(['unconfirmed', 'resent', 'sent'])
  expect(done.steps.map(({ name }) => name)).toEqual(['part:1', 'part:2', 'part:3'])
})

it('a worker that dies between two calls leaves what it did to the next one', async () => {
  const { payload } = given
  const { channelId, read } = await givenDelivery()
  const shown: string[] = []
  const send = thread(shown)
  worker.sendNext({
    isSafeToRepeat: true,
    send: async (request) => {
      await send({ fails: 3 })(request)
      throw new Error('killed')
    },
  })
  await expect(worker.drainAt({ channelId, now: dueAt })).rejects.toThrow('killed')
  const left = await read()
  expect(left.state).toBe('sending')
  const event = { type: 'expire', isSafeToRepeat: true } as const
  await advance({ payload, row: left, event, now: later(5) })
  worker.sendNext({ isSafeToRepeat: true, send: send({ fails: null }) })
  await worker.drainAt({ channelId, now: later(5) })
  expect((await read()).state).toBe('sent')
  expect(shown).toEqual(['part 1', 'part 2', 'part 3'])
})

it('an attempt whose time ran out writes nothing and goes no further', async () => {
  const { payload } = given
  const { channelId, read } = await givenDelivery()
  const shown: string[] = []
  worker.sendNext({
    isSafeToRepeat: false,
    send: async (request) => {
      const row = await read()
      const event = { type: 'expire', isSafeToRepeat: true } as const
      await advance({ payload, row, event, now: later(5) })
      return thread(shown)({ fails: null })(request)
    },
  })
  await worker.drainAt({ channelId, now: dueAt })
  const row = await read()
  expect(row).toMatchObject({ state: 'waiting', steps: [] })
  expect(row.attempts.map(({ outcome }) => outcome)).toEqual(['crashed'])
  expect(shown).toEqual(['part 1'])
})

it('steps are for workers alone: no API shows them', async () => {
  const { payload } = given
  const { channelId, read } = await givenDelivery()
  worker.sendNext({ isSafeToRepeat: true, send: thread([])({ fails: null }) })
  await worker.drainAt({ channelId, now: dueAt })
  const { id } = await read()
  const user = { role: 'admin', collection: 'users' } as never
  const shown = await payload.findByID({
    ...{ collection: 'deliveries', id, depth: 0, user, overrideAccess: false },
  })
  expect(shown.state).toBe('sent')
  expect(shown.steps ?? []).toEqual([])
})
