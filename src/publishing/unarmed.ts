import type { Payload } from 'payload'
import { openStates } from '../domain/delivery/delivery.ts'
import { inState } from './ledger.ts'

/** An instant at which a channel has something due, and the rows that say so. */
export type Alarm = { channelId: string; at: Date; rowIds: string[] }

/**
 * Rows looked at in one go; the next go takes the rest. Many, since posts that are due on a channel
 * at the same instant share an alarm only when they are looked at together.
 */
const batch = 5_000

/** What is due before `until` on channels that workers push to, and has no alarm yet. */
export async function findUnarmed({
  payload,
  until,
}: {
  payload: Payload
  until: Date
}): Promise<Alarm[]> {
  const { docs } = await payload.db.find<Unarmed>({
    collection: 'deliveries',
    where: {
      and: [
        { armedAt: { equals: null } },
        inState(...openStates),
        { nextAttemptAt: { less_than_equal: until.toISOString() } },
      ],
    },
    sort: 'nextAttemptAt',
    select: { channel: true, nextAttemptAt: true },
    limit: batch,
    pagination: false,
  })
  return groupByAlarm(docs)
}

type Unarmed = { id: string; channel: string; nextAttemptAt: string }

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

function groupByAlarm(rows: Unarmed[]): Alarm[] {
  const alarms = new Map<string, Alarm>()
  for (const row of rows) {
    const channelId = String(row.channel)
    const at = new Date(row.nextAttemptAt)
    const key = `${channelId} ${at.getTime()}`
    const alarm = alarms.get(key) ?? { channelId, at, rowIds: [] }
    alarm.rowIds.push(String(row.id))
    alarms.set(key, alarm)
  }
  return [...alarms.values()]
}
