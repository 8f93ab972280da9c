'use client'

import { useWords } from '../useWords.ts'

/** The days on which the mix of a community is off, and how; each is marked in the calendar too. */
export function BalanceDays({
  days,
  write,
}: {
  days: Map<string, string[]>
  /** A local date as the reader writes it. */
  write: (date: string) => string
}) {
  const { t } = useWords()
  if (days.size === 0) return null
  return (
    <details className="lanmu-mix">
      <summary>{t('lanmuCalendar:mixDays', { count: days.size })}</summary>
      <ul>
        {[...days].map(([day, said]) => (
          <li key={day}>
            {write(day)} · {said.join(' ')}
          </li>
        ))}
      </ul>
    </details>
  )
}
