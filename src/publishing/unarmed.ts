import type { Payload } from 'payload'
import { openStates } from '../domain/delivery/delivery.ts'
import type { LedgerRow } from './ledger.ts'
import { findRows, inState } from './ledger.ts'

/** An instant at which a channel has something due, and the rows that say so. */
export type Alarm = { channelId: string; at: Date; rowIds: string[] }

/** Rows looked at in one go; the next go takes the rest. */
const batch = 500

/** What is due before `until` on channels that workers push to, and has no alarm yet. */
export async function findUnarmed({
  payload,
  until,
}: {
  payload: Payload
  until: Date
}): Promise<Alarm[]> {
  const rows = await findRows({
    payload,
    where: {
      and: [
        { armedAt: { equals: null } },
        inState(...openStates),
        { nextAttemptAt: { less_than_equal: until.toISOString() } },
      ],
    },
    limit: batch,
  })
  return groupByAlarm(rows)
}

/** Notes that these rows have their alarm; a row that moved meanwhile keeps wanting one. */
export async function markArmed({
  payload,
  alarm,
  now,
}: {
  payload: Payload
  alarm: Alarm
  now: Date
}): Promise<void> {
  await payload.db.updateMany({
    collection: 'deliveries',
    where: {
      and: [
        { id: { in: alarm.rowIds } },
        inState(...openStates),
        { nextAttemptAt: { equals: alarm.at.toISOString() } },
      ],
    },
    data: { armedAt: now.toISOString() },
    returning: false,
  })
}

/** Takes back the alarm of what is still open at that instant: somebody else has to set it. */
export async function disarm({
  payload,
  channelId,
  at,
}: {
  payload: Payload
  channelId: string
  at: Date
}): Promise<void> {
  await payload.db.updateMany({
    collection: 'deliveries',
    where: {
      and: [
        { channel: { equals: channelId } },
        inState(...openStates),
        { nextAttemptAt: { equals: at.toISOString() } },
      ],
    },
    data: { armedAt: null },
    returning: false,
  })
}

function groupByAlarm(rows: LedgerRow[]): Alarm[] {
  const alarms = new Map<string, Alarm>()
  for (const row of rows) {
    const key = `${row.channel} ${row.nextAttemptAt.getTime()}`
    const alarm = alarms.get(key) ?? { channelId: row.channel, at: row.nextAttemptAt, rowIds: [] }
    alarm.rowIds.push(row.id)
    alarms.set(key, alarm)
  }
  return [...alarms.values()]
}
