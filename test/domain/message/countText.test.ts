import { describe, expect, it } from 'vitest'
import { countText } from '../../../src/domain/message/countText.ts'

describe('countText', () => {
  const family = '👨‍👩‍👧‍👦'

  it('counts a Chinese character as three bytes', () => {
    expect(countText({ text: '茶a', unit: 'bytes' })).toBe(4)
  })

  it('counts an emoji beyond the first plane as two UTF-16 units', () => {
    expect(countText({ text: '🍵a', unit: 'utf16' })).toBe(3)
  })

  it('counts a family, a flag and a skin tone as one character each', () => {
    expect(countText({ text: `${family}🇨🇳👍🏽`, unit: 'graphemes' })).toBe(3)
    expect(countText({ text: family, unit: 'bytes' })).toBe(25)
    expect(countText({ text: family, unit: 'utf16' })).toBe(11)
  })

  it('counts nothing in nothing', () => {
    expect(countText({ text: '', unit: 'graphemes' })).toBe(0)
  })
})
