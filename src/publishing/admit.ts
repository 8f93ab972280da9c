import type { Payload, Where } from 'payload'
import { heldStates } from '../domain/delivery/delivery.ts'
import type { Verdict } from '../domain/delivery/gate.ts'
import { gate } from '../domain/delivery/gate.ts'
import { plannedAt } from '../domain/delivery/plannedAt.ts'
import { lateAfterMs } from '../domain/delivery/rules.ts'
import { readCaps } from './balance/readCaps.ts'
import type { StoredLate } from './channelRules.ts'
import { toLatePolicy } from './channelRules.ts'
import type { ChannelFacts } from './readChannel.ts'
import type { LedgerRow } from './ledger.ts'
import { findRows, inState } from './ledger.ts'

/** May this row leave now? What only a late post depends on is read only for a late one. */
export async function admit({
  payload,
  channel,
  row,
  now,
}: {
  payload: Payload
  channel: ChannelFacts
  row: LedgerRow
  now: Date
}): Promise<Verdict> {
  const known = { delivery: row, key: row.id, isAdmitted: row.isAdmitted, now }
  if (!isOfBacklog({ channel, row, now })) {
    return gate({ ...known, rules: channel.rules, lastSentAt: null, caps: [] })
  }
  const late = await readColumnLate({ payload, postId: row.post })
  return gate({
    ...known,
    rules: { ...channel.rules, late: late ?? channel.rules.late },
    lastSentAt: await readLastSent({ payload, channelId: channel.id }),
    caps: await readCaps({ payload, communities: channel.communities, row, now }),
  })
}

/** Late and not looked at yet: what left before it, and what is on its way, decides when it may go. */
export function isOfBacklog({
  channel,
  row,
  now,
}: {
  channel: ChannelFacts
  row: LedgerRow
  now: Date
}): boolean {
  const planned = plannedAt({ dueAt: row.dueAt, key: row.id, rules: channel.rules })
  const isLate = now.getTime() - planned.getTime() > lateAfterMs
  return isLate && !row.isAdmitted && row.attemptCount === 0
}

async function readColumnLate({ payload, postId }: { payload: Payload; postId: string }) {
  const post = await payload.db.findOne<{ id: string; column?: string }>({
    collection: 'posts',
    where: { id: { equals: postId } },
    select: { column: true },
  })
  if (!post?.column) return null
  const column = await payload.db.findOne<{ id: string } & StoredLate>({
    collection: 'columns',
    where: { id: { equals: String(post.column) } },
  })
  return toLatePolicy(column)
}

/** When the channel last sent something, or began to: what a reader holds counts as well. */
async function readLastSent({
  payload,
  channelId,
}: {
  payload: Payload
  channelId: string
}): Promise<Date | null> {
  const ofChannel = { channel: { equals: channelId } }
  const find = (state: Where, sort: string): Promise<LedgerRow[]> =>
    findRows({ payload, where: { and: [ofChannel, state] }, sort, limit: 1 })
  const [[sent], [held]] = await Promise.all([
    find({ state: { equals: 'sent' } }, '-sentAt'),
    find(inState(...heldStates), '-claimedAt'),
  ])
  const last = Math.max(Number(sent?.sentAt ?? 0), Number(held?.claimedAt ?? 0))
  return last > 0 ? new Date(last) : null
}
