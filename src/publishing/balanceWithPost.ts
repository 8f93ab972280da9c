import type { Payload } from 'payload'
import type { BalanceWarning } from '../domain/balance/balanceWarnings.ts'
import { defaultPolicy } from '../domain/balance/policy.ts'
import type { BalanceItem } from '../domain/balance/sharesAt.ts'
import { day } from '../domain/balance/sharesAt.ts'
import { withPost } from '../domain/balance/withPost.ts'
import { readBalance } from './readBalance.ts'

export type CommunityWarnings = {
  community: { id: string; name: string }
  warnings: BalanceWarning[]
}

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
}): Promise<CommunityWarnings[]> {
  const ids =
    communityIds.length > 0 ? communityIds : await readCommunityIds({ payload, channelIds })
  if (ids.length === 0) return []
  const { docs: communities } = await payload.db.find<{ id: string; name: string }>({
    collection: 'communities',
    where: { id: { in: ids } },
    pagination: false,
  })
  // Every window that can hold the post, and the one an editor has in mind: the days from now on.
  const window = defaultPolicy.windowDays * day
  const from = new Date(Math.min(now.getTime(), post.at.getTime() - window))
  const to = new Date(Math.max(now.getTime(), post.at.getTime()) + window)
  return Promise.all(
    communities.map(async ({ id, name }) => {
      const items = await readBalance({ payload, communityId: String(id), from, to })
      const warnings = withPost({ items, post, policy: defaultPolicy, now })
      return { community: { id: String(id), name }, warnings }
    }),
  )
}

async function readCommunityIds({
  payload,
  channelIds,
}: {
  payload: Payload
  channelIds: string[]
}): Promise<string[]> {
  const { docs } = await payload.db.find<{ id: string; communities?: string[] }>({
    collection: 'channels',
    where: { id: { in: channelIds } },
    pagination: false,
  })
  return [...new Set(docs.flatMap((channel) => (channel.communities ?? []).map(String)))]
}
