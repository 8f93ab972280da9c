'use client'

import { useState } from 'react'
import { contentTypes } from '../../domain/post.ts'
import { useWords } from '../useWords.ts'
import { Field, StepForm } from './StepForm.tsx'
import type { Made } from './useGround.ts'
import { useMake } from './useMake.ts'

const rhythms = {
  daily: 'FREQ=DAILY',
  workdays: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  monday: 'FREQ=WEEKLY;BYDAY=MO',
  wednesday: 'FREQ=WEEKLY;BYDAY=WE',
  friday: 'FREQ=WEEKLY;BYDAY=FR',
} as const
type Rhythm = keyof typeof rhythms

/** A slot that comes back: what it is called, how often, at what time. */
export function ColumnStep({ channel, done }: { channel: Made | null; done: () => void }) {
  const { t } = useWords()
  const make = useMake()
  const [name, setName] = useState('')
  const [contentType, setContentType] = useState<string>('interaction')
  const [rhythm, setRhythm] = useState<Rhythm>('daily')
  const [time, setTime] = useState('08:30')
  const timezone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const perform = async (): Promise<string | null> => {
    const data = {
      ...{ name, contentType, packaging: 'topic', times: [{ time }] },
      ...{ timezone, recurrence: rhythms[rhythm] },
      channels: channel ? [channel.id] : [],
    }
    const problem = await make({ path: '/columns', data })
    if (!problem) done()
    return problem
  }
  return (
    <StepForm act={t('lanmuStart:columnAct')} perform={perform}>
      <Field label={t('lanmuStart:columnName')}>
        <input
          required
          maxLength={100}
          value={name}
          placeholder={t('lanmuStart:columnExample')}
          onChange={({ target }) => setName(target.value)}
        />
      </Field>
      <div className="desk-step__row">
        <Field label={t('lanmuStart:columnType')}>
          <select value={contentType} onChange={({ target }) => setContentType(target.value)}>
            {contentTypes.map((type) => (
              <option key={type} value={type}>
                {t(`lanmuStart:type_${type}`)}
              </option>
            ))}
          </select>
        </Field>
        <Field label={t('lanmuStart:columnRhythm')}>
          <select value={rhythm} onChange={({ target }) => setRhythm(target.value as Rhythm)}>
            {(Object.keys(rhythms) as Rhythm[]).map((one) => (
              <option key={one} value={one}>
                {t(`lanmuStart:rhythm_${one}`)}
              </option>
            ))}
          </select>
        </Field>
        <Field label={t('lanmuStart:columnTime', { zone: timezone })}>
          <input
            required
            type="time"
            value={time}
            onChange={({ target }) => setTime(target.value)}
          />
        </Field>
      </div>
    </StepForm>
  )
}
