import type { Payload, PayloadRequest } from 'payload'
import { inbox } from '../../domain/delivery/delivery.ts'
import { isDuplicate } from '../isDuplicate.ts'
import type { LedgerRow } from '../ledger.ts'
import { findRows, inState, noticeStates } from '../ledger.ts'
import { listLostWorkers } from '../heartbeat.ts'
import { readChannel } from '../readChannel.ts'
import type { WebhookEvent } from '../../domain/webhookEvents.ts'
import { noteEvent } from '../webhooks/noteEvent.ts'
import type { NoticeKind } from './notice.ts'
import type { Words } from '../../domain/words.ts'
import { asSaid } from '../../domain/words.ts'

/** A post that failed so often says something about its channel. */
const failingAfter = 3

/**
 * Writes down what somebody should know, once per cause: the unique index on `cause` makes it so for
 * any number of workers. Sending is another step, so that nothing is lost between the two.
 */
export async function raiseNotices({
  payload,
  now,
}: {
  payload: Payload
  now: Date
}): Promise<void> {
  await raiseEnds({ payload, now })
  await raiseTasks({ payload, now })
  await raiseFailingChannels({ payload, now })
  for (const name of await listLostWorkers({ payload, now })) {
    await raise({ payload, now, kind: 'worker-gone', cause: `worker-gone:${name}`, text: name })
  }
}

async function raiseEnds({ payload, now }: { payload: Payload; now: Date }): Promise<void> {
  const rows = await findRows({
    payload,
    where: { and: [inState(...noticeStates), { isNoticed: { equals: false } }] },
    sort: 'dueAt',
    limit: 200,
  })
  for (const row of rows) {
    const { link, ...said } = await describe({ payload, row })
    const kind = row.state as NoticeKind
    // Attempts are never taken away, so their number tells one end of a row from the next.
    const cause = `${kind}:${row.id}:${row.attempts.length}`
    const about = { channels: [row.channel] }
    await raise({ payload, now, kind, cause, ...said, link, about, delivery: row.id })
    await payload.db.updateOne({
      collection: 'deliveries',
      where: { and: [{ id: { equals: row.id } }, { state: { equals: row.state } }] },
      data: { isNoticed: true },
      returning: false,
    })
  }
}

/** What has come into the inbox, once each time it does. */
async function raiseTasks({ payload, now }: { payload: Payload; now: Date }): Promise<void> {
  const rows = await findRows({
    payload,
    where: {
      and: [inState('sending'), { claimedBy: { equals: inbox } }, { isNoticed: { equals: false } }],
    },
    sort: 'dueAt',
    limit: 200,
  })
  for (const row of rows) {
    const said = {
      ...(await describe({ payload, row })),
      link: `${payload.config.serverURL}/admin/inbox`,
    }
    const cause = `task-ready:${row.id}:${row.fence}`
    await raise({ payload, now, kind: 'task-ready', cause, ...said, delivery: row.id })
    await payload.db.updateOne({
      collection: 'deliveries',
      where: { and: [{ id: { equals: row.id } }, { fence: { equals: row.fence } }] },
      data: { isNoticed: true },
      returning: false,
    })
  }
}

/** At most once a day for a channel. */
async function raiseFailingChannels({
  payload,
  now,
}: {
  payload: Payload
  now: Date
}): Promise<void> {
  const rows = await findRows({
    payload,
    where: {
      and: [inState('waiting'), { attemptCount: { greater_than_equal: failingAfter } }],
    },
    limit: 200,
  })
  const worst = new Map(rows.map((row) => [row.channel, row]))
  for (const row of worst.values()) {
    const day = now.toISOString().slice(0, 10)
    const cause = `channel-failing:${row.channel}:${day}`
    const link = `${payload.config.serverURL}/admin/collections/channels/${row.channel}`
    const said = { ...(await describe({ payload, row })), link }
    const about = { channels: [row.channel] }
    const notice = { kind: 'channel-failing', cause, ...said, delivery: row.id } as const
    await raise({ payload, now, about, ...notice })
  }
}

/** "Title → Channel: what the platform said", and the post's page. */
async function describe({
  payload,
  row,
}: {
  payload: Payload
  row: LedgerRow
}): Promise<{ text: string; words: Words; link: string }> {
  const post = await payload.db.findOne<{ id: string; title?: string }>({
    collection: 'posts',
    where: { id: { equals: row.post } },
  })
  const channel = await readChannel({ payload, channelId: row.channel })
  const about = `${post?.title ?? row.post} → ${channel?.name ?? row.channel}`
  const { reason } = row
  const words = reason
    ? { en: `${about}: ${reason.en}`, zh: `${about}：${reason.zh}` }
    : asSaid(about)
  return {
    text: words.en,
    words,
    link: `${payload.config.serverURL}/admin/collections/posts/${row.post}`,
  }
}

/** Writes a notice down; a cause that was raised before is left as it is. */
export async function raise({
  payload,
  req,
  now,
  about = {},
  ...notice
}: {
  payload: Payload
  /** In whose transaction; the cause must then be new, since a repeat would end it. */
  req?: PayloadRequest
  now: Date
  kind: NoticeKind
  cause: string
  text: string
  words?: Words
  details?: Record<string, unknown>
  /** For programs that hear of some channels or communities only. */
  about?: { channels?: string[]; communities?: string[] }
  link?: string
  delivery?: string
  /** A user who hears of it beside those who asked for it. */
  owner?: string
}): Promise<void> {
  await tellPrograms({ payload, notice, about, now })
  const at = now.toISOString()
  try {
    const data = {
      ...notice,
      sentAt: null,
      triedAt: null,
      sentTo: [],
      createdAt: at,
      updatedAt: at,
    }
    await payload.db.create({ collection: 'notices', data, req })
  } catch (error) {
    // It was written down before.
    if (!isDuplicate(error)) throw error
  }
}

/** What programs hear of under another name; the ends of deliveries they hear of from the ledger. */
const events: Partial<Record<NoticeKind, WebhookEvent>> = {
  blocked: 'balance.warning',
  'balance-warning': 'balance.warning',
  'empty-issue': 'issue.empty',
  'channel-failing': 'channel.failing',
}

/** Before the notice itself: its unique cause would else hide that this never happened. */
async function tellPrograms({
  payload,
  notice,
  about: { channels = [], communities = [] },
  now,
}: {
  payload: Payload
  notice: { kind: NoticeKind; cause: string; text: string; delivery?: string }
  about: { channels?: string[]; communities?: string[] }
  now: Date
}): Promise<void> {
  const type = events[notice.kind]
  if (!type) return
  const known = await payload.db.findOne({
    collection: 'notices',
    where: { cause: { equals: notice.cause } },
  })
  if (known) return
  const data = { text: notice.text, delivery: notice.delivery ?? null }
  const event = { type, key: notice.cause, data, channels, communities }
  await noteEvent({ payload, event, now })
}
