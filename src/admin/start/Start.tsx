'use client'

import { Gutter, SetStepNav } from '@payloadcms/ui'
import { useWords } from '../useWords.ts'

export function Start() {
  const { t } = useWords()
  return (
    <Gutter className="lanmu-page">
      <SetStepNav nav={[{ label: t('lanmuStart:title') }]} />
      <h1>{t('lanmuStart:title')}</h1>
    </Gutter>
  )
}
