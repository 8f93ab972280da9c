import type { Payload } from 'payload'
import { findBreaches } from '../domain/balance/findBreaches.ts'
import type { Level } from '../domain/balance/policy.ts'
import { day, toTimeline } from '../domain/balance/timeline.ts'
import { wordsFor } from '../publishing/balance/listBalanceFlags.ts'
import { readPolicies } from '../publishing/balance/readPolicies.ts'
import { reachedBy, readReach } from '../publishing/balance/readReach.ts'
import { readTimelines } from '../publishing/balance/readTimelines.ts'
import type { RowReport } from './report.ts'

/** What a plan would do to the balance of a community, in a sentence. */
export type PlanBreach = { community: string; level: Level; words: { en: string; zh: string } }

/** A plan that is far off says so in this many sentences; nobody reads more. */
const maxTold = 50

/** Where the rows of a dry run would break a community's policy, with what is planned already. */
export async function planBalance({
  payload,
  rows,
  now,
}: {
  payload: Payload
  rows: readonly RowReport[]
  now: Date
}): Promise<PlanBreach[]> {
  const planned = rows.filter(({ mix, publishAt }) => mix && publishAt)
  if (planned.length === 0) return []
  const reach = await readReach({ payload })
  const items = planned.map(({ row, post, publishAt, mix }) => ({
    ...{ id: post ?? `row ${row}`, at: new Date(publishAt!) },
    ...{ contentType: mix!.contentType, packaging: mix!.packaging },
    communities: new Set(reachedBy({ reach, channels: mix!.channels })),
  }))
  const communityIds = [...new Set(items.flatMap(({ communities }) => [...communities]))]
  const communities = await readPolicies({ payload, communityIds })
  const times = items.map(({ at }) => at.getTime())
  const from = new Date(times.reduce((a, b) => Math.min(a, b)))
  const to = new Date(times.reduce((a, b) => Math.max(a, b)) + 7 * day)
  const timelines = await readTimelines({ payload, communities, from, to, now })
  const replaced = new Set(items.map(({ id }) => id))
  const timezone = planned[0]!.timezone ?? 'UTC'
  return communities
    .flatMap(({ id, name, policy }) => {
      const others = (timelines.get(id) ?? []).filter((item) => !replaced.has(item.id))
      const added = items.filter((item) => item.communities.has(id))
      const timeline = toTimeline([...others, ...added])
      return findBreaches({ timeline, policy, from, to, now }).map((breach) => ({
        community: name,
        level: breach.level,
        words: wordsFor({ breach, policy, now, timezone }),
      }))
    })
    .slice(0, maxTold)
}
