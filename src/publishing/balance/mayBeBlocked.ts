import type { Payload } from 'payload'
import { rulesOf } from '../../domain/balance/policy.ts'
import { readPolicies } from './readPolicies.ts'

/**
 * Whether the balance could keep back any of these posts on this channel: a community that they reach
 * has a rule that blocks.
 */
export async function mayBeBlocked({
  payload,
  channel,
  postIds,
}: {
  payload: Payload
  channel: { communities: string[] }
  postIds: string[]
}): Promise<boolean> {
  const named = channel.communities
  const communityIds = named.length > 0 ? named : await readReached({ payload, postIds })
  const communities = await readPolicies({ payload, communityIds })
  return communities.some(({ policy }) => rulesOf(policy).some(({ level }) => level === 'block'))
}

/** A channel without communities brings a post to those of its own. */
async function readReached({
  payload,
  postIds,
}: {
  payload: Payload
  postIds: string[]
}): Promise<string[]> {
  const { docs } = await payload.db.find<{ id: string; communities?: unknown[] | null }>({
    collection: 'posts',
    where: { id: { in: postIds } },
    select: { communities: true } as never,
    pagination: false,
  })
  return [...new Set(docs.flatMap(({ communities }) => (communities ?? []).map(String)))]
}
