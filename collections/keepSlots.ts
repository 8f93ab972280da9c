import type { CollectionBeforeChangeHook } from 'payload'

type Time = { id?: string | null; time: string; slot?: string | null }

/**
 * Gives each time of a column the name its issues are called by, once and for ever: a time that is
 * changed keeps it, also where a program sends the times anew; one that is taken away is not reused.
 */
export const keepSlots: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  if (!Array.isArray(data.times)) return data
  const times = data.times as Time[]
  const known = (originalDoc?.times ?? []) as Time[]
  const free = new Set(known.map(({ slot }) => slot))
  const take = (found: Time | undefined) => {
    if (!found?.slot || !free.delete(found.slot)) return null
    return found.slot
  }
  const matched = [
    ({ id }: Time) => known.find((row) => id && row.id === id),
    ({ time }: Time) => known.find((row) => row.time === time && free.has(row.slot)),
    // As many as before: each that is left over is one that was changed.
    () => known.find((row) => times.length === known.length && free.has(row.slot)),
  ].reduce<(string | null)[]>(
    (slots, find) => slots.map((slot, index) => slot ?? take(find(times[index]!))),
    times.map(() => null),
  )
  let count = Number(originalDoc?.slotCount ?? 0)
  const named = times.map((row, index) => {
    const slot = matched[index]
    if (slot) return { ...row, slot }
    count += 1
    return { ...row, slot: count === 1 ? data.slug : `${data.slug}-${count}` }
  })
  return { ...data, times: named, slotCount: count }
}
