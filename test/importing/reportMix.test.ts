import { describe, expect, it } from 'vitest'
import { isOutside, mixLines, type PlanMix } from '../../src/importing/reportMix.ts'

const mix: PlanMix = {
  community: { id: 'c1', name: 'Fans A' },
  totals: { before: 4, after: 7 },
  shares: {
    product: { before: 0.5, after: 5 / 7, min: 0, max: 0.4 },
    values: { before: 0.25, after: 1 / 7, min: 0.1, max: 0.6 },
    interaction: { before: 0.25, after: 1 / 7, min: 0.3, max: 1 },
  },
  isSample: true,
  breaches: [
    {
      ...{ level: 'warn', day: '2026-11-25', rows: [2, 3], isOld: false },
      words: { en: 'product is 71 % of it; the policy allows 40 %', zh: '产品占 71%' },
    },
    {
      ...{ level: 'notice', day: '2026-11-26', rows: [], isOld: true },
      words: { en: '9 posts in the 24 hours', zh: '24 小时 9 条' },
    },
  ],
  more: 3,
}

describe('the mix in a report', () => {
  it('tells shares before and after with their bounds, and what breaks them', () => {
    expect(mixLines({ mix, language: 'en' })).toEqual([
      "Fans A: Of all posts in the plan's days: 4 now, 7 with the plan.",
      '  product: 50 % → 71 % (Allowed 0–40 %, outside)',
      '  values: 25 % → 14 % (Allowed 10–60 %)',
      '  interaction: 25 % → 14 % (Allowed 30–100 %, outside)',
      '  warning: product is 71 % of it; the policy allows 40 % (rows 2, 3)',
      '  notice: 9 posts in the 24 hours (already without the plan)',
      '  3 more like these',
    ])
  })

  it('is as whole in Chinese', () => {
    const lines = mixLines({ mix, language: 'zh' })
    expect(lines).toHaveLength(7)
    expect(lines.join('\n').replace('Fans A', '')).not.toMatch(/[A-Za-z]/)
  })

  it('calls nothing outside of its bounds where there are too few posts', () => {
    const few = { ...mix, isSample: false }
    expect(isOutside({ mix, type: 'product' })).toBe(true)
    expect(isOutside({ mix: few, type: 'product' })).toBe(false)
    expect(mixLines({ mix: few, language: 'en' })).toContain(
      '  Too few posts for shares to say anything.',
    )
  })

  it('says where nothing breaks', () => {
    const fine = { ...mix, breaches: [], more: 0 }
    expect(mixLines({ mix: fine, language: 'en' }).at(-1)).toBe('  Nothing is out of balance.')
  })
})
