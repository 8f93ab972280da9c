'use client'

import {
  Button,
  useAuth,
  useConfig,
  useDocumentInfo,
  useForm,
  useFormFields,
  useFormModified,
} from '@payloadcms/ui'
import { useState } from 'react'
import type { Words } from '../../domain/words.ts'
import { askApi } from '../askApi.ts'
import { useWords } from '../useWords.ts'

type Checked = { result: 'fine' | 'broken'; en: string; zh: string }
type Sent = { outcome: 'sent' | 'rejected' | 'try-later' | 'unconfirmed'; reason: Words | null }

/** What a test said; a good one is told in another colour and by its first word. */
type Said = { isFine: boolean; text: string }

/** "Test connection" with what stands in the form, and "Send a test message" with what is saved. */
export function ChannelTrial() {
  const { t } = useWords()
  const { user } = useAuth()
  const isModified = useFormModified()
  const { id } = useDocumentInfo()
  const kind = useFormFields(([fields]) => fields.kind?.value)
  const trial = useTrial()
  const [isAsking, setIsAsking] = useState(false)
  if (!kind || (user?.role !== 'admin' && user?.role !== 'editor')) return null
  const isSaved = Boolean(id) && !isModified

  return (
    <fieldset className="lanmu-trial" aria-busy={trial.isBusy}>
      <legend>{t('lanmuChannels:try')}</legend>
      <Button
        buttonStyle="secondary"
        disabled={trial.isBusy}
        onClick={() => void trial.check()}
        size="medium"
      >
        {t('lanmuChannels:check')}
      </Button>
      <Button
        buttonStyle="secondary"
        disabled={trial.isBusy || !isSaved || isAsking}
        onClick={() => setIsAsking(true)}
        size="medium"
        extraButtonProps={{ 'aria-describedby': 'lanmu-trial-save-first' }}
      >
        {t('lanmuChannels:sendTest')}
      </Button>
      {!isSaved && <p id="lanmu-trial-save-first">{t('lanmuChannels:saveFirst')}</p>}
      {isAsking && isSaved && (
        <SendQuestion
          onAnswer={(isSure) => {
            setIsAsking(false)
            if (isSure) void trial.send()
          }}
        />
      )}
      <p role="status" className={trial.said?.isFine ? 'lanmu-trial-fine' : 'lanmu-trial-broken'}>
        {trial.said?.text}
      </p>
    </fieldset>
  )
}

/** A message to a whole group is worth a second look; the keyboard goes to the harmless answer. */
function SendQuestion({ onAnswer }: { onAnswer: (isSure: boolean) => void }) {
  const { t } = useWords()
  return (
    <div
      role="group"
      aria-labelledby="lanmu-trial-sure"
      className="lanmu-trial-question"
      onKeyDown={(event) => event.key === 'Escape' && onAnswer(false)}
    >
      <span id="lanmu-trial-sure">{t('lanmuChannels:sendSure')}</span>
      <Button buttonStyle="primary" size="medium" onClick={() => onAnswer(true)}>
        {t('lanmuChannels:sendYes')}
      </Button>
      <Button
        buttonStyle="secondary"
        size="medium"
        extraButtonProps={{ autoFocus: true }}
        onClick={() => onAnswer(false)}
      >
        {t('lanmuChannels:sendNo')}
      </Button>
    </div>
  )
}

function useTrial() {
  const { t, language } = useWords()
  const { config } = useConfig()
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const { getData } = useForm()
  const [isBusy, setIsBusy] = useState(false)
  const [said, setSaid] = useState<Said | null>(null)
  const base = `${config.serverURL}/v1`

  async function run(announce: string, ask: () => Promise<Said>): Promise<void> {
    setIsBusy(true)
    setSaid({ isFine: true, text: announce })
    setSaid(await ask())
    setIsBusy(false)
  }

  function refusal({ code, detail }: { code: string; detail: string }): Said {
    if (code === 'offline') return { isFine: false, text: detail }
    const known = code === 'held' || code === 'not-sent'
    const text = known ? t(`lanmuChannels:${code}`) : t('lanmuChannels:refused', { detail })
    return { isFine: false, text }
  }

  return {
    isBusy,
    said,
    check: () =>
      run(t('lanmuChannels:checking'), async () => {
        const { kind, settings } = getData() as { kind: string; settings?: Record<string, object> }
        const unsaved = {
          url: `${base}/channel-checks`,
          body: { kind, settings: settings?.[kind] ?? {}, ...(id && { channel: String(id) }) },
        }
        const saved = { url: `${base}/channels/${id}/check`, body: {} }
        const asked = user?.role === 'admin' ? unsaved : saved
        const answer = await askApi<Checked>({ method: 'POST', ...asked })
        if (answer.type === 'refused') return refusal(answer)
        return { isFine: answer.body.result === 'fine', text: answer.body[language] }
      }),
    send: () =>
      run(t('lanmuChannels:sending'), async () => {
        const url = `${base}/channels/${id}/test-message`
        const answer = await askApi<Sent>({ method: 'POST', url, body: {} })
        if (answer.type === 'refused') return refusal(answer)
        const { outcome, reason } = answer.body
        const text = t(`lanmuChannels:${outcome}`, { reason: reason?.[language] ?? '' })
        return { isFine: outcome === 'sent', text }
      }),
  }
}
