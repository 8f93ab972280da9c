import type { RepairSlot } from '../../../domain/balance/repair/change.ts'
import { day } from '../../../domain/balance/timeline.ts'
import { addDays, toInstant, toWall } from '../../../domain/calendar/wallTime.ts'
import type { IssueOptions } from './readIssueOptions.ts'
import type { MovablePost } from './readRepairPlan.ts'

/** A post is not moved further than this. Days. */
const furthestDays = 14

/** A post without a column may go out at its own time of day on one of these days around it. */
const aroundDays = [1, -1, 2, -2, 3, -3, 5, 7]

/** The nearest so many empty issues. */
const maxIssues = 6

/** Where a post may go: other issues of its column, or its own time of day on a day near by. */
export function slotsOf({
  post: { id, publishAt, publishAt_tz: zone, column },
  issues,
  from,
  to,
}: {
  post: Pick<MovablePost, 'id' | 'publishAt' | 'publishAt_tz' | 'column'>
  issues: Pick<IssueOptions, 'empty'>
  from: Date
  to: Date
}): RepairSlot[] {
  const at = new Date(publishAt)
  const distance = (slot: RepairSlot) => Math.abs(slot.at.getTime() - at.getTime())
  if (column) {
    return (issues.empty.get(column) ?? [])
      .filter((slot) => distance(slot) <= furthestDays * day)
      .sort((a, b) => distance(a) - distance(b))
      .slice(0, maxIssues)
  }
  const timezone = zone ?? 'UTC'
  const wall = toWall({ at, timezone })
  const time = wall.toPlainTime().toString()
  return aroundDays
    .map((days) => {
      const date = addDays({ date: wall.toPlainDate().toString(), days })
      return { key: `${id} ${date}`, at: toInstant({ wall: `${date}T${time}`, timezone }) }
    })
    .filter((slot) => slot.at > from && slot.at < to)
}
