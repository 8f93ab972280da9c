import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Breach } from '../../src/domain/balance/breach.ts'
import { readHistory } from './readHistory.ts'
import { replay, tally } from './replay.ts'

/** A year of three communities; it is data of its own and not part of this repository. */
const file =
  process.env.HISTORY_CSV ??
  path.resolve(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'history.csv')
const isThere = existsSync(file)
if (!isThere) console.warn(`No ${file}: the replay of a year is skipped (set HISTORY_CSV).`)

describe.skipIf(!isThere)('a year of posts, replayed', () => {
  const { rows, received } = isThere ? readHistory(file) : { rows: 0, received: new Map() }
  const found = replay(received)
  const of = (community: string) => found.find((one) => one.community === community)!
  const crowded = ({ rule, contentType, from, to, found: share }: Breach) =>
    rule === 'max-share' && contentType === 'product' && +to - +from > 7 * 86_400_000 && share > 0.7

  it('counts what reached somebody, and nothing else', () => {
    expect(rows).toBe(1732)
    expect([...received.values()].flat()).toHaveLength(1663)
  })

  it('finds the five sales seasons where they were', () => {
    const seasons = of('conversion').breaches.filter(crowded)
    expect(seasons.map(({ at }) => at.toISOString().slice(0, 7))).toEqual(
      expect.arrayContaining(['2026-02', '2026-03', '2026-06', '2026-09', '2026-11']),
    )
  })

  it('finds the two long silences', () => {
    const long = found.flatMap(({ community, breaches }) =>
      breaches
        .filter((one) => one.rule === 'silence' && one.found > 8)
        .map((one) => [community, one.to.toISOString().slice(0, 10)]),
    )
    expect(long).toEqual([
      ['fans-berlin', '2026-08-06'],
      ['lead-in', '2026-02-22'],
    ])
  })

  it('sees the seller sell: activities without topics before them, mostly where one sells', () => {
    const topics = (community: string) =>
      tally(of(community).breaches).get('topics-before-activity')?.times ?? 0
    expect(topics('conversion')).toBeGreaterThan(100)
    expect(topics('fans-berlin')).toBeLessThan(3)
  })
})
