'use client'

import { Button, Link, useAuth, useConfig, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import type { Words } from '../../domain/words.ts'
import { askApi } from '../askApi.ts'
import { useWords } from '../useWords.ts'

type Tested = { state: 'sent' | 'failed'; status: number | null; reason: Words | null }

/** "Send a test": calls the webhook as it is saved, and says what was answered. */
export function WebhookTrial() {
  const { t, language } = useWords()
  const { config } = useConfig()
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  const isModified = useFormModified()
  const [isBusy, setIsBusy] = useState(false)
  const [said, setSaid] = useState<{ isFine: boolean; text: string } | null>(null)
  if (user?.role !== 'admin') return null
  const isSaved = Boolean(id) && !isModified

  async function send(): Promise<void> {
    setIsBusy(true)
    setSaid({ isFine: true, text: t('lanmuWebhooks:sending') })
    const url = `${config.serverURL}/v1/webhooks/${id}/test`
    const answer = await askApi<Tested>({ method: 'POST', url })
    setIsBusy(false)
    if (answer.type === 'refused') {
      const text = t('lanmuWebhooks:refused', { detail: answer.detail })
      return setSaid({ isFine: false, text })
    }
    const { state, status, reason } = answer.body
    const text =
      state === 'sent'
        ? t('lanmuWebhooks:sent', { status: status ?? '' })
        : t('lanmuWebhooks:failed', { reason: reason?.[language] ?? '' })
    setSaid({ isFine: state === 'sent', text })
  }

  return (
    <fieldset className="lanmu-trial" aria-busy={isBusy}>
      <legend>{t('lanmuWebhooks:try')}</legend>
      <Button
        buttonStyle="secondary"
        disabled={isBusy || !isSaved}
        onClick={() => void send()}
        size="medium"
        extraButtonProps={{ 'aria-describedby': 'lanmu-trial-save-first' }}
      >
        {t('lanmuWebhooks:send')}
      </Button>
      {id && (
        <Link
          href={`${config.routes.admin}/collections/webhook-messages?where[webhook][equals]=${id}`}
          prefetch={false}
        >
          {t('lanmuWebhooks:calls')}
        </Link>
      )}
      {!isSaved && <p id="lanmu-trial-save-first">{t('lanmuWebhooks:saveFirst')}</p>}
      <p role="status" className={said?.isFine ? 'lanmu-trial-fine' : 'lanmu-trial-broken'}>
        {said?.text}
      </p>
    </fieldset>
  )
}
