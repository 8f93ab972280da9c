import { RRuleTemporal } from 'rrule-temporal'
import { toWall } from './wallTime.ts'

/**
 * The wall times at which an RFC 5545 rule falls, `from` and `to` inclusive, "2026-11-23T08:30".
 * It is expanded as if clocks were never changed, and each time is resolved in its zone afterwards:
 * that keeps 08:30 at 08:30 all year. A `start` that the rule does not match is no occurrence.
 */
export function expandRule({
  rule,
  start,
  timezone,
  from,
  to,
}: {
  rule: string
  start: string
  /** Only for an UNTIL that is given in UTC. */
  timezone: string
  from: string
  to: string
}): string[] {
  const floating = `DTSTART:${basic(start)}Z\nRRULE:${floatUntil({ rule, timezone })}`
  return new RRuleTemporal({ rruleString: floating })
    .between(asUtc(from), asUtc(to), true)
    .map((at) => new Date(at.epochMilliseconds).toISOString().slice(0, 16))
}

/** UNTIL as wall time in the disguise of UTC; a bare date means all of that day. */
function floatUntil({ rule, timezone }: { rule: string; timezone: string }): string {
  return rule.replace(
    /UNTIL=(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?/i,
    (_all, year, month, day, hour, minute, second, utc) => {
      if (!hour) return `UNTIL=${year}${month}${day}T235959Z`
      if (!utc) return `UNTIL=${year}${month}${day}T${hour}${minute}${second}Z`
      const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
      const wall = toWall({ at, timezone }).toString({ smallestUnit: 'second' })
      return `UNTIL=${wall.replace(/[-:]/g, '')}Z`
    },
  )
}

function basic(wall: string): string {
  return `${wall.replace(/[-:]/g, '')}00`
}

function asUtc(wall: string): Date {
  return new Date(`${wall}:00Z`)
}
