'use client'

import { useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { askApi } from '../askApi.ts'
import { useWords } from '../useWords.ts'
import { slugOf } from './slugOf.ts'
import { Field, StepForm } from './StepForm.tsx'
import type { Made } from './useGround.ts'
import { useMake } from './useMake.ts'

type Kind = 'console' | 'webhook'
type Checked = { result: 'fine' | 'broken'; en: string; zh: string }

/** The console, or a webhook; tested before it is made. */
export function ChannelStep({ community, done }: { community: Made | null; done: () => void }) {
  const { t, language } = useWords()
  const { config } = useConfig()
  const make = useMake()
  const [kind, setKind] = useState<Kind>('console')
  const [name, setName] = useState('')
  const [url, setUrl] = useState('')
  const [secret] = useState(makeSecret)
  const named = name || t(`lanmuStart:channelName_${kind}`)

  const perform = async (): Promise<string | null> => {
    const settings = kind === 'webhook' ? { url, secret } : {}
    const checked = await askApi<Checked>({
      url: `${config.serverURL}/v1/channel-checks`,
      method: 'POST',
      body: { kind, settings },
    })
    if (checked.type === 'refused') return checked.detail || checked.code
    if (checked.body.result === 'broken') return checked.body[language]
    const data = {
      ...{ name: named, kind, slug: slugOf({ name: named, kind }), settings: { [kind]: settings } },
      communities: community ? [community.id] : [],
    }
    const problem = await make({ path: '/channels', data })
    if (!problem) done()
    return problem
  }

  return (
    <StepForm act={t('lanmuStart:channelAct')} perform={perform}>
      <fieldset className="desk-choices">
        <legend>{t('lanmuStart:channelKind')}</legend>
        {(['console', 'webhook'] as const).map((one) => (
          <label key={one}>
            <input type="radio" name="kind" checked={kind === one} onChange={() => setKind(one)} />
            <span>
              <strong>{t(`lanmuStart:channelName_${one}`)}</strong>
              <small>{t(`lanmuStart:channelText_${one}`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {kind === 'webhook' && (
        <>
          <Field label={t('lanmuStart:webhookUrl')}>
            <input
              required
              type="url"
              maxLength={2000}
              placeholder="https://example.com/hooks/lanmu"
              value={url}
              onChange={({ target }) => setUrl(target.value)}
            />
          </Field>
          <Field label={t('lanmuStart:webhookSecret')} help={t('lanmuStart:webhookSecretHelp')}>
            <input readOnly value={secret} onFocus={({ target }) => target.select()} />
          </Field>
        </>
      )}
      <Field label={t('lanmuStart:channelName')}>
        <input
          maxLength={100}
          value={name}
          placeholder={t(`lanmuStart:channelName_${kind}`)}
          onChange={({ target }) => setName(target.value)}
        />
      </Field>
    </StepForm>
  )
}

/** As Standard Webhooks wants it: 32 random bytes. */
function makeSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return `whsec_${btoa(String.fromCharCode(...bytes))}`
}
