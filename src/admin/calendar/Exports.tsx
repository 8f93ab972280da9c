'use client'

import { useConfig } from '@payloadcms/ui'
import { useWords } from '../useWords.ts'
import type { Choice } from './address.ts'
import { queryOf } from './looking.ts'
import type { Span } from './span.ts'

/** The plan to take along: as a file of the days that are shown, or in one's own calendar program. */
export function Exports({ choice, span, zone }: { choice: Choice; span: Span; zone: string }) {
  const { t } = useWords()
  const { config } = useConfig()
  return (
    <p className="lanmu-exports">
      <a href={`${config.serverURL}/v1/plan.csv?${queryOf({ choice, span, zone })}`} download>
        {t('lanmuCalendar:asCsv')}
      </a>
      {' · '}
      <a href={`${config.routes.admin}/collections/calendar-feeds`}>
        {t('lanmuCalendar:subscribe')}
      </a>
    </p>
  )
}
