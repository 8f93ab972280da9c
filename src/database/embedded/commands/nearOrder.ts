import type { Near } from '../query/geo.ts'
import type { Found } from '../planner/runPlan.ts'

/** By distance: what $near asks for besides its condition. */
export function* sorted(found: Iterable<Found>, { distance }: Near): Iterable<Found> {
  const measured = [...found].map((item) => ({ item, distance: distance(item.doc) }))
  measured.sort((a, b) => a.distance - b.distance)
  for (const { item } of measured) yield item
}
