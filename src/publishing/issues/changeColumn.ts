import type { Payload, TypedUser } from 'payload'
import { nameSlots } from '../../domain/calendar/nameSlots.ts'
import type { Move, Stay } from './listMoves.ts'
import { listMoves } from './listMoves.ts'
import { errorsOf, type PathError } from '../errorsOf.ts'
import { calendarOf } from './calendarOf.ts'
import { readStoredColumn } from './readColumns.ts'

export type ColumnChange = {
  times?: { time: string }[]
  timezone?: string
  recurrence?: string
  startsOn?: string
  endsOn?: string | null
}

export type ColumnChanged =
  | { type: 'changed'; isDryRun: boolean; moves: Move[]; stays: Stay[] }
  | { type: 'no-column' }
  | { type: 'refused'; errors: PathError[] }

/**
 * Changes when a column appears. Its planned posts follow (the column's own hook moves them); the
 * answer says which, and is all that happens on a dry run.
 */
export async function changeColumn({
  payload,
  user,
  columnId,
  change,
  isDryRun,
  now,
}: {
  payload: Payload
  user: TypedUser
  columnId: string
  change: ColumnChange
  isDryRun: boolean
  now: Date
}): Promise<ColumnChanged> {
  const stored = await readStoredColumn({ payload, columnId })
  if (!stored) return { type: 'no-column' }
  const named = nameSlots({
    times: change.times ?? stored.times ?? [],
    known: stored.times ?? [],
    name: stored.slug,
    count: stored.slotCount ?? 0,
  })
  const [before, after] = await Promise.all([
    calendarOf({ payload, doc: stored }),
    calendarOf({ payload, doc: { ...stored, ...change, times: named.times } }),
  ])
  const found = await listMoves({ payload, columnId, before, after, now })
  if (isDryRun) return { type: 'changed', isDryRun, ...found }
  try {
    await payload.update({
      collection: 'columns',
      id: columnId,
      data: change as never,
      user,
      overrideAccess: false,
      depth: 0,
    })
  } catch (error) {
    const errors = errorsOf(error)
    if (!errors) throw error
    return { type: 'refused', errors }
  }
  return { type: 'changed', isDryRun, ...found }
}
