import { momentsOf } from '../../domain/balance/repair/change.ts'
import type { ChangeAnswer } from './answer.ts'
import { toChange } from './toChange.ts'

/** A repair as it stands in the address of the calendar: what it changes, seen over so many days. */
export type SharedRepair = { days: number; changes: ChangeAnswer[] }

/** So many changes one repair has at most. */
const maxChanges = 5

export function writeRepair({ days, changes }: SharedRepair): string {
  return JSON.stringify({ days, changes })
}

/** `null`: there is none, or what is there makes no sense. The server looks at each change itself. */
export function readRepair(text: string | null): SharedRepair | null {
  if (!text) return null
  try {
    const { days, changes } = JSON.parse(text) as Partial<SharedRepair>
    const isDays = Number.isInteger(days) && days! >= 1 && days! <= 366
    if (!isDays || !Array.isArray(changes)) return null
    if (changes.length === 0 || changes.length > maxChanges || !changes.every(isChange)) return null
    return { days: days!, changes }
  } catch {
    return null
  }
}

/** Where the calendar shows it: around its first moment, in the reader's own zone. */
export function calendarAddress({
  admin,
  repair,
}: {
  admin: string
  repair: SharedRepair
}): string {
  const query = new URLSearchParams({ date: firstDate(repair), repair: writeRepair(repair) })
  return `${admin}/calendar?${query.toString()}`
}

/** "2026-11-23" of the earliest moment that is changed. */
export function firstDate({ changes }: SharedRepair, timeZone?: string): string {
  const first = Math.min(...changes.flatMap((change) => momentsOf(toChange(change))).map(Number))
  // Sweden writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(first)
}

function isChange(change: ChangeAnswer): boolean {
  try {
    return momentsOf(toChange(change)).every((at) => !Number.isNaN(at.getTime()))
  } catch {
    return false
  }
}
