import type { Payload } from 'payload'
import type { Breach } from '../domain/balance/breach.ts'
import { findBreaches } from '../domain/balance/findBreaches.ts'
import type { BalancePolicy } from '../domain/balance/policy.ts'
import { day, toTimeline, type BalanceItem } from '../domain/balance/timeline.ts'
import { toWall } from '../domain/calendar/wallTime.ts'
import { contentTypes, type ContentType } from '../domain/post.ts'
import { wordsFor } from '../publishing/balance/listBalanceFlags.ts'
import { readPolicies } from '../publishing/balance/readPolicies.ts'
import { reachedBy, readReach } from '../publishing/balance/readReach.ts'
import { readTimelines } from '../publishing/balance/readTimelines.ts'
import type { RowReport } from './report.ts'
import type { PlanBreach, PlanMix } from './reportMix.ts'

/** A plan that is far off says so in this many sentences for a community; nobody reads more. */
const maxTold = 12

type PlanItem = BalanceItem & { row: number; communities: string[] }

/** What the rows of a dry run, with what is planned already, would make of each community's mix. */
export async function planBalance({
  payload,
  rows,
  now,
}: {
  payload: Payload
  rows: readonly RowReport[]
  now: Date
}): Promise<PlanMix[]> {
  const items = await readItems({ payload, rows })
  if (items.length === 0) return []
  const communityIds = [...new Set(items.flatMap(({ communities }) => communities))]
  const communities = await readPolicies({ payload, communityIds })
  const times = items.map(({ at }) => at.getTime())
  const from = new Date(times.reduce((a, b) => Math.min(a, b)))
  const last = new Date(times.reduce((a, b) => Math.max(a, b)))
  // What the last row pushes out of balance is so until it leaves the longest window.
  const to = new Date(last.getTime() + Math.max(7, ...communities.map(windowDays)) * day)
  const timelines = await readTimelines({ payload, communities, from, to, now })
  const timezone = rows.find((row) => row.timezone)?.timezone ?? 'UTC'
  return communities.map(({ id, name, policy }) => {
    const before = timelines.get(id) ?? []
    const added = items.filter((item) => item.communities.includes(id))
    const replaced = new Set(added.map((item) => item.id))
    const after = [...before.filter((item) => !replaced.has(item.id)), ...added]
    const known = { policy, from, to, now, timezone }
    return {
      community: { id, name },
      ...sharesOf({ before, after, policy, from, to: last }),
      ...breachesOf({
        before,
        after,
        rowOf: new Map(added.map((one) => [one.id, one.row])),
        ...known,
      }),
    }
  })
}

function windowDays({ policy: { window } }: { policy: BalancePolicy }): number {
  return window.type === 'days' ? window.days : 0
}

async function readItems({
  payload,
  rows,
}: {
  payload: Payload
  rows: readonly RowReport[]
}): Promise<PlanItem[]> {
  const planned = rows.filter(({ mix, publishAt }) => mix && publishAt)
  if (planned.length === 0) return []
  const reach = await readReach({ payload })
  return planned.map(({ row, post, publishAt, mix }) => ({
    ...{ id: post ?? `row ${row}`, row, at: new Date(publishAt!) },
    ...{ contentType: mix!.contentType, packaging: mix!.packaging },
    communities: reachedBy({ reach, channels: mix!.channels }),
  }))
}

/** Counted over the days of the plan, its first and last moment included. */
function sharesOf({
  before,
  after,
  policy,
  from,
  to,
}: {
  before: readonly BalanceItem[]
  after: readonly BalanceItem[]
  policy: BalancePolicy
  from: Date
  to: Date
}): Pick<PlanMix, 'totals' | 'shares' | 'isSample'> {
  const inside = (items: readonly BalanceItem[]) => items.filter(({ at }) => at >= from && at <= to)
  const [old, all] = [inside(before), inside(after)]
  const share = (items: readonly BalanceItem[], type: ContentType) =>
    items.filter(({ contentType }) => contentType === type).length / Math.max(1, items.length)
  const shares = Object.fromEntries(
    contentTypes.map((type) => {
      const { min, max } = policy.shares[type]
      return [type, { before: share(old, type), after: share(all, type), min, max }]
    }),
  ) as PlanMix['shares']
  const totals = { before: old.length, after: all.length }
  return { totals, shares, isSample: all.length >= policy.minimumSample }
}

function breachesOf({
  before,
  after,
  rowOf,
  timezone,
  ...known
}: {
  before: readonly BalanceItem[]
  after: readonly BalanceItem[]
  rowOf: ReadonlyMap<string, number>
  policy: BalancePolicy
  from: Date
  to: Date
  now: Date
  timezone: string
}): Pick<PlanMix, 'breaches' | 'more'> {
  const old = findBreaches({ timeline: toTimeline(before), ...known })
  const found = findBreaches({ timeline: toTimeline(after), ...known })
  const told = found.map((breach): PlanBreach => ({
    level: breach.level,
    day: toWall({ at: breach.at, timezone }).toPlainDate().toString(),
    words: wordsFor({ breach, policy: known.policy, now: known.now, timezone }),
    rows: breach.causes.flatMap((id) => rowOf.get(id) ?? []),
    isOld: old.some((one) => isNoBetter({ one, than: breach })),
  }))
  const sorted = told.sort((a, b) => Number(a.isOld) - Number(b.isOld))
  return { breaches: sorted.slice(0, maxTold), more: Math.max(0, sorted.length - maxTold) }
}

/** The same rule, broken at the same time and at least as far. */
function isNoBetter({ one, than }: { one: Breach; than: Breach }): boolean {
  const isSameRule = one.rule === than.rule && one.contentType === than.contentType
  const areTogether = one.from < than.to && than.from < one.to
  return isSameRule && areTogether && one.off >= than.off
}
