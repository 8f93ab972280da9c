import { describe, expect, it } from 'vitest'
import { judge } from './judge.ts'

const MB = 1024 * 1024
/** Every ten seconds for ten minutes. */
const over = (value: (index: number) => number) =>
  Array.from({ length: 60 }, (_, index) => ({ at: index * 10_000, value: value(index) }))
const noise = (index: number) => ((index * 7919) % 13) - 6

describe('the verdict of a soak', () => {
  it('finds a heap that grows through its ups and downs', () => {
    const points = over((index) => (100 + index + noise(index) / 3) * MB)
    const { isGrowing, perHour } = judge({ points, least: 8 * MB })
    expect(isGrowing).toBe(true)
    expect(perHour / MB).toBeGreaterThan(330)
    expect(perHour / MB).toBeLessThan(390)
  })

  it('passes over what grows only while it warms up', () => {
    const points = over((index) => (100 + Math.min(index, 18) * 5 + noise(index) / 3) * MB)
    expect(judge({ points, least: 8 * MB }).isGrowing).toBe(false)
  })

  it('passes over ups and downs, and what is too little to matter', () => {
    expect(
      judge({ points: over((index) => (100 + noise(index)) * MB), least: 8 * MB }),
    ).toMatchObject({ isGrowing: false })
    const little = over((index) => (10 + index / 20) * MB)
    expect(judge({ points: little, least: 8 * MB }).isGrowing).toBe(false)
  })

  it('passes over what was the load’s, and gone when it was over', () => {
    const points = over((index) => (100 + index) * MB)
    expect(judge({ points, rest: 100 * MB, least: 8 * MB }).isGrowing).toBe(false)
    expect(judge({ points, rest: 155 * MB, least: 8 * MB }).isGrowing).toBe(true)
  })

  it('says nothing of what was never measured', () => {
    expect(judge({ points: [], least: 1 })).toMatchObject({ isGrowing: false })
  })
})
