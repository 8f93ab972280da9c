import { describe, expect, it } from 'vitest'
import { timezones } from '../../../src/domain/calendar/timezones.ts'

describe('the time zones an editor may name', () => {
  it.each(['UTC', 'Asia/Shanghai', 'Asia/Kolkata', 'Europe/Kyiv', 'Australia/Lord_Howe'])(
    'have %s',
    (zone) => expect(timezones).toContain(zone),
  )

  it('are all zones the runtime can reckon with', () => {
    expect(timezones.length).toBeGreaterThan(400)
    for (const timeZone of timezones) {
      expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow()
    }
  })

  it('come sorted and each once, so that a list shows them as they are', () => {
    expect([...new Set(timezones)].sort()).toEqual([...timezones])
  })

  it.each(['GMT+8', 'Asia/Peking', 'CST', '', '北京时间'])('do not have “%s”', (name) =>
    expect(timezones).not.toContain(name),
  )
})
