'use client'

import { useMemo } from 'react'
import { useWords } from '../useWords.ts'

/** Dates and times as the reader writes them, in the zone of the calendar. */
export function useDates({ zone }: { zone: string }) {
  const { locale } = useWords()
  return useMemo(() => {
    const format = (options: Intl.DateTimeFormatOptions, timeZone = zone) => {
      const formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone })
      return (at: number): string => formatter.format(at)
    }
    const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
    const dateOnly = (options: Intl.DateTimeFormatOptions) => {
      const write = format(options, 'UTC')
      return (date: string): string => write(Date.parse(`${date}T00:00:00Z`))
    }
    return {
      time: format(clock),
      dateTime: format({ weekday: 'short', month: 'short', day: 'numeric', ...clock }),
      dateTimeIn: (timeZone: string) =>
        format({ weekday: 'short', month: 'short', day: 'numeric', ...clock }, timeZone),
      day: dateOnly({ weekday: 'short', day: 'numeric', month: 'short' }),
      monthTitle: dateOnly({ month: 'long', year: 'numeric' }),
      /** From the first date to the last, without saying anything twice. */
      range(first: string, last: string): string {
        const whole = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const
        const formatter = new Intl.DateTimeFormat(locale, whole)
        if (locale !== 'zh-CN') return formatter.formatRange(new Date(first), new Date(last))
        // Chinese ranges are rows of numbers and slashes, which nobody says.
        const isSameYear = first.slice(0, 4) === last.slice(0, 4)
        const end = dateOnly(isSameYear ? { month: 'long', day: 'numeric' } : whole)
        return `${formatter.format(new Date(first))} – ${end(last)}`
      },
    }
  }, [locale, zone])
}
