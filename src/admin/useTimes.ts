'use client'

import { useMemo } from 'react'
import { useWords } from './useWords.ts'

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const day = { month: 'short', day: 'numeric', weekday: 'short' } as const

/** Instants as the reader writes them, in the zone of what they belong to. */
export function useTimes() {
  const { locale } = useWords()
  return useMemo(() => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone
    const format = (options: Intl.DateTimeFormatOptions) => (at: Date | string, zone: string) =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }).format(new Date(at))
    const yearOf = format({ year: 'numeric' })
    const [thisYear, dated] = [
      yearOf(new Date(), here),
      format({ ...day, ...clock, year: 'numeric' }),
    ]
    const near = format({ ...day, ...clock })
    const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
    const amount = (value: number, unit: string) =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        unitDisplay: 'short',
        maximumFractionDigits: unit === 'second' && value < 10 ? 1 : 0,
      }).format(value)
    return {
      /** The reader's own. */
      here,
      /** With its year, where that is another. */
      dayTime: (at: Date | string, zone: string): string =>
        (yearOf(at, here) === thisYear ? near : dated)(at, zone),
      time: format(clock),
      day: format({ ...day, month: 'long', weekday: 'long' }),
      exact: format({ dateStyle: 'medium', timeStyle: 'medium', hourCycle: 'h23' }),
      /** "4 seconds ago", "in 2 hours" */
      ago({ at, now }: { at: string; now: string }): string {
        const seconds = Math.round((Date.parse(at) - Date.parse(now)) / 1000)
        const { unit, size } = unitOf(Math.abs(seconds))
        return relative.format(Math.round(seconds / size), unit)
      },
      /** "0.4 s", "3 min": without a sign. */
      duration(ms: number): string {
        const seconds = Math.abs(ms) / 1000
        const { unit, size } = unitOf(seconds)
        return amount(seconds / size, unit)
      },
    }
  }, [locale])
}

function unitOf(seconds: number): { unit: 'second' | 'minute' | 'hour' | 'day'; size: number } {
  if (seconds < 90) return { unit: 'second', size: 1 }
  if (seconds < 90 * 60) return { unit: 'minute', size: 60 }
  if (seconds < 36 * 3600) return { unit: 'hour', size: 3600 }
  return { unit: 'day', size: 86_400 }
}
