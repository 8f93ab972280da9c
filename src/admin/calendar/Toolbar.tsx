'use client'

import { Button } from '@payloadcms/ui'
import { useMemo } from 'react'
import { timezones } from '../../domain/calendar/timezones.ts'
import { useWords } from '../useWords.ts'
import type { Choice, View } from './address.ts'
import { views } from './address.ts'
import type { Names } from './answer.ts'

/** Where and when: earlier, today, later; the view; the zone; undo; a new post. */
export function Toolbar(props: {
  title: string
  view: View
  isNarrow: boolean
  zone: string
  choice: Choice
  names: Names
  canUndo: boolean
  newPost: string | null
  change: (changed: Partial<Choice>) => void
  step: (by: 1 | -1) => void
  undo: () => void
}) {
  const { title, view, isNarrow, zone, choice, names, canUndo, newPost, change, step, undo } = props
  const { t } = useWords()
  return (
    <div className="lanmu-toolbar">
      <div className="lanmu-toolbar__when">
        <button type="button" aria-label={t('lanmuCalendar:previous')} onClick={() => step(-1)}>
          ‹
        </button>
        <button type="button" onClick={() => change({ date: null })}>
          {t('lanmuCalendar:today')}
        </button>
        <button type="button" aria-label={t('lanmuCalendar:next')} onClick={() => step(1)}>
          ›
        </button>
        <h2 aria-live="polite">{title}</h2>
      </div>
      <div className="lanmu-toolbar__views" role="group" aria-label={t('lanmuCalendar:views')}>
        {views.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === view}
            onClick={() => change({ view: one })}
          >
            {t(`lanmuCalendar:${one === 'week' && isNarrow ? 'fewDays' : one}`)}
          </button>
        ))}
      </div>
      <ZoneSwitch zone={zone} choice={choice} names={names} change={change} />
      <div className="lanmu-toolbar__acts">
        <button
          type="button"
          disabled={!canUndo}
          title={t(canUndo ? 'lanmuCalendar:undo' : 'lanmuCalendar:undoNothing')}
          onClick={undo}
        >
          {t('lanmuCalendar:undo')}
        </button>
        {newPost && (
          <Button el="anchor" url={newPost} size="medium" margin={false}>
            {t('lanmuCalendar:newPost')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** The computer's own zone first, then those the columns go by, then every other. */
function ZoneSwitch({
  zone,
  choice,
  names,
  change,
}: {
  zone: string
  choice: Choice
  names: Names
  change: (changed: Partial<Choice>) => void
}) {
  const { t } = useWords()
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  const used = useMemo(() => columnsByZone(names), [names])
  const all = useMemo(() => [...new Set([...timezones, zone])].sort(), [zone])
  return (
    <label className="lanmu-toolbar__zone">
      <span>{t('lanmuCalendar:zone')}</span>
      <select
        value={choice.zone ?? ''}
        onChange={({ target }) => change({ zone: target.value || null })}
      >
        <option value="">{t('lanmuCalendar:zoneBrowser', { zone: here })}</option>
        {used.size > 0 && (
          <optgroup label={t('lanmuCalendar:zonesOfColumns')}>
            {[...used].map(([one, columns]) => (
              <option key={one} value={one}>
                {one} ({columns.join(', ')})
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label={t('lanmuCalendar:zonesAll')}>
          {all
            .filter((one) => !used.has(one))
            .map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
        </optgroup>
      </select>
    </label>
  )
}

/** At most three names each: the list is for choosing a zone. */
function columnsByZone({ columns }: Names): Map<string, string[]> {
  const zones = new Map<string, string[]>()
  for (const { name, timezone } of columns) {
    if (!timezone) continue
    const known = zones.get(timezone) ?? []
    if (known.length < 3) zones.set(timezone, [...known, name])
  }
  return zones
}
