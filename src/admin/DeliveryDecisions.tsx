'use client'

import {
  Button,
  toast,
  useAuth,
  useConfig,
  useDocumentInfo,
  useFormFields,
  useTranslation,
} from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import type { Decision } from './offeredDecisions.ts'
import { offeredDecisions } from './offeredDecisions.ts'
import type { LanmuKeys, LanmuTranslations } from './translations/words.ts'

/** The buttons of a delivery that waits for somebody: "it is live", "send it again" … */
export function DeliveryDecisions() {
  const { t } = useTranslation<LanmuTranslations, LanmuKeys>()
  const { config } = useConfig()
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const router = useRouter()
  const state = useFormFields(([fields]) => String(fields.state?.value ?? ''))
  const [isBusy, setIsBusy] = useState(false)
  const choices = offeredDecisions[state] ?? []
  const mayDecide = user?.role === 'admin' || user?.role === 'editor'
  if (choices.length === 0 || !mayDecide) return null

  async function decide(decision: Decision): Promise<void> {
    setIsBusy(true)
    try {
      const response = await fetch(`${config.serverURL}/v1/deliveries/${id}/${decision}`, {
        method: 'POST',
        credentials: 'include',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      })
      if (response.ok) toast.success(t('lanmu:decided'))
      else toast.error(((await response.json()) as { detail?: string }).detail)
      router.refresh()
    } catch {
      toast.error(t('lanmu:offline'))
    } finally {
      setIsBusy(false)
    }
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
