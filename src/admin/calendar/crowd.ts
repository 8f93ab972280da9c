import type { ContentType } from '../../domain/post.ts'
import type { Entry } from './entries.ts'

/** What is drawn: an entry of its own, or the rest of a crowded place as one. */
export type Shown = { type: 'entry'; entry: Entry } | Crowd

export type Crowd = {
  type: 'crowd'
  key: string
  /** Where it is drawn; milliseconds. */
  at: number
  date: string
  count: number
  kinds: Record<ContentType, number>
  isTroubled: boolean
}

/**
 * Draws at most `max` entries of each place and the rest as one: a month with thousands of posts
 * stays readable, and quick. Trouble is never hidden behind a number, nor a repair that is shown.
 */
export function crowd({
  entries,
  placeOf,
  dateOf,
  max,
}: {
  entries: Entry[]
  placeOf: (entry: Entry) => string
  dateOf: (entry: Entry) => string
  max: number
}): Shown[] {
  const places = new Map<string, Entry[]>()
  for (const entry of entries) {
    const place = placeOf(entry)
    const known = places.get(place)
    if (known) known.push(entry)
    else places.set(place, [entry])
  }
  return [...places].flatMap(([place, all]): Shown[] => {
    if (all.length <= max) return all.map(toShown)
    const ranked = all.map((entry, order) => ({ entry, order, rank: rankOf(entry) }))
    const chosen = ranked.sort((a, b) => a.rank - b.rank || a.order - b.order).slice(0, max - 1)
    const kept = new Set(chosen.map(({ entry }) => entry))
    const rest = all.filter((entry) => !kept.has(entry))
    const shown = all.filter((entry) => kept.has(entry)).map(toShown)
    return [...shown, toCrowd({ place, rest, date: dateOf(all[0]!) })]
  })
}

function rankOf({ standing, kind, ghost }: Entry): number {
  if (ghost) return -1
  if (standing === 'trouble') return 0
  if (standing === 'empty' || standing === 'missed') return 1
  return kind === 'post' ? 2 : 3
}

function toCrowd({ place, rest, date }: { place: string; rest: Entry[]; date: string }): Crowd {
  const kinds = { product: 0, values: 0, interaction: 0 }
  for (const { contentType } of rest) kinds[contentType] += 1
  return {
    type: 'crowd',
    key: `crowd/${place}`,
    at: rest.at(-1)!.at,
    date,
    count: rest.length,
    kinds,
    isTroubled: rest.some(({ standing }) => standing === 'trouble'),
  }
}

function toShown(entry: Entry): Shown {
  return { type: 'entry', entry }
}
