'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { askApi } from '../askApi.ts'
import type { Choice } from './address.ts'
import type { BalanceAnswer, CalendarAnswer } from './answer.ts'
import { takeEarly } from './early.ts'
import { queryOf, rangeOf } from './looking.ts'
import type { Span } from './span.ts'

type Read =
  | { type: 'reading'; answer: CalendarAnswer | null }
  | { type: 'read'; answer: CalendarAnswer }
  | { type: 'failed'; code: string; detail: string; answer: CalendarAnswer | null }

/** The calendar of the days that are shown; what was read last stays until the next is here. */
export function useCalendar({
  choice,
  span,
  zone,
}: {
  choice: Choice
  span: Span
  zone: string
}): Read & { balance: BalanceAnswer | null; round: number; reload: () => void } {
  const { config } = useConfig()
  const [read, setRead] = useState<Read>({ type: 'reading', answer: null })
  const [balance, setBalance] = useState<BalanceAnswer | null>(null)
  const [round, setRound] = useState(0)
  const url = `${config.serverURL}/v1/calendar?${queryOf({ choice, span, zone })}`
  const daysUrl = `${config.serverURL}/v1/balance/days?${daysQueryOf({ choice, span, zone })}`
  useEffect(() => {
    const abort = new AbortController()
    const { signal } = abort
    const ask = async (): Promise<void> => {
      setRead(({ answer }) => ({ type: 'reading', answer }))
      const asked = await askApi<CalendarAnswer>({ url, signal, response: takeEarly(url) })
      if (asked.type === 'ok') setRead({ type: 'read', answer: asked.body })
      else setRead(({ answer }) => ({ ...asked, type: 'failed', answer }))
      // After the posts, which are what the page is opened for.
      const days = await askApi<BalanceAnswer>({ url: daysUrl, signal })
      setBalance(days.type === 'ok' ? days.body : null)
    }
    ask().catch(() => {
      // Left behind by the next question.
    })
    return () => abort.abort()
  }, [url, daysUrl, round])
  const reload = useCallback(() => setRound((known) => known + 1), [])
  return { ...read, balance, round, reload }
}

function daysQueryOf({
  choice: { community },
  span,
  zone,
}: {
  choice: Choice
  span: Span
  zone: string
}): string {
  return new URLSearchParams({
    ...rangeOf({ span, zone }),
    timezone: zone,
    ...(community ? { community } : {}),
  }).toString()
}
