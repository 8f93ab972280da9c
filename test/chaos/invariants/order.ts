import type { EndRow } from '../evidence.ts'
import type { ReaderEvent } from '../reader/plan.ts'
import type { Invariant } from './invariant.ts'
import { groupBy, skewLimitMs, time } from './invariant.ts'

type Leased = Extract<ReaderEvent, { type: 'leased' }>

export const order: Invariant = {
  id: 'I10',
  says: 'pulled in order: nothing is handed out, or shown, before what was due earlier is settled',
  check({ readers, rows, ordered }) {
    const known = rows.filter(
      ({ channel, post }) => ordered.channels.includes(channel) && ordered.posts.includes(post),
    )
    const violations: string[] = []
    for (const [channel, line] of groupBy(known, (row) => row.channel)) {
      const events = readers.filter((event) => event.channel === channel)
      const inLine = [...line].sort((a, b) => a.dueAt - b.dueAt)
      violations.push(...shownEarly({ line: inLine, events }))
      violations.push(...handedOutEarly({ line: inLine, events }))
    }
    return { checked: known.length, violations }
  },
}

/** The public's view: each the first time it was shown. */
function shownEarly({ line, events }: { line: EndRow[]; events: ReaderEvent[] }): string[] {
  const firstOf = new Map<string, number>()
  for (const [index, { type, id }] of events.entries()) {
    if (type === 'shown' && !firstOf.has(id)) firstOf.set(id, index)
  }
  const shown = line.filter(({ id }) => firstOf.has(id))
  return shown.flatMap((row, index) => {
    const before = shown[index - 1]
    if (!before || firstOf.get(before.id)! < firstOf.get(row.id)!) return []
    return [`${row.post} on ${row.channel} was shown before ${before.post}`]
  })
}

function handedOutEarly({ line, events }: { line: EndRow[]; events: ReaderEvent[] }): string[] {
  const leased = events.filter((event): event is Leased => event.type === 'leased')
  const placeOf = new Map(line.map(({ id }, place) => [id, place]))
  return leased.flatMap((event) => {
    const together = leased.filter(({ batch }) => batch === event.batch).map(({ id }) => id)
    const earlier = line.slice(0, placeOf.get(event.id) ?? 0)
    const open = earlier.filter(
      (row) => !together.includes(row.id) && wasOpen({ row, event, events }),
    )
    return open.map(
      (row) =>
        `${event.post} on ${event.channel}: handed out at ${time(event.at)}, ` +
        `but ${row.post} was open then (${trailOf(row)})`,
    )
  })
}

/**
 * Whether it was not over yet when something else had been handed out. Who leased it ended it by an
 * answer: readers write down in one log what they are about to say, and no clock is needed. A lease
 * that ran out is ended by a worker, whose clock may be ahead. A person's word came after all that.
 */
function wasOpen({
  row: { id, attempts },
  event,
  events,
}: {
  row: EndRow
  event: Leased
  events: ReaderEvent[]
}): boolean {
  const word = attempts.findIndex(({ outcome }) => ['resent', 'confirmed'].includes(outcome))
  const last = (word < 0 ? attempts : attempts.slice(0, word)).at(-1)
  if (!last) return false
  if (last.outcome === 'crashed') return last.endedAt.getTime() - skewLimitMs > event.at
  const said = events.findIndex(
    (one) =>
      one.type === 'asking' && one.id === id && one.lease === last.fence && one.what !== 'extend',
  )
  return said < 0 || said > events.indexOf(event)
}

function trailOf({ state, attempts }: EndRow): string {
  const tried = attempts.map(({ outcome, endedAt }) => `${outcome} at ${time(endedAt.getTime())}`)
  return [...tried, `now ${state}`].join(', ')
}
