'use client'

import type { Nth, RepeatChoice, Weekday } from '../../domain/calendar/repeatChoice.ts'
import { nths, weekdays } from '../../domain/calendar/repeatChoice.ts'
import { useWords } from '../useWords.ts'

type Details = {
  choice: RepeatChoice
  choose: (choice: RepeatChoice) => void
  isFixed: boolean
}

/** What is to be said further about a repeat of this kind. */
export function RepeatDetails({ choice, choose, isFixed }: Details) {
  const { t } = useWords()
  if (choice.type === 'never' || choice.type === 'rule') return null
  const unit = choice.type === 'days' || choice.type === 'weeks' ? choice.type : 'months'
  return (
    <fieldset disabled={isFixed}>
      <Count
        label={t(`lanmuPost:every_${unit}`)}
        value={choice.every}
        max={999}
        set={(every) => choose({ ...choice, every })}
      />
      {choice.type === 'weeks' && <Days choice={choice} choose={choose} />}
      {choice.type === 'month-day' && (
        <Count
          label={t('lanmuPost:dayOfMonth')}
          value={choice.day}
          max={31}
          set={(day) => choose({ ...choice, day })}
        />
      )}
      {choice.type === 'month-weekday' && (
        <>
          <label>
            {t('lanmuPost:nth')}
            <select
              value={choice.nth}
              onChange={({ target }) => choose({ ...choice, nth: Number(target.value) as Nth })}
            >
              {nths.map((nth) => (
                <option key={nth} value={nth}>
                  {t(`lanmuPost:nth_${nth}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('lanmuPost:weekday')}
            <select
              value={choice.day}
              onChange={({ target }) => choose({ ...choice, day: target.value as Weekday })}
            >
              {weekdays.map((day) => (
                <option key={day} value={day}>
                  {t(`lanmuPost:day_${day}`)}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
    </fieldset>
  )
}

function Days({
  choice,
  choose,
}: {
  choice: RepeatChoice & { type: 'weeks' }
  choose: (choice: RepeatChoice) => void
}) {
  const { t } = useWords()
  return (
    <div role="group" aria-label={t('lanmuPost:repeat_weeks')} className="lanmu-repeat__days">
      {weekdays.map((day) => (
        <label key={day}>
          <input
            type="checkbox"
            checked={choice.days.includes(day)}
            onChange={({ target }) => {
              const others = choice.days.filter((one) => one !== day)
              choose({ ...choice, days: target.checked ? [...others, day] : others })
            }}
          />
          {t(`lanmuPost:day_${day}`)}
        </label>
      ))}
    </div>
  )
}

function Count({
  label,
  value,
  max,
  set,
}: {
  label: string
  value: number
  max: number
  set: (value: number) => void
}) {
  return (
    <label>
      {label}
      <input
        type="number"
        min={1}
        max={max}
        value={value}
        onChange={({ target }) => {
          const count = target.valueAsNumber
          if (Number.isInteger(count) && count >= 1 && count <= max) set(count)
        }}
      />
    </label>
  )
}
