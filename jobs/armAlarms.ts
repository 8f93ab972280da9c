import type { Agenda } from 'agenda'
import type { Payload } from 'payload'
import type { Lanes } from '../src/publishing/lanes.ts'
import type { Alarm } from '../src/publishing/unarmed.ts'
import { findUnarmed, markArmed } from '../src/publishing/unarmed.ts'
import { alarmName, earlyMs } from './wakeChannel.ts'

/** How far ahead alarms are set; what is due later gets its alarm when it comes this near. */
const horizonMs = 24 * 60 * 60_000

/** Closer than this an alarm is not worth a job: the lane's own timer takes it. */
const nearMs = 2_000

/** Alarms set side by side: an import of thousands of posts must not take minutes to be armed. */
const together = 20

/** Sets an alarm for everything due within the horizon that has none. */
export async function armAlarms({
  payload,
  agenda,
  lanes,
  now,
}: {
  payload: Payload
  agenda: Agenda
  lanes: Lanes
  now: Date
}): Promise<void> {
  const alarms = await findUnarmed({ payload, until: new Date(now.getTime() + horizonMs) })
  const set = async (alarm: Alarm): Promise<void> => {
    const { channelId, at } = alarm
    if (at.getTime() - now.getTime() <= nearMs) {
      void lanes.wakeAt({ channelId, at })
    } else {
      const early = new Date(at.getTime() - earlyMs)
      await agenda.schedule(early, alarmName(channelId), { channelId, at: at.toISOString() })
    }
    await markArmed({ payload, alarm, now })
  }
  for (let from = 0; from < alarms.length; from += together) {
    await Promise.all(alarms.slice(from, from + together).map(set))
  }
}
