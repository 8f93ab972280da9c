import type { Payload } from 'payload'
import type { BalancePolicy } from '../../domain/balance/policy.ts'
import type { Shares } from '../../domain/balance/sharesAt.ts'
import { describeBalance } from '../balance/describeBalance.ts'

/** A community's mix in a line. */
export type CommunityMix = {
  community: { id: string; name: string }
  /** As the plan makes it in seven days. */
  plan: Shares
  /** What the policy allows and aims for: fractions. */
  aims: BalancePolicy['shares']
  /** Rules that the plan breaks until then; mere notices are not counted. */
  breaches: number
}

const days = 7

/** The mix that the coming week gives each community, those out of balance first. */
export async function readMixes({
  payload,
  now,
}: {
  payload: Payload
  now: Date
}): Promise<CommunityMix[]> {
  const found = await describeBalance({ payload, communityIds: null, days, now })
  return found
    .map(({ community: { id, name, policy }, now: current, timeline, breaches }) => ({
      community: { id, name },
      // The last change before the horizon holds until it.
      plan: timeline.at(-1) ?? current,
      aims: policy.shares,
      breaches: breaches.filter(({ level }) => level !== 'notice').length,
    }))
    .sort((a, b) => b.breaches - a.breaches)
}
