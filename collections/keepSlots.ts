import type { CollectionBeforeChangeHook } from 'payload'
import { nameSlots, type StoredTime } from '../src/domain/calendar/nameSlots.ts'

/** The slots of a column are named here and nowhere else. */
export const keepSlots: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  if (!Array.isArray(data.times)) return data
  const { times, count } = nameSlots({
    times: data.times as StoredTime[],
    known: (originalDoc?.times ?? []) as StoredTime[],
    name: data.slug,
    count: Number(originalDoc?.slotCount ?? 0),
  })
  return { ...data, times, slotCount: count }
}
