'use client'

import { deliveryStates } from '../../domain/delivery/delivery.ts'
import { stateNames } from '../../domain/delivery/stateNames.ts'
import { useState } from 'react'
import { contentTypes } from '../../domain/post.ts'
import { FoldButton } from '../FoldButton.tsx'
import type { Names } from '../useNames.ts'
import { useWords } from '../useWords.ts'
import type { LedgerChoice } from './address.ts'
import { noChoice } from './address.ts'

/** Which deliveries: by title, state, channel, community, column, type and days. */
export function LedgerFilters({
  choice,
  names,
  change,
}: {
  choice: LedgerChoice
  names: Names
  change: (changed: Partial<LedgerChoice>) => void
}) {
  const [isOpen, setIsOpen] = useState(false)
  const { t, language } = useWords()
  const toOption = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })
  const states = [
    { value: 'trouble', label: t('lanmuLedger:state_trouble') },
    ...deliveryStates.map((value) => ({ value, label: stateNames[value][language] })),
  ]
  const types = contentTypes.map((value) => ({ value, label: t(`lanmuLedger:type_${value}`) }))
  const selects = [
    { name: 'state', options: states },
    { name: 'channel', options: names.channels.map(toOption) },
    { name: 'community', options: names.communities.map(toOption) },
    { name: 'column', options: names.columns.map(toOption) },
    { name: 'type', options: types },
  ] as const
  const isFiltered = Object.values(choice).some(Boolean)
  const count = Object.values({ ...choice, search: null }).filter(Boolean).length
  return (
    <search className="desk-filters" data-is-open={isOpen} aria-label={t('lanmuLedger:filters')}>
      <label className="desk-field desk-filters__search">
        <span>{t('lanmuLedger:search')}</span>
        <input
          type="search"
          maxLength={200}
          placeholder={t('lanmuLedger:searchExample')}
          value={choice.search ?? ''}
          onChange={({ target }) => change({ search: target.value || null })}
        />
      </label>
      <FoldButton count={count} isOpen={isOpen} setIsOpen={setIsOpen} />
      {selects.map(({ name, options }) => (
        <label key={name} className="desk-field" data-is-set={choice[name] !== null}>
          <span>{t(`lanmuLedger:${name}`)}</span>
          <select
            name={name}
            value={choice[name] ?? ''}
            onChange={({ target }) => change({ [name]: target.value || null })}
          >
            <option value="">{t('lanmuLedger:all')}</option>
            {options.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ))}
      {(['from', 'to'] as const).map((name) => (
        <label key={name} className="desk-field" data-is-set={choice[name] !== null}>
          <span>{t(`lanmuLedger:${name}`)}</span>
          <input
            type="date"
            name={name}
            value={choice[name] ?? ''}
            onChange={({ target }) => change({ [name]: target.value || null })}
          />
        </label>
      ))}
      {isFiltered && (
        <button type="button" className="desk-link" onClick={() => change(noChoice)}>
          {t('lanmuLedger:clear')}
        </button>
      )}
    </search>
  )
}
