'use client'

import { Button, toast, useAuth, useConfig, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'
import { askApi } from './askApi.ts'
import { useWords } from './useWords.ts'

/** Makes the secret of a key, and shows it this once. */
export function IssueKey() {
  const { t } = useWords()
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
    const url = `${config.serverURL}/v1/keys/${id}/issue`
    const asked = await askApi<{ key: string }>({ url, method: 'POST' })
    setIsBusy(false)
    if (asked.type === 'ok') setKey(asked.body.key)
    else toast.error(asked.detail)
  }

  async function copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
      toast.success(t('lanmu:keyCopied'))
    } catch {
      // Without https, or forbidden: it stands there to be marked.
      toast.error(t('lanmu:keyNotCopied'))
    }
  }

  return (
    <fieldset className="lanmu-decisions" disabled={isBusy}>
      <legend>{t(key ? 'lanmu:keyShownOnce' : 'lanmu:keyWhy')}</legend>
      {key ? (
        <>
          <input
            aria-label={t('lanmu:keyShownOnce')}
            className="lanmu-key"
            readOnly
            value={key}
            onFocus={(event) => event.target.select()}
          />
          <Button buttonStyle="secondary" onClick={() => void copy(key)}>
            {t('lanmu:keyCopy')}
          </Button>
        </>
      ) : (
        <Button buttonStyle="secondary" onClick={() => void issue()}>
          {t(hint ? 'lanmu:keyMakeNew' : 'lanmu:keyMake')}
        </Button>
      )}
    </fieldset>
  )
}
