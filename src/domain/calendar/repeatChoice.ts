/** The repeats people ask for, without knowing what a rule looks like. */
export type RepeatChoice =
  | { type: 'never' }
  | { type: 'days'; every: number }
  | { type: 'weeks'; every: number; days: readonly Weekday[] }
  | { type: 'month-day'; every: number; day: number }
  /** The first to fourth, or (-1) the last such day of the month. */
  | { type: 'month-weekday'; every: number; nth: Nth; day: Weekday }
  /** Any other rule: shown as it is. */
  | { type: 'rule'; rule: string }

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof weekdays)[number]
export const nths = [1, 2, 3, 4, -1] as const
export type Nth = (typeof nths)[number]

/** The RRULE of a choice; empty: it does not repeat. */
export function toRule(choice: RepeatChoice): string {
  switch (choice.type) {
    case 'never':
      return ''
    case 'days':
      return `FREQ=DAILY${interval(choice.every)}`
    case 'weeks': {
      const days = weekdays.filter((day) => choice.days.includes(day))
      const by = days.length > 0 ? `;BYDAY=${days.join()}` : ''
      return `FREQ=WEEKLY${interval(choice.every)}${by}`
    }
    case 'month-day':
      return `FREQ=MONTHLY${interval(choice.every)};BYMONTHDAY=${choice.day}`
    case 'month-weekday':
      return `FREQ=MONTHLY${interval(choice.every)};BYDAY=${choice.nth}${choice.day}`
    case 'rule':
      return choice.rule
    default:
      return choice satisfies never
  }
}

/** The choice a rule is; what cannot be chosen stays a rule. */
export function fromRule(rule: string | null | undefined): RepeatChoice {
  const text = (rule ?? '').trim().toUpperCase()
  if (!text) return { type: 'never' }
  const parts = new Map(text.split(';').map((part) => part.split('=', 2) as [string, string]))
  const every = Number(parts.get('INTERVAL') ?? 1)
  const choice = Number.isInteger(every) && every > 0 ? chosen({ parts, every }) : null
  // Only what comes out again as it went in: nothing of a rule may be lost by looking at it.
  const isWhole = choice !== null && sameParts(toRule(choice), text)
  return isWhole ? choice : { type: 'rule', rule: rule!.trim() }
}

function chosen({
  parts,
  every,
}: {
  parts: ReadonlyMap<string, string>
  every: number
}): RepeatChoice | null {
  const by = parts.get('BYDAY') ?? ''
  switch (parts.get('FREQ')) {
    case 'DAILY':
      return { type: 'days', every }
    case 'WEEKLY':
      return { type: 'weeks', every, days: weekdays.filter((day) => by.split(',').includes(day)) }
    case 'MONTHLY': {
      const day = Number(parts.get('BYMONTHDAY'))
      if (parts.has('BYMONTHDAY')) return { type: 'month-day', every, day }
      const nth = nths.find((one) => String(one) === by.slice(0, -2))
      const weekday = weekdays.find((one) => one === by.slice(-2))
      return nth && weekday ? { type: 'month-weekday', every, nth, day: weekday } : null
    }
    default:
      return null
  }
}

function interval(every: number): string {
  return every === 1 ? '' : `;INTERVAL=${every}`
}

/** In whatever order; an interval of one says nothing, nor does the order of the days. */
function sameParts(one: string, other: string): boolean {
  const plain = (rule: string) =>
    rule
      .split(';')
      .filter((part) => part !== 'INTERVAL=1' && part !== 'WKST=MO')
      .map((part) => part.split(/[=,]/).sort().join())
      .sort()
      .join(';')
  return plain(one) === plain(other)
}
