'use client'

import { Gutter, SetStepNav } from '@payloadcms/ui'
import { useWords } from '../useWords.ts'

export function Ledger() {
  const { t } = useWords()
  return (
    <Gutter className="lanmu-page">
      <SetStepNav nav={[{ label: t('lanmuLedger:title') }]} />
      <h1>{t('lanmuLedger:title')}</h1>
    </Gutter>
  )
}
