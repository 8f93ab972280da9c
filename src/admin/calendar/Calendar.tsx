'use client'

import { Gutter, SetStepNav } from '@payloadcms/ui'
import { Suspense, useSyncExternalStore } from 'react'
import { useWords } from '../useWords.ts'
import type { Names } from './answer.ts'
import type { Reader } from './entries.ts'
import { CalendarBoard } from './CalendarBoard.tsx'
import './calendar.css'

/** The calendar. Drawn in the browser only: the zone and the width of the screen decide what it shows. */
export function Calendar({ reader, names }: { reader: Reader; names: Promise<Names> }) {
  const { t } = useWords()
  const isInBrowser = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
  const loading = <p className="lanmu-hint">{t('lanmuCalendar:loading')}</p>
  return (
    <Gutter className="lanmu-calendar">
      <SetStepNav nav={[{ label: t('lanmuCalendar:title') }]} />
      <h1>{t('lanmuCalendar:title')}</h1>
      <Suspense fallback={loading}>
        {isInBrowser ? <CalendarBoard reader={reader} named={names} /> : loading}
      </Suspense>
    </Gutter>
  )
}
