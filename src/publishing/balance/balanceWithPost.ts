import type { Payload } from 'payload'
import type { Breach } from '../../domain/balance/breach.ts'
import { day, type BalanceItem } from '../../domain/balance/timeline.ts'
import { withPost } from '../../domain/balance/withPost.ts'
import { reachedBy, readReach } from './readReach.ts'
import { readPolicies, type BalancedCommunity } from './readPolicies.ts'
import { readTimelines } from './readTimelines.ts'

/** `items`: what it receives around the post, the post itself as it was. */
export type CommunityBreaches = {
  community: BalancedCommunity
  items: BalanceItem[]
  breaches: Breach[]
}

/** So far around a post its community's timeline is looked at. */
const aroundDays = 60

/** What scheduling a post would do to the mix of each community it reaches. Saves nothing. */
export async function balanceWithPost({
  payload,
  post,
  communityIds,
  channelIds,
  now,
}: {
  payload: Payload
  post: BalanceItem
  /** Empty: the communities of its channels. */
  communityIds: string[]
  channelIds: string[]
  now: Date
}): Promise<CommunityBreaches[]> {
  const named = communityIds.length > 0
  const ids = named
    ? communityIds
    : reachedBy({ reach: await readReach({ payload }), channels: channelIds })
  const communities = await readPolicies({ payload, communityIds: ids })
  const around = aroundDays * day
  const from = new Date(Math.min(now.getTime(), post.at.getTime() - around))
  const to = new Date(Math.max(now.getTime(), post.at.getTime()) + around)
  const timelines = await readTimelines({ payload, communities, from, to, now })
  return communities.map((community) => {
    const items = timelines.get(community.id) ?? []
    return { community, items, breaches: withPost({ items, post, policy: community.policy, now }) }
  })
}
