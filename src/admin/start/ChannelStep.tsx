'use client'

import { useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { askApi } from '../askApi.ts'
import { useWords } from '../useWords.ts'
import { ChannelFields } from './ChannelFields.tsx'
import type { Kind, Typed } from './firstChannels.ts'
import { firstChannels, settingsOf } from './firstChannels.ts'
import { Field, StepForm } from './StepForm.tsx'
import type { Made } from './useGround.ts'
import { useMake } from './useMake.ts'

type Checked = { result: 'fine' | 'broken'; en: string; zh: string }

/** Where to: to try things, to a person's hand, to the robot of a group, to a program; tested first. */
export function ChannelStep({ community, done }: { community: Made | null; done: () => void }) {
  const { t, language } = useWords()
  const { config } = useConfig()
  const make = useMake()
  const [kind, setKind] = useState<Kind>('console')
  const [name, setName] = useState('')
  const [typed, setTyped] = useState<Typed>(() => ({ url: '', secret: '', key: makeSecret() }))
  const named = name || t(`lanmuStart:channelName_${kind}`)

  const perform = async (): Promise<string | null> => {
    const settings = settingsOf({ kind, typed })
    const checked = await askApi<Checked>({
      url: `${config.serverURL}/v1/channel-checks`,
      method: 'POST',
      body: { kind, settings },
    })
    if (checked.type === 'refused') return checked.detail || checked.code
    if (checked.body.result === 'broken') return checked.body[language]
    const data = {
      ...{ name: named, kind, settings: { [kind]: settings } },
      communities: community ? [community.id] : [],
    }
    const problem = await make({ path: '/channels', data })
    if (!problem) done()
    return problem
  }

  return (
    <StepForm act={t('lanmuStart:channelAct')} busy={t('lanmuStart:channelBusy')} perform={perform}>
      <fieldset className="desk-choices">
        <legend>{t('lanmuStart:channelKind')}</legend>
        {firstChannels.map((one) => (
          <label key={one}>
            <input type="radio" name="kind" checked={kind === one} onChange={() => setKind(one)} />
            <span>
              <strong>{t(`lanmuStart:channelName_${one}`)}</strong>
              <small>{t(`lanmuStart:channelText_${one}`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <p>{t('lanmuStart:channelsMore')}</p>
      <ChannelFields key={kind} kind={kind} typed={typed} setTyped={setTyped} />
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
