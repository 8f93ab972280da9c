import { describe, expect, it } from 'vitest'
import { rankReruns } from '../../../src/domain/calendar/rankReruns.ts'

const at = new Date('2026-11-23T00:30:00Z')
const days = (count: number): Date => new Date(at.getTime() + count * 86_400_000)

function rank(pool: Record<string, { shown: number[]; reruns?: number }>): string[] {
  return rankReruns({
    pool: Object.entries(pool).map(([id, { shown, reruns = 0 }]) => ({
      id,
      shownAt: shown.map(days),
      reruns,
    })),
    at,
    cooldownDays: 30,
    maxRepeats: 3,
  })
}

describe('the post of a pool that is shown again', () => {
  it('is one that never was, then the one that was not for the longest time', () => {
    const pool = {
      a: { shown: [-40] },
      b: { shown: [-90, -50] },
      c: { shown: [] },
      d: { shown: [] },
    }
    expect(rank(pool)).toEqual(['c', 'd', 'b', 'a'])
  })

  it('keeps its distance from its other times, those ahead too', () => {
    const pool = { near: { shown: [-29] }, edge: { shown: [-30] }, planned: { shown: [-90, 10] } }
    expect(rank(pool)).toEqual(['edge'])
  })

  it('was not rerun too often', () => {
    expect(
      rank({ tired: { shown: [-90], reruns: 3 }, fresh: { shown: [-80], reruns: 2 } }),
    ).toEqual(['fresh'])
  })
})
