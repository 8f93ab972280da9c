'use client'

import { useWords } from '../useWords.ts'
import type { Kind, Typed } from './firstChannels.ts'
import { addressExamples } from './firstChannels.ts'
import { Field } from './StepForm.tsx'

/** What a kind needs: an address, and what it is signed with. */
export function ChannelFields({
  kind,
  typed,
  setTyped,
}: {
  kind: Kind
  typed: Typed
  setTyped: (typed: Typed) => void
}) {
  const { t } = useWords()
  if (kind === 'console' || kind === 'manual') return null
  return (
    <>
      <Field label={t('lanmuStart:webhookUrl')} help={t(`lanmuStart:urlHelp_${kind}`)}>
        <input
          required
          type="url"
          maxLength={2000}
          placeholder={addressExamples[kind]}
          value={typed.url}
          onChange={({ target }) => setTyped({ ...typed, url: target.value })}
        />
      </Field>
      {(kind === 'dingtalk' || kind === 'feishu') && (
        <Field label={t('lanmuStart:robotSecret')} help={t('lanmuStart:robotSecretHelp')}>
          <input
            maxLength={200}
            value={typed.secret}
            onChange={({ target }) => setTyped({ ...typed, secret: target.value })}
          />
        </Field>
      )}
      {kind === 'webhook' && (
        <Field label={t('lanmuStart:webhookSecret')} help={t('lanmuStart:webhookSecretHelp')}>
          <input readOnly value={typed.key} onFocus={({ target }) => target.select()} />
        </Field>
      )}
    </>
  )
}
