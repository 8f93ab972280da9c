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
import { useState } from 'react'
import type { LanmuKeys, LanmuTranslations } from './translations/words.ts'

/** Makes the secret of a key, and shows it this once. */
export function IssueKey() {
  const { t } = useTranslation<LanmuTranslations, LanmuKeys>()
  const { config } = useConfig()
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const hint = useFormFields(([fields]) => String(fields.hint?.value ?? ''))
  const isRevoked = useFormFields(([fields]) => Boolean(fields.isRevoked?.value))
  const [key, setKey] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  if (user?.role !== 'admin' || isRevoked) return null
  if (!id) return <p className="lanmu-note">{t('lanmu:keySaveFirst')}</p>

  async function issue(): Promise<void> {
    if (hint && !window.confirm(t('lanmu:keyEndsOld'))) return
    setIsBusy(true)
    try {
      const url = `${config.serverURL}/v1/keys/${id}/issue`
      const response = await fetch(url, { method: 'POST', credentials: 'include' })
      const answer = (await response.json()) as { key?: string; detail?: string }
      if (answer.key) setKey(answer.key)
      else toast.error(answer.detail)
    } catch {
      toast.error(t('lanmu:offline'))
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <fieldset className="lanmu-decisions" disabled={isBusy}>
      <legend>{t(key ? 'lanmu:keyShownOnce' : 'lanmu:keyWhy')}</legend>
      {key ? (
        <input
          aria-label={t('lanmu:keyShownOnce')}
          className="lanmu-key"
          readOnly
          value={key}
          onFocus={(event) => event.target.select()}
        />
      ) : (
        <Button buttonStyle="secondary" onClick={() => void issue()}>
          {t(hint ? 'lanmu:keyMakeNew' : 'lanmu:keyMake')}
        </Button>
      )}
    </fieldset>
  )
}
