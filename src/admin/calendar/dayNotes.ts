import type { BalanceAnswer, CalendarAnswer } from './answer.ts'

/** What is to be known about a day: a holiday, a worked weekend, a mix out of balance. */
export type DayNote = { kind: 'off' | 'worked' | 'balance'; short: string; long: string }
export type DayNotes = ReadonlyMap<string, DayNote[]>

/** By local date. Two lists that name the same holiday say it once; a day's breaches are one note. */
export function dayNotes({
  answer,
  balance,
  language,
  words,
}: {
  answer: CalendarAnswer
  /** `null`: not known, or not yet. */
  balance: BalanceAnswer | null
  language: 'zh' | 'en'
  words: { off: string; worked: string; mix: string }
}): DayNotes {
  const notes = new Map<string, DayNote[]>()
  for (const { date, name, isWorkday } of answer.holidays) {
    const known = notes.get(date) ?? []
    const kind = isWorkday ? 'worked' : 'off'
    if (known.some((note) => note.kind === kind && note.long === name)) continue
    notes.set(date, [...known, { kind, short: isWorkday ? words.worked : words.off, long: name }])
  }
  for (const [day, long] of offDays({ balance, language })) {
    const note: DayNote = { kind: 'balance', short: words.mix, long: long.join(' ') }
    notes.set(day, [...(notes.get(day) ?? []), note])
  }
  return notes
}

/** Days in a row of which the same is said. */
export type OffStretch = { first: string; last: string; said: string }

/** Each sentence once for the days in a row on which it is true. */
export function offStretches(days: Map<string, string[]>): OffStretch[] {
  const stretches: OffStretch[] = []
  for (const [day, sentences] of [...days].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const said of sentences) {
      const known = stretches.findLast((one) => one.said === said)
      if (known && isDayAfter({ day, before: known.last })) known.last = day
      else stretches.push({ first: day, last: day, said })
    }
  }
  return stretches
}

function isDayAfter({ day, before }: { day: string; before: string }): boolean {
  return Date.parse(day) - Date.parse(before) === 86_400_000
}

/** What is off on each day, as sentences that name the community. */
export function offDays({
  balance,
  language,
}: {
  balance: BalanceAnswer | null
  language: 'zh' | 'en'
}): Map<string, string[]> {
  const days = new Map<string, string[]>()
  for (const { community, day, breaches } of balance?.days ?? []) {
    const said = breaches.map(({ words }) => `${community.name}: ${words[language]}`)
    days.set(day, [...(days.get(day) ?? []), ...said])
  }
  return days
}
