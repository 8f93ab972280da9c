'use client'

import { useState } from 'react'
import { contentTypes } from '../../domain/post.ts'
import type { LanmuKeys } from '../translations/words.ts'
import { FoldButton } from '../FoldButton.tsx'
import { useWords } from '../useWords.ts'
import type { Choice } from './address.ts'
import { states } from './address.ts'
import type { Names } from './answer.ts'

type Filter = 'community' | 'channel' | 'column' | 'type' | 'state' | 'owner'
const filters = ['community', 'channel', 'column', 'type', 'state', 'owner'] as const

/** What is shown: by community, channel, column, type, state and owner, and by words of the title. */
export function Filters({
  choice,
  names,
  change,
}: {
  choice: Choice
  names: Names
  change: (changed: Partial<Choice>) => void
}) {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const toOption = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })
  const options: Record<Filter, { value: string; label: string }[]> = {
    community: names.communities.map(toOption),
    channel: names.channels.map(toOption),
    column: names.columns.map(toOption),
    type: contentTypes.map((value) => ({ value, label: t(`lanmuCalendar:${value}`) })),
    state: states.map((value) => ({
      value,
      label: t(`lanmuCalendar:state_${value}` as LanmuKeys),
    })),
    owner: names.users.map(toOption),
  }
  const count = filters.filter((filter) => choice[filter]).length
  const isFiltered = count > 0 || choice.search !== ''
  const nothing = { community: null, channel: null, column: null, type: null, state: null }
  return (
    <search className="lanmu-filters" data-is-open={isOpen} aria-label={t('lanmuCalendar:filters')}>
      <input
        id="lanmu-search"
        type="search"
        aria-label={t('lanmuCalendar:search')}
        placeholder={t('lanmuCalendar:search')}
        value={choice.search}
        onChange={({ target }) => change({ search: target.value })}
      />
      <FoldButton count={count} isOpen={isOpen} setIsOpen={setIsOpen} />
      {filters.map((filter) => (
        <label key={filter} className={choice[filter] ? 'lanmu-filters__on' : ''}>
          <span className="lanmu-unseen">{t(`lanmuCalendar:${filter}`)}</span>
          <select
            name={filter}
            value={choice[filter] ?? ''}
            onChange={({ target }) => change({ [filter]: target.value || null })}
          >
            <option value="">
              {t('lanmuCalendar:allOf', { what: t(`lanmuCalendar:${filter}`) })}
            </option>
            {options[filter].map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ))}
      {isFiltered && (
        <button
          type="button"
          className="lanmu-link"
          onClick={() => change({ ...nothing, owner: null, search: '' })}
        >
          {t('lanmuCalendar:clear')}
        </button>
      )}
    </search>
  )
}
