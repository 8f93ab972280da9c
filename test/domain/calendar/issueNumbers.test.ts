import { describe, expect, it } from 'vitest'
import { dateForms, dateText } from '../../../src/domain/calendar/dateForms.ts'
import { lowestFree, numberState } from '../../../src/domain/calendar/issueNumbers.ts'
import type { DeliveryState } from '../../../src/domain/delivery/delivery.ts'
import { asksForNumber, fillBody, fillText } from '../../../src/domain/message/fillBlanks.ts'
import { fromMarkdown } from '../../../src/domain/message/fromMarkdown.ts'
import { toMarkdown } from '../../../src/domain/message/toMarkdown.ts'

describe('the number of an issue', () => {
  it('is the lowest that is free, from the first on', () => {
    expect(lowestFree({ given: [], from: 1 })).toBe(1)
    expect(lowestFree({ given: [1, 2, 3], from: 1 })).toBe(4)
    expect(lowestFree({ given: [1, 3], from: 1 })).toBe(2)
    expect(lowestFree({ given: [1, 2], from: 100 })).toBe(100)
  })

  const row = (state: DeliveryState, isInDoubt = false) => ({ state, isInDoubt })
  it.each([
    ['fixed', [row('sent'), row('rejected')]],
    ['open', [row('waiting')]],
    ['open', [row('sending'), row('rejected')]],
    ['open', [row('unconfirmed')]],
    ['open', [row('planned', true)]],
    ['free', [row('rejected'), row('cancelled'), row('missed')]],
    ['free', [row('planned')]],
    ['free', []],
  ])('is %s for deliveries that are %o', (state, rows) => {
    expect(numberState(rows)).toBe(state)
  })
})

describe('the blanks of a post', () => {
  const blanks = { issue: '37', date: '11月23日' }

  it('are filled in its title', () => {
    const text = '早报 No. {{issue}} · {{ date }} {{other}}'
    expect(fillText({ text, blanks })).toBe('早报 No. 37 · 11月23日 {{other}}')
    expect(fillText({ text: 'No. {{issue}}!', blanks: { ...blanks, issue: null } })).toBe('No. !')
  })

  it('are filled wherever they stand in its text, and nothing else is changed', () => {
    const body = fromMarkdown('# {{issue}}\n\n- **{{date}}** tea\n- {{issue}} *of* many')
    const filled = toMarkdown(fillBody({ body, blanks }))
    expect(filled).toBe(toMarkdown(fromMarkdown('# 37\n\n- **11月23日** tea\n- 37 *of* many')))
  })

  it('ask for a number or not', () => {
    const body = fromMarkdown('- one\n- number **{{issue}}**')
    expect(asksForNumber({ title: '', body })).toBe(true)
    expect(asksForNumber({ title: 'No. {{ issue }}', body: null })).toBe(true)
    expect(asksForNumber({ title: '{{date}}', body: fromMarkdown('issue') })).toBe(false)
  })
})

describe('the date of an issue', () => {
  it('is the day in the zone of its column, in each form', () => {
    const at = new Date('2026-11-22T23:30:00Z')
    const forms = dateForms.map((form) => dateText({ at, timezone: 'Asia/Shanghai', form }))
    expect(forms).toEqual([
      '2026-11-23',
      '2026年11月23日',
      '11月23日',
      '23 November 2026',
      'November 23, 2026',
    ])
    expect(dateText({ at, timezone: 'America/New_York', form: 'iso' })).toBe('2026-11-22')
  })
})
