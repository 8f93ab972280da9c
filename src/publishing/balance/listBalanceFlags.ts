import type { Payload } from 'payload'
import type { Breach } from '../../domain/balance/breach.ts'
import { findBreaches } from '../../domain/balance/findBreaches.ts'
import { isAtLeast, type Level } from '../../domain/balance/policy.ts'
import { toTimeline } from '../../domain/balance/timeline.ts'
import { breachText } from '../../domain/balance/words.ts'
import type { Words } from '../../domain/words.ts'
import { addDays, toWall } from '../../domain/calendar/wallTime.ts'
import type { PostInLedger } from '../issues/readDeliveryStates.ts'
import { causesOf } from './itemId.ts'
import { readPolicies } from './readPolicies.ts'
import { readTimelines } from './readTimelines.ts'

/** A breach with its sentence in each language. */
export type WordedBreach = Breach & { words: Words }

/** A day on which a community is out of balance. */
export type BalanceFlag = {
  community: { id: string; slug: string; name: string }
  /** Local day in the zone that was asked for, "2026-11-23". */
  day: string
  /** The gravest of its breaches. */
  level: Level
  breaches: WordedBreach[]
}

/** The days of a range on which a rule is broken, for each community; for the calendar. */
export async function listBalanceFlags({
  payload,
  communityIds,
  from,
  to,
  now,
  timezone,
  known,
}: {
  payload: Payload
  /** `null`: all. */
  communityIds: string[] | null
  from: Date
  to: Date
  now: Date
  /** IANA name: what a day is. */
  timezone: string
  /** What the ledger says of posts that were read already. */
  known?: ReadonlyMap<string, PostInLedger>
}): Promise<BalanceFlag[]> {
  const communities = await readPolicies({ payload, communityIds })
  const timelines = await readTimelines({ payload, communities, from, to, now, known })
  return communities.flatMap(({ id, slug, name, policy }) => {
    const timeline = toTimeline(timelines.get(id) ?? [])
    const found = findBreaches({ timeline, policy, from, to, now })
    const said = found.map((breach) => {
      const words = wordsFor({ breach, policy, now, timezone })
      return { ...breach, causes: causesOf(breach), words }
    })
    return byDay({ breaches: said, timezone }).map((flag) => ({
      community: { id, slug, name },
      ...flag,
    }))
  })
}

export function wordsFor({
  timezone: timeZone,
  ...said
}: Omit<Parameters<typeof breachText>[0], 'language' | 'timeZone'> & { timezone: string }): Words {
  const heard = { ...said, timeZone }
  return {
    en: breachText({ ...heard, language: 'en' }),
    zh: breachText({ ...heard, language: 'zh' }),
  }
}

/** Every local day that a breach touches; a breach ends before its `to`. What reads the same is told once. */
function byDay({
  breaches,
  timezone,
}: {
  breaches: WordedBreach[]
  timezone: string
}): Omit<BalanceFlag, 'community'>[] {
  const days = new Map<string, WordedBreach[]>()
  for (const breach of breaches) {
    const first = dayOf({ at: breach.from, timezone })
    const last = dayOf({ at: new Date(breach.to.getTime() - 1), timezone })
    for (let date = first; date <= last; date = addDays({ date, days: 1 })) {
      const known = days.get(date) ?? []
      const isTold = known.some(({ words }) => words.en === breach.words.en)
      if (!isTold) days.set(date, [...known, breach])
    }
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, found]) => ({ day: date, level: gravest(found), breaches: found }))
}

export function gravest(breaches: readonly Breach[]): Level {
  return breaches.reduce<Level>(
    (worst, { level }) => (isAtLeast({ level, than: worst }) ? level : worst),
    'notice',
  )
}

function dayOf({ at, timezone }: { at: Date; timezone: string }): string {
  return toWall({ at, timezone }).toPlainDate().toString()
}
