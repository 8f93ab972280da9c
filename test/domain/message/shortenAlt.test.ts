import { describe, expect, it } from 'vitest'
import { shortenAlt } from '../../../src/domain/message/shortenAlt.ts'

describe('shortenAlt', () => {
  it('leaves what fits, and everything where there is no bound', () => {
    expect(shortenAlt({ alt: '一杯茶', max: 3 })).toBe('一杯茶')
    expect(shortenAlt({ alt: 'x'.repeat(5000) })).toHaveLength(5000)
  })

  it('cuts between characters and says so', () => {
    expect(shortenAlt({ alt: 'A cup in the mist', max: 6 })).toBe('A cup…')
    expect(shortenAlt({ alt: '茶👨‍👩‍👧‍👦茶', max: 8 })).toBe('茶…')
  })
})
