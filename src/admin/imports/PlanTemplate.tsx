'use client'

import { Temporal } from 'temporal-polyfill'
import { planTemplate } from '../../importing/planTemplate.ts'
import { useNames } from '../useNames.ts'
import { useTimes } from '../useTimes.ts'
import { useWords } from '../useWords.ts'

const kinds = ['channels'] as const

/** A table to fill in, for whoever has no plan yet: beside the place where one is uploaded. */
export function PlanTemplate() {
  const { t, language } = useWords()
  const { here } = useTimes()
  const { channels } = useNames(kinds)
  const download = (): void => {
    const day = Temporal.Now.plainDateISO().add({ days: 1 }).toString()
    const channel = channels[0]?.name ?? ''
    const text = planTemplate({ language, day, timezone: here, channel })
    const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
    const link = Object.assign(document.createElement('a'), { href: url })
    link.download = t('lanmu:templateFile')
    link.click()
    URL.revokeObjectURL(url)
  }
  return (
    <p className="lanmu-note">
      {t('lanmu:templateWhy')}{' '}
      <button type="button" className="desk-link" onClick={download}>
        {t('lanmu:template')}
      </button>
    </p>
  )
}
