import type { Payload } from 'payload'
import type { Breach } from '../../domain/balance/breach.ts'
import { findBreaches } from '../../domain/balance/findBreaches.ts'
import { rulesOf } from '../../domain/balance/policy.ts'
import { receiversOf } from '../../domain/balance/receiversOf.ts'
import { day, toTimeline, type BalanceItem } from '../../domain/balance/timeline.ts'
import { isDoingOf } from '../../domain/balance/withPost.ts'
import { breachText } from '../../domain/balance/words.ts'
import { once } from '../../domain/delivery/wantedOccurrences.ts'
import type { LedgerRow } from '../ledger.ts'
import type { ApprovedPost } from '../readApprovedPost.ts'
import { itemId } from './itemId.ts'
import { readPolicies, type BalancedCommunity } from './readPolicies.ts'
import { readSeen } from './readSeen.ts'
import { zoneOf } from './zoneOf.ts'
import type { Words } from '../../domain/words.ts'

/** By what a community judged a delivery, and what it found against it. Kept with the delivery. */
export type JudgedBy = {
  community: string
  policy: string | null
  name: string
  version: number
  /** Rules of level `block` that it would break. */
  blocks: Breach[]
}

export type Judgement = {
  judged: JudgedBy[]
  /** Why it has to wait; `null`: it may leave. */
  reason: Words | null
}

/** A post that was kept back is looked at again after this: what is sent meanwhile may make room. */
export const lookAgainMs = 10 * 60_000

/**
 * May this delivery leave without breaking a rule that blocks? Judged by what its communities have
 * really been sent, not by what is planned, and once: what was tried before may be live. Asked after
 * the claim, so that of two workers at least one sees the other's post.
 */
export async function judgeDelivery({
  payload,
  channel,
  post,
  row,
  now,
}: {
  payload: Payload
  channel: { communities: string[] }
  post: ApprovedPost
  row: LedgerRow
  now: Date
}): Promise<Judgement> {
  const reached = receiversOf({ channel: channel.communities, post: post.communities })
  const communities = await readPolicies({ payload, communityIds: [...reached] })
  const judged = await Promise.all(
    communities.map((community) => judgeIn({ payload, community, post, row, now })),
  )
  const [first] = judged.flatMap(({ blocks }, index) =>
    blocks.map((breach) => ({ breach, community: communities[index]! })),
  )
  if (!first || row.attemptCount > 0) return { judged, reason: null }
  if (await isOverridden({ payload, row })) return { judged, reason: null }
  const { breach, community } = first
  const said = { breach, policy: community.policy, now, timeZone: zoneOf(payload) }
  const reason = {
    en: `${community.name}: ${breachText({ ...said, language: 'en' })}`,
    zh: `${community.name}：${breachText({ ...said, language: 'zh' })}`,
  }
  return { judged, reason }
}

/** What stands against a post in one community, were it sent now. */
async function judgeIn({
  payload,
  community,
  post,
  row,
  now,
}: {
  payload: Payload
  community: BalancedCommunity
  post: ApprovedPost
  row: LedgerRow
  now: Date
}): Promise<JudgedBy> {
  const { id, policy, judgedBy } = community
  const judged = {
    community: id,
    policy: judgedBy.id,
    name: judgedBy.name,
    version: judgedBy.version,
  }
  if (!rulesOf(policy).some(({ level }) => level === 'block')) return { ...judged, blocks: [] }
  const seen = await readSeen({ payload, community, except: row.id, now })
  // Another channel brought it already: nothing is broken by the second.
  const itself = itemId({ post: post.id, occurrence: row.occurrence })
  if (seen.some((item) => item.id === itself)) return { ...judged, blocks: [] }
  const { contentType, packaging } = post
  const item: BalanceItem = { id: itself, at: now, contentType, packaging }
  const to = new Date(now.getTime() + 1)
  const timeline = toTimeline([...seen, item])
  const blocks = findBreaches({ timeline, policy, from: now, to, now }).filter(
    (breach) => breach.level === 'block' && isDoingOf({ breach, post: item }),
  )
  return { ...judged, blocks }
}

/** "Fans A: built-in interest v1": for people, in the ledger. */
export function judgedText(judged: JudgedBy[]): string {
  return judged.map(({ name, version }) => `${name} v${version}`).join(', ')
}

/** A repeat is let pass by itself: by what was written a week before it at most. */
async function isOverridden({
  payload,
  row: { post, occurrence, dueAt },
}: {
  payload: Payload
  row: LedgerRow
}): Promise<boolean> {
  const since = new Date(dueAt.getTime() - 7 * day).toISOString()
  const recently = occurrence === once ? [] : [{ createdAt: { greater_than: since } }]
  const found = await payload.db.findOne({
    collection: 'balance-overrides',
    where: { and: [{ post: { equals: post } }, ...recently] },
  })
  return found !== null
}
