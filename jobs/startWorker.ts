import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import type { MongoClientOptions } from 'mongodb'
import { MongoClient } from 'mongodb'
import type { Payload } from 'payload'
import { mindBalance } from '../src/publishing/balance/mindBalance.ts'
import type { ConnectChannel } from '../src/publishing/connectChannel.ts'
import { runImports } from '../src/importing/run/runImports.ts'
import { fillFromPool } from '../src/publishing/fallback/fillFromPool.ts'
import { recordStop, recordSweep } from '../src/publishing/heartbeat.ts'
import { createLanes } from '../src/publishing/lanes.ts'
import type { NoticeWay } from '../src/publishing/notices/notice.ts'
import { raiseEmptyIssues } from '../src/publishing/notices/raiseEmptyIssues.ts'
import { raiseNotices } from '../src/publishing/notices/raiseNotices.ts'
import { sendNotices } from '../src/publishing/notices/sendNotices.ts'
import { createRateLimit } from '../src/publishing/rateLimit.ts'
import { planRepeats } from '../src/publishing/planForgotten.ts'
import { sweep } from '../src/publishing/sweep.ts'
import { tidy } from '../src/publishing/retention/tidy.ts'
import { spreadChanges } from '../src/publishing/published/spreadChanges.ts'
import type { Timing } from '../src/publishing/timing.ts'
import { usualTiming } from '../src/publishing/timing.ts'
import { buildAgenda, drainAgenda } from './agenda.ts'
import { armAlarms } from './armAlarms.ts'
import { forgetDeadJobs } from './forgetDeadJobs.ts'
import { freeDeadLocks } from './freeDeadLocks.ts'
import { repeat } from './repeat.ts'
import { skipQueryTraces } from './skipQueryTraces.ts'
import { watchClock } from './watchClock.ts'

const armEveryMs = 500
const noticeEveryMs = 5_000
const tellEveryMs = 1_000
const hubsEveryMs = 1_000
const spreadEveryMs = 1_000
const calendarEveryMs = 60_000
const importsEveryMs = 2_000
const balanceEveryMs = 5 * 60_000
const repeatsEveryMs = 10 * 60_000
const tidyEveryMs = 10 * 60_000

/** A worker whose clock is further off than this claims nothing. Milliseconds. */
const skewLimitMs = 1_000

/** How far back the first sweep looks for posts whose deliveries were never written. */
const firstLookMs = 7 * 24 * 60 * 60_000

export type Worker = { name: string; stop(): Promise<void> }

/** Publishes what is due until it is stopped. Any number of workers may share one database. */
export async function startWorker({
  payload,
  databaseUrl,
  connect,
  ways,
  callPrograms = null,
  tellHubs = null,
  clock = () => new Date(),
  timing = usualTiming,
}: {
  payload: Payload
  databaseUrl: string
  connect: ConnectChannel
  /** How people are told of what went wrong. */
  ways: readonly NoticeWay[]
  /** How programs that subscribed are called; `null`: they are not. */
  callPrograms?: ((now: Date) => Promise<void>) | null
  /** How the hubs of feeds are told of news; `null`: they are not. */
  tellHubs?: ((now: Date) => Promise<void>) | null
  clock?: () => Date
  timing?: Timing
}): Promise<Worker> {
  const name = `${hostname()}-${process.pid}-${randomBytes(3).toString('hex')}`
  const log = payload.logger
  const startedAt = clock()
  skipQueryTraces(payload)
  // A client of its own, as patient as Payload's, which may be closed and reopened under us.
  const { connectOptions } = payload.db as unknown as { connectOptions: MongoClientOptions }
  const client = await MongoClient.connect(databaseUrl, connectOptions)
  const db = client.db()
  const watch = watchClock({ db, clock, limitMs: skewLimitMs })
  const isBlind = watch.isOff
  const takeTurn = createRateLimit({ db })
  const lanes = createLanes({
    ...{ payload, connect, takeTurn, by: name, clock: watch.now, timing, isBlind },
  })
  const agenda = await buildAgenda({ db, name, lanes, clock, log })
  await freeDeadLocks({ payload, db, now: clock() })
  await agenda.start()

  let changedSince = new Date(startedAt.getTime() - firstLookMs)
  const sweeping = repeat({
    everyMs: timing.sweepEveryMs,
    ...{ clock, log },
    what: 'the sweep',
    action: async () => {
      const skewMs = await watch.measure()
      if (isBlind()) log.error({ worker: name, skewMs }, 'the clock is off: nothing is claimed')
      else changedSince = await sweep({ payload, lanes, connect, changedSince, now: clock() })
      await recordSweep({ payload, name, startedAt, skewMs, hasSwept: !isBlind(), now: clock() })
    },
  })
  const noticing = repeat({
    everyMs: noticeEveryMs,
    ...{ clock, log },
    what: 'sending notices',
    action: async () => {
      await raiseNotices({ payload, now: clock() })
      await sendNotices({ payload, ways, now: clock() })
    },
  })
  const telling = repeat({
    everyMs: tellEveryMs,
    ...{ clock, log },
    what: 'calling webhooks',
    action: async () => callPrograms?.(clock()),
  })
  const publicizing = repeat({
    everyMs: hubsEveryMs,
    ...{ clock, log },
    what: 'telling hubs',
    action: async () => tellHubs?.(clock()),
  })
  const spreading = repeat({
    everyMs: spreadEveryMs,
    ...{ clock, log },
    what: 'spreading changes',
    action: () => spreadChanges({ payload }),
  })
  const minding = repeat({
    everyMs: calendarEveryMs,
    ...{ clock, log },
    what: 'looking for empty issues',
    action: async () => {
      await raiseEmptyIssues({ payload, now: clock() })
      if (!isBlind()) await fillFromPool({ payload, now: clock() })
    },
  })
  let isStopping = false
  const importing = repeat({
    everyMs: importsEveryMs,
    ...{ clock, log },
    what: 'importing plans',
    action: () => runImports({ payload, by: name, clock, shouldStop: () => isStopping }),
  })
  const balancing = repeat({
    everyMs: balanceEveryMs,
    ...{ clock, log },
    what: 'minding the balance',
    action: async () => {
      if (!isBlind()) await mindBalance({ payload, now: clock() })
    },
  })
  const planning = repeat({
    everyMs: repeatsEveryMs,
    ...{ clock, log },
    what: 'planning repeats',
    action: async () => {
      if (!isBlind()) await planRepeats({ payload, now: clock() })
    },
  })
  const tidying = repeat({
    everyMs: tidyEveryMs,
    ...{ clock, log },
    what: 'deleting what is old',
    action: async () => {
      if (isBlind()) return
      await tidy({ payload, shouldStop: () => isStopping, now: clock() })
      await forgetDeadJobs({ db, now: clock() })
    },
  })
  const arming = repeat({
    everyMs: armEveryMs,
    ...{ clock, log },
    what: 'setting alarms',
    action: async () => {
      if (!isBlind()) await armAlarms({ payload, agenda, lanes, now: clock() })
    },
  })
  log.info({ worker: name }, 'worker started')

  return {
    name,
    async stop() {
      isStopping = true
      const calendar = [minding, balancing, planning, importing, tidying]
      const loops = [arming, sweeping, noticing, telling, publicizing, spreading, ...calendar]
      await Promise.all(loops.map((loop) => loop.stop()))
      const alarms = await drainAgenda(agenda)
      await lanes.stop()
      await alarms.areJobsDone()
      await recordStop({ payload, name, now: clock() })
      await client.close()
      log.info({ worker: name }, 'worker stopped')
    },
  }
}
