import type { Payload, Where } from 'payload'
import type { Verdict } from '../domain/delivery/gate.ts'
import { gate } from '../domain/delivery/gate.ts'
import { plannedAt } from '../domain/delivery/plannedAt.ts'
import { lateAfterMs } from '../domain/delivery/rules.ts'
import { readCaps } from './balance/readCaps.ts'
import type { StoredLate } from './channelRules.ts'
import { toLatePolicy } from './channelRules.ts'
import type { ChannelFacts } from './readChannel.ts'
import type { LedgerRow } from './ledger.ts'
import { findRows } from './ledger.ts'

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
  const planned = plannedAt({ dueAt: row.dueAt, key: row.id, rules: channel.rules })
  const isLate = now.getTime() - planned.getTime() > lateAfterMs
  if (!isLate || row.isAdmitted || row.attemptCount > 0) {
    return gate({ ...known, rules: channel.rules, lastSentAt: null, caps: [] })
  }
  const late = await readColumnLate({ payload, postId: row.post })
  return gate({
    ...known,
    rules: { ...channel.rules, late: late ?? channel.rules.late },
    lastSentAt: await readLastSent({ payload, channelId: channel.id }),
    caps: await readCaps({ payload, communities: channel.communities, now }),
  })
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

async function readLastSent({
  payload,
  channelId,
}: {
  payload: Payload
  channelId: string
}): Promise<Date | null> {
  const where: Where = { and: [{ channel: { equals: channelId } }, { state: { equals: 'sent' } }] }
  const [last] = await findRows({ payload, where, sort: '-sentAt', limit: 1 })
  return last?.sentAt ?? null
}
