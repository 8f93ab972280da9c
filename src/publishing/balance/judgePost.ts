import type { Payload, PayloadRequest } from 'payload'
import { findBreaches } from '../../domain/balance/findBreaches.ts'
import { toTimeline } from '../../domain/balance/timeline.ts'
import { isDoingOf } from '../../domain/balance/withPost.ts'
import { readApprovedPost } from '../readApprovedPost.ts'
import type { JudgedBy } from './judgeDelivery.ts'
import { readPolicies, type BalancedCommunity } from './readPolicies.ts'
import { readTimelines } from './readTimelines.ts'

/**
 * What stands against a scheduled post at its own time, in each community it reaches, by everything
 * that is planned and sent: what an override overrides. A post that is no longer planned has nothing.
 */
export async function judgePost({
  payload,
  req,
  postId,
}: {
  payload: Payload
  req?: PayloadRequest
  postId: string
}): Promise<(JudgedBy & Pick<BalancedCommunity, 'overrideRole'>)[]> {
  const post = await readApprovedPost({ payload, req, postId })
  if (!post) return []
  const { publishAt: at, communities: communityIds, contentType, packaging } = post
  const communities = await readPolicies({ payload, req, communityIds })
  const to = new Date(at.getTime() + 1)
  const timelines = await readTimelines({ payload, req, communities, from: at, to, now: at })
  const item = { id: post.id, at, contentType, packaging }
  return communities.map(({ id, policy, judgedBy, overrideRole }) => {
    const others = (timelines.get(id) ?? []).filter((other) => other.id !== post.id)
    const timeline = toTimeline([...others, item])
    const blocks = findBreaches({ timeline, policy, from: at, to, now: at }).filter(
      (breach) => breach.level === 'block' && isDoingOf({ breach, post: item }),
    )
    const { id: policyId, name, version } = judgedBy
    return { community: id, policy: policyId, name, version, blocks, overrideRole }
  })
}
