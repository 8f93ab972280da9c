/** A time of a column as it is stored: its row's id, and the slot it was given. */
export type StoredTime = { id?: string | null; time: string; slot?: string | null }

/**
 * Gives each time the name its issues are called by, once and for ever: a time that is changed keeps
 * it, also where all times are sent anew; the name of one that was taken away is not given again.
 */
export function nameSlots<T extends StoredTime>({
  times,
  known,
  name,
  count,
}: {
  times: readonly T[]
  /** As they were before. */
  known: readonly StoredTime[]
  /** The column's short name. */
  name: string
  /** How many names were ever given. */
  count: number
}): { times: (T & { slot: string })[]; count: number } {
  const matched = matchSlots({ times, known })
  let given = count
  const named = times.map((row, index) => {
    const slot = matched[index]
    if (slot) return { ...row, slot }
    given += 1
    return { ...row, slot: given === 1 ? name : `${name}-${given}` }
  })
  return { times: named, count: given }
}

function matchSlots({
  times,
  known,
}: {
  times: readonly StoredTime[]
  known: readonly StoredTime[]
}): (string | null)[] {
  const free = new Set(known.map(({ slot }) => slot))
  const take = (found: StoredTime | undefined) =>
    found?.slot && free.delete(found.slot) ? found.slot : null
  const ways: ((row: StoredTime) => StoredTime | undefined)[] = [
    ({ id }) => known.find((row) => id && row.id === id),
    ({ time }) => known.find((row) => row.time === time && free.has(row.slot)),
    // As many as before: each that is left over is one that was changed.
    () => known.find((row) => times.length === known.length && free.has(row.slot)),
  ]
  return ways.reduce<(string | null)[]>(
    (slots, find) => slots.map((slot, index) => slot ?? take(find(times[index]!))),
    times.map(() => null),
  )
}
