import type { CalendarAnswer } from './answer.ts'

/** What is to be known about a day: a holiday, a worked weekend, a mix out of balance. */
export type DayNote = { kind: 'off' | 'worked' | 'balance'; short: string; long: string }
export type DayNotes = ReadonlyMap<string, DayNote[]>

/** By local date. Two lists that name the same holiday say it once. */
export function dayNotes({
  answer,
  words,
}: {
  answer: CalendarAnswer
  words: { off: string; worked: string }
}): DayNotes {
  const notes = new Map<string, DayNote[]>()
  for (const { date, name, isWorkday } of answer.holidays) {
    const known = notes.get(date) ?? []
    const kind = isWorkday ? 'worked' : 'off'
    if (known.some((note) => note.kind === kind && note.long === name)) continue
    notes.set(date, [...known, { kind, short: isWorkday ? words.worked : words.off, long: name }])
  }
  return notes
}
