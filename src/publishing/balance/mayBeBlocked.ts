import type { Payload } from 'payload'
import { rulesOf } from '../../domain/balance/policy.ts'
import { receiversOf } from '../../domain/balance/receiversOf.ts'
import { readPolicies } from './readPolicies.ts'

/**
 * Whether the balance could keep back any of these posts on this channel: a community in which they
 * would count has a rule that blocks.
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
  const { docs } = await payload.db.find<{ id: string; communities?: unknown[] | null }>({
    collection: 'posts',
    where: { id: { in: postIds } },
    select: { communities: true } as never,
    pagination: false,
  })
  const receivers = docs.flatMap(({ communities }) =>
    receiversOf({ channel: channel.communities, post: (communities ?? []).map(String) }),
  )
  const found = await readPolicies({ payload, communityIds: [...new Set(receivers)] })
  return found.some(({ policy }) => rulesOf(policy).some(({ level }) => level === 'block'))
}
