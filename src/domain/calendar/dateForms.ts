import { toWall } from './wallTime.ts'

/** How a column writes `{{date}}` in its posts. */
export const dateForms = ['iso', 'zh', 'zh-short', 'en', 'en-us'] as const
export type DateForm = (typeof dateForms)[number]

const english: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' }
const write: Record<DateForm, (date: Date) => string> = {
  iso: (date) => date.toISOString().slice(0, 10),
  zh: (date) => `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`,
  'zh-short': (date) => `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`,
  en: (date) => date.toLocaleDateString('en-GB', { ...english, timeZone: 'UTC' }),
  'en-us': (date) => date.toLocaleDateString('en-US', { ...english, timeZone: 'UTC' }),
}

/** The day of an instant in a zone, written so: "2026-11-23", "11月23日", "23 November 2026". */
export function dateText({
  at,
  timezone,
  form,
}: {
  at: Date
  timezone: string
  form: DateForm
}): string {
  const day = toWall({ at, timezone }).toPlainDate().toString()
  return write[form](new Date(`${day}T00:00:00Z`))
}
