import { describe, expect, it } from 'vitest'
import { retryAfter } from '../../src/channels/retryAfter.ts'

describe('retryAfter', () => {
  const now = new Date('2026-11-21T12:00:00Z')
  const after = (value: string) =>
    retryAfter({ headers: { 'retry-after': value }, now })?.toISOString()

  it('counts seconds from now', () => {
    expect(after('90')).toBe('2026-11-21T12:01:30.000Z')
    expect(after('0.5')).toBe('2026-11-21T12:00:00.500Z')
  })

  it('takes an HTTP date as it is', () => {
    expect(after('Sat, 21 Nov 2026 12:10:00 GMT')).toBe('2026-11-21T12:10:00.000Z')
  })

  it('takes a date that has passed for now', () => {
    expect(after('Sat, 21 Nov 2026 11:00:00 GMT')).toBe('2026-11-21T12:00:00.000Z')
  })

  it('waits a day at most', () => {
    expect(after('999999999')).toBe('2026-11-22T12:00:00.000Z')
  })

  it('names no time where none can be read', () => {
    expect(after('soon')).toBeUndefined()
    expect(after('-5')).toBeUndefined()
    expect(retryAfter({ headers: {}, now })).toBeUndefined()
  })
})
