'use client'

import { Button, toast, useConfig, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { askApi } from './askApi.ts'
import type { Decision } from './offeredDecisions.ts'
import { offeredDecisions } from './offeredDecisions.ts'
import type { LanmuKeys } from './translations/words.ts'
import { useRole } from './useRole.ts'
import { useWords } from './useWords.ts'

/** The buttons of a delivery that waits for somebody: "it is live", "send it again" … */
export function DeliveryDecisions() {
  const { t } = useWords()
  const { config } = useConfig()
  const { id } = useDocumentInfo()
  const { isPlanner } = useRole()
  const router = useRouter()
  const state = useFormFields(([fields]) => String(fields.state?.value ?? ''))
  const [isBusy, setIsBusy] = useState(false)
  const choices = offeredDecisions[state] ?? []
  if (choices.length === 0 || !isPlanner) return null

  async function decide(decision: Decision): Promise<void> {
    setIsBusy(true)
    const url = `${config.serverURL}/v1/deliveries/${id}/${decision}`
    const asked = await askApi({ url, method: 'POST', body: {} })
    setIsBusy(false)
    if (asked.type === 'ok') toast.success(t('lanmu:decided'))
    else toast.error(asked.detail)
    router.refresh()
  }

  return (
    <fieldset className="lanmu-decisions" disabled={isBusy}>
      <legend>{t(`lanmu:ask_${state}` as LanmuKeys)}</legend>
      {choices.map((decision) => (
        <Button key={decision} buttonStyle="secondary" onClick={() => void decide(decision)}>
          {t(`lanmu:${decision}`)}
        </Button>
      ))}
    </fieldset>
  )
}
