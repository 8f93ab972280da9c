'use client'

import { useState } from 'react'
import { useWords } from '../useWords.ts'
import { Field, StepForm } from './StepForm.tsx'
import { useMake } from './useMake.ts'

const kinds = ['fan', 'lead-in', 'conversion', 'flash'] as const

/** A short positioning card: who is here, and what for. */
export function CommunityStep({ done }: { done: () => void }) {
  const { t } = useWords()
  const make = useMake()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<string>('fan')
  const [about, setAbout] = useState('')
  const perform = async (): Promise<string | null> => {
    const data = { name, kind, about }
    const problem = await make({ path: '/communities', data })
    if (!problem) done()
    return problem
  }
  return (
    <StepForm act={t('lanmuStart:communityAct')} perform={perform}>
      <Field label={t('lanmuStart:communityName')}>
        <input
          required
          maxLength={100}
          value={name}
          placeholder={t('lanmuStart:communityExample')}
          onChange={({ target }) => setName(target.value)}
        />
      </Field>
      <Field label={t('lanmuStart:communityKind')}>
        <select value={kind} onChange={({ target }) => setKind(target.value)}>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {t(`lanmuStart:kind_${one}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('lanmuStart:communityAbout')} help={t('lanmuStart:communityHelp')}>
        <textarea
          rows={2}
          maxLength={2000}
          value={about}
          onChange={({ target }) => setAbout(target.value)}
        />
      </Field>
    </StepForm>
  )
}
