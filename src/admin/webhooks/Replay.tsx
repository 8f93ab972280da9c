'use client'

import { Button, useAuth, useConfig, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'
import { askApi } from '../askApi.ts'
import { useWords } from '../useWords.ts'

/** "Send it again": a call that was given up goes out once more, under the same id. */
export function Replay() {
  const { t } = useWords()
  const { config } = useConfig()
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  const webhook = useFormFields(([fields]) => fields.webhook?.value as string | undefined)
  const [isBusy, setIsBusy] = useState(false)
  const [said, setSaid] = useState<{ isFine: boolean; text: string } | null>(null)
  if (user?.role !== 'admin' || !id || !webhook) return null

  async function send(): Promise<void> {
    setIsBusy(true)
    const url = `${config.serverURL}/v1/webhooks/${webhook}/messages/${id}/replay`
    const answer = await askApi({ method: 'POST', url, body: {} })
    setIsBusy(false)
    const isFine = answer.type === 'ok'
    const text = isFine
      ? t('lanmuWebhooks:replayed')
      : t('lanmuWebhooks:replayFailed', { detail: answer.detail })
    setSaid({ isFine, text })
  }

  return (
    <div className="lanmu-trial" aria-busy={isBusy}>
      <Button buttonStyle="secondary" disabled={isBusy} onClick={() => void send()} size="medium">
        {t('lanmuWebhooks:replay')}
      </Button>
      <p role="status" className={said?.isFine ? 'lanmu-trial-fine' : 'lanmu-trial-broken'}>
        {said?.text}
      </p>
    </div>
  )
}
