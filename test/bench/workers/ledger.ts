import { execFileSync } from 'node:child_process'
import type { Collection, Document } from 'mongodb'
import { MongoClient, ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { readEnv, requireConnection } from '../../../src/env.ts'
import { onShutdown, reportReady } from '../../../src/process.ts'
import { claimDelivery, findDue } from '../../../src/publishing/claimDelivery.ts'
import { findUnarmed } from '../../../src/publishing/unarmed.ts'
import type { LedgerFigures, LedgerSettings } from '../world/ledger.ts'
import { percentiles } from '../world/percentiles.ts'
import { makeChannels, makeDelivery } from '../world/stock.ts'
import { openPayload } from './openPayload.ts'
import { tell } from './tellCalls.ts'

const dayMs = 24 * 60 * 60_000
const batch = 5_000

/** How far ahead people plan: all that is planned lies within it. */
const plannedDays = 365

/** Fills the ledger step by step and times, at each size, what a worker asks of it. */
async function work(): Promise<void> {
  const { databaseUrl } = requireConnection(readEnv())
  const settings = JSON.parse(process.env.BENCH_SETTINGS ?? '') as LedgerSettings
  const { default: config } = await import('../../../payload.config.ts')
  const payload = await openPayload(config)
  const client = await MongoClient.connect(databaseUrl)
  const deliveries = client.db().collection<Document>('deliveries')
  reportReady()
  onShutdown(async () => {
    await client.close()
    await payload.destroy()
  })

  const now = new Date()
  const channels = makeChannels({ count: 200, savedAt: now }).map(({ _id }) => _id)
  const figures: LedgerFigures[] = []
  let size = 0
  // A process that has just started is slow at everything.
  await time({ payload, deliveries, channels, settings, now })
  for (const wanted of settings.sizes) {
    await plan({ deliveries, channels, now, from: size, to: wanted })
    size = wanted
    // Nobody plans a million posts in the minute before: the disk catches up first.
    execFileSync('sync')
    figures.push({ size, ...(await time({ payload, deliveries, channels, settings, now })) })
  }
  tell({ type: 'figures', figures })
}

/**
 * Deliveries spread over the year ahead; the next day's have their alarms, as they would. For ten of
 * them there is one of the year behind that was cancelled before it had an alarm.
 */
async function plan({
  deliveries,
  channels,
  now,
  from,
  to,
}: {
  deliveries: Collection<Document>
  channels: ObjectId[]
  now: Date
  from: number
  to: number
}): Promise<void> {
  for (let done = from; done < to; done += batch) {
    const rows = Array.from({ length: Math.min(batch, to - done) }, (_, index) => {
      const dueAt = new Date(now.getTime() + dayMs / 2 + Math.random() * plannedDays * dayMs)
      const isNear = dueAt.getTime() - now.getTime() < 2 * dayMs
      return makeDelivery({
        post: new ObjectId(),
        channel: channels[(done + index) % channels.length]!,
        dueAt,
        savedAt: now,
        armedAt: isNear ? now : null,
      })
    })
    const cancelled = rows
      .filter((_, index) => index % 10 === 0)
      .map((row) => {
        const dueAt = new Date(now.getTime() - Math.random() * plannedDays * dayMs)
        const ended = { state: 'cancelled', dueAt, nextAttemptAt: dueAt, armedAt: null }
        return { ...row, _id: new ObjectId(), post: new ObjectId(), ...ended }
      })
    await deliveries.insertMany([...rows, ...cancelled], { ordered: false })
  }
}

async function time({
  payload,
  deliveries,
  channels,
  settings,
  now,
}: {
  payload: Payload
  deliveries: Collection<Document>
  channels: ObjectId[]
  settings: LedgerSettings
  now: Date
}): Promise<Omit<LedgerFigures, 'size'>> {
  const due = Array.from({ length: settings.claims }, (_, index) =>
    makeDelivery({
      post: new ObjectId(),
      channel: channels[index % channels.length]!,
      dueAt: now,
      savedAt: now,
      armedAt: now,
    }),
  )
  await deliveries.insertMany(due, { ordered: false })
  const claims: number[] = []
  const finds: number[] = []
  const arms: number[] = []
  for (let index = 0; index < settings.claims; index++) {
    const channelId = String(channels[index % channels.length])
    const [row] = await timed(finds, () => findDue({ payload, channelId, now, limit: 1 }))
    if (!row) throw new Error('a due row was not found')
    await timed(claims, () => claimDelivery({ payload, row, by: 'bench', holdMs: 60_000, now }))
    if (index % 10 === 0) {
      await timed(arms, () => findUnarmed({ payload, until: new Date(now.getTime() + dayMs) }))
    }
  }
  await deliveries.deleteMany({ state: 'claimed' })
  const [claim, find, arm] = [percentiles(claims), percentiles(finds), percentiles(arms)]
  return {
    claimP50: claim.p50,
    claimP99: claim.p99,
    findP50: find.p50,
    findP99: find.p99,
    armP50: arm.p50,
    armP99: arm.p99,
  }
}

async function timed<Value>(into: number[], action: () => Promise<Value>): Promise<Value> {
  const start = performance.now()
  const value = await action()
  into.push(performance.now() - start)
  return value
}

await work()
