'use client'

import { useFormFields } from '@payloadcms/ui'
import { useSyncExternalStore } from 'react'
import { useTimes } from '../useTimes.ts'
import { useWords } from '../useWords.ts'

/** The post's time on the reader's own clock, where that differs. */
export function OwnTime() {
  const { t } = useWords()
  const times = useTimes()
  const at = useFormFields(([fields]) => fields.publishAt?.value) as string | undefined
  const zone = useFormFields(([fields]) => fields['publishAt_tz']?.value) as string | undefined
  // The server does not know the reader's clock.
  const isHere = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (!isHere || !at || !zone) return null
  const time = times.dayTime(at, times.here)
  if (times.dayTime(at, zone) === time) return null
  return <p className="lanmu-own-time">{t('lanmuPost:ownTime', { time, zone: times.here })}</p>
}

/** Nothing changes it. */
function never(): () => void {
  return () => {}
}
