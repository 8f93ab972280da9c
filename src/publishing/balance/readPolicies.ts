import type { Payload, PayloadRequest } from 'payload'
import {
  builtInVersion,
  defaultPolicy,
  stagePolicies,
  type Stage,
} from '../../domain/balance/defaults.ts'
import type { BalancePolicy } from '../../domain/balance/policy.ts'
import { toPolicy, type StoredPolicy } from './toPolicy.ts'

/** A community and what it is judged by. */
export type BalancedCommunity = {
  id: string
  slug: string
  name: string
  policy: BalancePolicy
  /** Which one that is; `id` is null for a default that is built in. */
  judgedBy: { id: string | null; name: string; version: number }
  /** Who may let a blocked post pass. */
  overrideRole: 'editor' | 'admin'
  /** Whether repairs are applied without being asked. */
  isMending: boolean
}

/**
 * What communities are judged by: the policy they chose, else that of their stage, else that of
 * everyone, else the built-in default of their stage. `null`: all communities, by their short names.
 */
export async function readPolicies({
  payload,
  req,
  communityIds,
}: {
  payload: Payload
  req?: PayloadRequest
  communityIds: string[] | null
}): Promise<BalancedCommunity[]> {
  if (communityIds?.length === 0) return []
  const { docs: communities } = await payload.db.find<StoredCommunity>({
    collection: 'communities',
    where: communityIds ? { id: { in: communityIds } } : {},
    sort: 'slug',
    pagination: false,
    req,
  })
  if (communities.length === 0) return []
  const { docs: policies } = await payload.db.find<StoredPolicy>({
    collection: 'balance-policies',
    pagination: false,
    req,
  })
  return communities.map((community) => judgedBy({ community, policies }))
}

type StoredCommunity = {
  id: string
  slug: string
  name: string
  stage?: Stage | null
  balancePolicy?: string | null
}

function judgedBy({
  community: { id, slug, name, stage, balancePolicy },
  policies,
}: {
  community: StoredCommunity
  policies: StoredPolicy[]
}): BalancedCommunity {
  const stored =
    policies.find((policy) => balancePolicy && String(policy.id) === String(balancePolicy)) ??
    policies.find(({ appliesTo, stage: of }) => appliesTo === 'stage' && of === stage) ??
    policies.find(({ appliesTo }) => appliesTo === 'everyone')
  const community = { id: String(id), slug, name }
  if (!stored) {
    const policy = (stage && stagePolicies[stage]) ?? defaultPolicy
    const builtIn = { id: null, name: `built-in ${stage ?? 'default'}`, version: builtInVersion }
    return { ...community, policy, judgedBy: builtIn, overrideRole: 'editor', isMending: false }
  }
  return {
    ...community,
    policy: toPolicy(stored),
    judgedBy: { id: String(stored.id), name: stored.name, version: stored.version ?? 1 },
    overrideRole: stored.overrideRole ?? 'editor',
    isMending: stored.isMending === true,
  }
}
