'use client'

import { useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { useId } from 'react'
import type { RepeatChoice } from '../../domain/calendar/repeatChoice.ts'
import { fromRule, toRule } from '../../domain/calendar/repeatChoice.ts'
import { tellRepeat } from '../../domain/calendar/tellRepeat.ts'
import { tellRhythm } from '../../domain/calendar/tellRhythm.ts'
import { useWords } from '../useWords.ts'
import { RepeatDetails } from './RepeatDetails.tsx'

const begins: Record<RepeatChoice['type'], RepeatChoice> = {
  never: { type: 'never' },
  days: { type: 'days', every: 1 },
  weeks: { type: 'weeks', every: 1, days: [] },
  'month-day': { type: 'month-day', every: 1, day: 1 },
  'month-weekday': { type: 'month-weekday', every: 1, nth: 1, day: 'MO' },
  rule: { type: 'rule', rule: 'FREQ=YEARLY' },
}
const types = Object.keys(begins) as RepeatChoice['type'][]

/**
 * How a post repeats, or a column comes back (`isAlways`: never is no answer), chosen in words; the
 * rule itself stands below for those who know them.
 */
export function RepeatChooser({
  path,
  readOnly,
  isAlways = false,
}: TextFieldClientProps & { isAlways?: boolean }) {
  const { t, language } = useWords()
  const id = useId()
  const { value, setValue, disabled, showError, errorMessage } = useField<string>({ path })
  const choice = fromRule(value)
  const isFixed = Boolean(readOnly || disabled)
  const choose = (next: RepeatChoice) => setValue(toRule(next))
  const sentence = isAlways ? tellRhythm({ choice, language }) : tellRepeat({ choice, language })
  return (
    <div className="lanmu-repeat">
      <label htmlFor={id}>{t(isAlways ? 'lanmuStart:columnRhythm' : 'lanmuPost:repeats')}</label>
      <select
        id={id}
        value={choice.type}
        disabled={isFixed}
        onChange={({ target }) => choose(begins[target.value as RepeatChoice['type']])}
      >
        {(isAlways ? types.filter((type) => type !== 'never') : types).map((type) => (
          <option key={type} value={type}>
            {t(`lanmuPost:repeat_${type}`)}
          </option>
        ))}
      </select>
      <RepeatDetails choice={choice} choose={choose} isFixed={isFixed} />
      {sentence && <p role="status">{sentence}</p>}
      {showError && (
        <p role="alert" className="desk-problem">
          {errorMessage}
        </p>
      )}
      <details open={choice.type === 'rule' || undefined}>
        <summary>{t('lanmuPost:advanced')}</summary>
        <label>
          {t('lanmuPost:ruleLabel')}
          <input
            maxLength={500}
            value={value ?? ''}
            disabled={isFixed}
            onChange={({ target }) => setValue(target.value)}
          />
        </label>
      </details>
    </div>
  )
}
