import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recurrenceProblem } from '../../../src/domain/calendar/recurrenceProblem.ts'
import type { RepeatChoice } from '../../../src/domain/calendar/repeatChoice.ts'
import { fromRule, nths, toRule, weekdays } from '../../../src/domain/calendar/repeatChoice.ts'
import { tellRepeat } from '../../../src/domain/calendar/tellRepeat.ts'

const every = fc.integer({ min: 1, max: 99 })
const choices: fc.Arbitrary<RepeatChoice> = fc.oneof(
  fc.constant({ type: 'never' as const }),
  fc.record({ type: fc.constant('days' as const), every }),
  fc.record({ type: fc.constant('weeks' as const), every, days: fc.subarray([...weekdays]) }),
  fc.record({
    ...{ type: fc.constant('month-day' as const), every },
    day: fc.integer({ min: 1, max: 31 }),
  }),
  fc.record({
    ...{ type: fc.constant('month-weekday' as const), every },
    ...{ nth: fc.constantFrom(...nths), day: fc.constantFrom(...weekdays) },
  }),
)

describe('a repeat that is chosen', () => {
  it('is a rule that is valid, and that is chosen again when it is read', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const rule = toRule(choice)
        if (rule) expect(recurrenceProblem(rule)).toBeNull()
        expect(fromRule(rule)).toEqual(choice)
      }),
    )
  })

  it('is known in whatever order its rule is written', () => {
    const choice = { type: 'weeks', every: 2, days: ['MO', 'FR'] }
    expect(fromRule('BYDAY=FR,MO;INTERVAL=2;FREQ=WEEKLY')).toEqual(choice)
    expect(fromRule('freq=daily;interval=1')).toEqual({ type: 'days', every: 1 })
  })

  it.each([
    'FREQ=YEARLY',
    'FREQ=DAILY;COUNT=3',
    'FREQ=WEEKLY;UNTIL=20270101T000000Z',
    'FREQ=MONTHLY;BYDAY=1MO,3MO',
    'FREQ=MONTHLY;BYDAY=5FR',
    'FREQ=MONTHLY;BYMONTHDAY=1,15',
    'FREQ=DAILY;BYDAY=MO',
    'FREQ=WEEKLY;INTERVAL=x',
    'nonsense',
  ])('is left alone where it cannot be chosen: %s', (rule) => {
    expect(fromRule(rule)).toEqual({ type: 'rule', rule })
    expect(toRule(fromRule(rule))).toBe(rule)
  })
})

describe('a repeat in words', () => {
  it.each([
    ['', 'It goes out once.', '只发一次。'],
    ['FREQ=DAILY', 'Again every day.', '每天再发一次。'],
    ['FREQ=DAILY;INTERVAL=10', 'Again every 10 days.', '每 10 天再发一次。'],
    ['FREQ=WEEKLY', 'Again every week.', '每周再发一次。'],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR',
      'Again every 2 weeks on Monday, Wednesday and Friday.',
      '每 2 周的周一、三、五再发一次。',
    ],
    [
      'FREQ=MONTHLY;BYMONTHDAY=31',
      'Again every month on day 31. Months without that day are passed over.',
      '每月 31 日再发一次。没有这一天的月份跳过。',
    ],
    [
      'FREQ=MONTHLY;BYDAY=-1FR',
      'Again every month on the last Friday.',
      '每月最后一个周五再发一次。',
    ],
    [
      'FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO',
      'Again every 3 months on the first Monday.',
      '每 3 个月第 1 个周一再发一次。',
    ],
  ])('%s', (rule, en, zh) => {
    const choice = fromRule(rule)
    expect(tellRepeat({ choice, language: 'en' })).toBe(en)
    expect(tellRepeat({ choice, language: 'zh' })).toBe(zh)
  })

  it('has none for a rule of its own', () => {
    const choice = fromRule('FREQ=YEARLY')
    expect(tellRepeat({ choice, language: 'en' })).toBeNull()
  })
})
