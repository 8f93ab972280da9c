import { setTimeout as pause } from 'node:timers/promises'
import type { Db } from 'mongodb'
import type { Call, Stage } from '../bench.ts'
import { addAgendaJobs, type AgendaSettings } from './agendaJobs.ts'
import { withCrew } from './crew.ts'
import { withDatabase } from './database.ts'
import { fillStock } from './stock.ts'

/** What became of a number of posts. */
export type Published = {
  /** From the due time to the channel call. Milliseconds. */
  lags: number[]
  /** Never called. */
  lost: number
  /** Calls beyond the first of a post. */
  doubled: number
  /** Calls before the due time. */
  early: number
  /** Called, and the ledger does not say "sent". */
  unrecorded: number
  /** Posts a second, from the first due time to the last call. */
  perSecond: number
}

/** How many posts are due when, and on how many channels. */
export type Work = {
  channelCount: number
  /** Due times from the first one on. Milliseconds. */
  offsets: number[]
}

/** How long after the last due time everything has to be out. Milliseconds. */
const patienceMs = 120_000

export function publishWithLanmu({
  stage,
  workers = 1,
  ...work
}: { stage: Stage; workers?: number } & Work): Promise<Published> {
  return withDatabase({
    stage,
    use: ({ db, url }) =>
      withCrew({
        stage,
        entry: 'lanmu',
        size: workers,
        databaseUrl: url,
        async use(crew) {
          const { dueAts, startAt, endAt } = timetable(work)
          const stock = await fillStock({ db, dueAts, channelCount: work.channelCount })
          await untilArmed({ db, startAt, log: stage.log })
          const count = dueAts.length
          await crew.reaches({ count, withinMs: endAt + patienceMs - Date.now() })
          const unrecorded = await countUnrecorded({ db, count: new Set(keysOf(crew.calls)).size })
          const dueOf = new Map(
            stock.deliveryIds.map((id, index) => [id, stock.posts[index]!.dueAt]),
          )
          return judge({ calls: crew.calls, dueOf, startAt, unrecorded })
        },
      }),
  })
}

export function publishWithAgenda({
  stage,
  settings,
  ...work
}: { stage: Stage; settings: AgendaSettings } & Work): Promise<Published> {
  return withDatabase({
    stage,
    use: ({ db, url }) =>
      withCrew({
        stage,
        entry: 'agenda',
        databaseUrl: url,
        settings,
        async use(crew) {
          const { dueAts, startAt, endAt } = timetable(work)
          const { posts } = await fillStock({ db, dueAts, channelCount: work.channelCount })
          await addAgendaJobs({ db, settings, posts })
          const count = dueAts.length
          await crew.reaches({ count, withinMs: endAt + patienceMs - Date.now() })
          const dueOf = new Map(posts.map(({ id, dueAt }) => [id, dueAt]))
          return judge({ calls: crew.calls, dueOf, startAt, unrecorded: 0 })
        },
      }),
  })
}

/** Puts the first due time so far ahead that everything is stored and armed by then. */
function timetable({ offsets }: Work): { dueAts: Date[]; startAt: number; endAt: number } {
  const startAt = Math.ceil((Date.now() + 7_000 + offsets.length * 2.5) / 1000) * 1000
  return {
    dueAts: offsets.map((offset) => new Date(startAt + offset)),
    startAt,
    endAt: startAt + Math.max(...offsets),
  }
}

/** As in life, where a post waits for days: what is measured begins when all alarms are set. */
async function untilArmed({
  db,
  startAt,
  log,
}: {
  db: Db
  startAt: number
  log: (line: string) => void
}): Promise<void> {
  const deliveries = db.collection('deliveries')
  while (await deliveries.findOne({ armedAt: null }, { projection: { _id: 1 } })) {
    if (Date.now() > startAt - 1_000) {
      log('  (not everything had its alarm when the first post was due)')
      return
    }
    await pause(250)
  }
}

async function countUnrecorded({ db, count }: { db: Db; count: number }): Promise<number> {
  for (let attempt = 0; ; attempt++) {
    const recorded = await db.collection('deliveries').countDocuments({ state: 'sent' })
    if (recorded >= count || attempt >= 40) return count - recorded
    await pause(250)
  }
}

function judge({
  calls,
  dueOf,
  startAt,
  unrecorded,
}: {
  calls: readonly Call[]
  dueOf: ReadonlyMap<string, Date>
  startAt: number
  unrecorded: number
}): Published {
  const first = new Map<string, number>()
  for (const { key, at } of calls) if (!first.has(key)) first.set(key, at)
  const lags = [...first].map(([key, at]) => at - (dueOf.get(key)?.getTime() ?? NaN))
  const last = Math.max(...first.values())
  return {
    lags,
    lost: dueOf.size - first.size,
    doubled: calls.length - first.size,
    early: lags.filter((lag) => lag < 0).length,
    unrecorded,
    perSecond: first.size / ((last - startAt) / 1000),
  }
}

function keysOf(calls: readonly Call[]): string[] {
  return calls.map(({ key }) => key)
}
