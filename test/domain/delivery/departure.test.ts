import { describe, expect, it } from 'vitest'
import { departure } from '../../../src/domain/delivery/departure.ts'
import type { ChannelRules } from '../../../src/domain/delivery/rules.ts'

const open: ChannelRules = {
  late: { type: 'publish' },
  quiet: null,
  jitterSeconds: 0,
  spacingSeconds: 60,
}
const night = { from: '22:30', to: '07:30', timezone: 'Asia/Shanghai' }
const morning = new Date('2026-11-24T09:00:00+08:00')
const midnight = new Date('2026-11-24T00:00:00+08:00')
const asked = {
  rules: open,
  maxPerMinute: null,
  waiting: 0,
  key: null,
  isHeld: false,
  now: morning,
}

describe('something that is due now', () => {
  it('leaves now where nothing stands against it', () => {
    expect(departure(asked)).toEqual({ because: 'now', at: morning })
    expect(departure({ ...asked, waiting: 500 })).toEqual({ because: 'now', at: morning })
  })

  it('waits for the end of quiet hours', () => {
    const rules = { ...open, quiet: night }
    const at = new Date('2026-11-24T07:30:00+08:00')
    expect(departure({ ...asked, rules, now: midnight })).toEqual({ because: 'quiet-hours', at })
  })

  it('waits behind what is due already, as many minutes as the channel needs for it', () => {
    const at = new Date('2026-11-24T09:02:00+08:00')
    expect(departure({ ...asked, maxPerMinute: 20, waiting: 47 })).toEqual({ because: 'queue', at })
    const few = { ...asked, maxPerMinute: 20, waiting: 19 }
    expect(departure(few)).toEqual({ because: 'now', at: morning })
  })

  it('is spread, at the latest by as much as the channel spreads', () => {
    const rules = { ...open, jitterSeconds: 90 }
    const at = new Date('2026-11-24T09:01:30+08:00')
    expect(departure({ ...asked, rules })).toEqual({ because: 'spread', at })
    const known = departure({ ...asked, rules, key: '6740f1c2a4b3d2e1f0a9b8c7' })
    expect(known.because).toBe('spread')
    expect(known.at!.getTime()).toBeLessThan(at.getTime())
  })

  it('is told the reason that puts it off furthest', () => {
    const rules = { ...open, quiet: night, jitterSeconds: 90 }
    const late = { ...asked, rules, now: midnight, maxPerMinute: 1 }
    expect(departure({ ...late, waiting: 10 }).because).toBe('quiet-hours')
    expect(departure({ ...late, waiting: 600 }).because).toBe('queue')
    // The spread alone carries it into the night.
    const evening = new Date('2026-11-23T22:29:00+08:00')
    const at = new Date('2026-11-24T07:30:00+08:00')
    expect(departure({ ...asked, rules, now: evening })).toEqual({ because: 'quiet-hours', at })
  })

  it('waits for somebody to release what is held', () => {
    expect(departure({ ...asked, isHeld: true })).toEqual({ because: 'held', at: null })
  })
})
