import type { Payload } from 'payload'
import type { Breach } from '../../domain/balance/breach.ts'
import { findBreaches } from '../../domain/balance/findBreaches.ts'
import { sharesAt, sharesOver, type Shares } from '../../domain/balance/sharesAt.ts'
import { day, toTimeline, type BalanceItem } from '../../domain/balance/timeline.ts'
import { readPolicies, type BalancedCommunity } from './readPolicies.ts'
import { readTimelines } from './readTimelines.ts'
import { asItIs, imagine, type WhatIf } from './whatIf.ts'

export type CommunityBalance = {
  community: BalancedCommunity
  /** The mix that members have seen up to now. */
  now: Shares
  /** The mix at each moment at which it changes, from a week ago to the horizon. */
  timeline: Shares[]
  /** What is broken from now to the horizon. */
  breaches: Breach[]
  /** Everything that is counted. */
  items: BalanceItem[]
}

/** So much of the past is shown beside what is planned. */
const shownDays = 7

/** The mix of each community: now, over time, and where it breaks its policy. Saves nothing. */
export async function describeBalance({
  payload,
  communityIds,
  days,
  now,
  whatIf = asItIs,
}: {
  payload: Payload
  /** `null`: all. */
  communityIds: string[] | null
  /** How far ahead. */
  days: number
  now: Date
  whatIf?: WhatIf
}): Promise<CommunityBalance[]> {
  const communities = await readPolicies({ payload, communityIds })
  const since = new Date(now.getTime() - shownDays * day)
  const to = new Date(now.getTime() + days * day)
  const timelines = await readTimelines({ payload, communities, from: since, to, now })
  return communities.map((community) => {
    const { id, policy } = community
    const timeline = toTimeline(
      imagine({ items: timelines.get(id) ?? [], communityId: id, whatIf }),
    )
    return {
      community,
      now: sharesAt({ timeline, policy, at: now }),
      timeline: sharesOver({ timeline, policy, from: since, to }),
      breaches: findBreaches({ timeline, policy, from: now, to, now }),
      items: [...timeline],
    }
  })
}
