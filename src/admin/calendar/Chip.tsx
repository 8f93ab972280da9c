'use client'

import { useWords } from '../useWords.ts'
import type { Crowd } from './crowd.ts'
import type { Entry } from './entries.ts'
import { StateSign, TypeSign } from './signs.tsx'

/** An entry as it stands in a cell: sign, time, title, state. The words are in its label too. */
export function Chip({ entry, time }: { entry: Entry; time: string }) {
  const { t } = useWords()
  const { kind, standing, contentType, packaging, title, isHeld, key } = entry
  const look = [
    'lanmu-chip',
    `lanmu-chip--${contentType}`,
    `lanmu-chip--${kind}`,
    `lanmu-chip--${standing}`,
    ...(packaging === 'activity' ? ['lanmu-chip--activity'] : []),
  ]
  return (
    <span className={look.join(' ')} data-entry={key}>
      <TypeSign type={contentType} />
      <span className="lanmu-chip__time">{time}</span>
      <span className="lanmu-chip__title">{title || t('lanmuCalendar:untitled')}</span>
      <StateSign standing={standing} isHeld={isHeld} />
    </span>
  )
}

/** The rest of a crowded place: how many, and of what kinds. */
export function CrowdChip({ crowd }: { crowd: Crowd }) {
  const { t } = useWords()
  const kinds = (['product', 'values', 'interaction'] as const).filter((kind) => crowd.kinds[kind])
  return (
    <span className="lanmu-chip lanmu-chip--crowd">
      <span className="lanmu-chip__title">{t('lanmuCalendar:more', { count: crowd.count })}</span>
      <span className="lanmu-chip__kinds">
        {kinds.map((kind) => (
          <span key={kind}>
            <TypeSign type={kind} />
            {crowd.kinds[kind]}
          </span>
        ))}
      </span>
    </span>
  )
}

/** What a screen reader says of an entry. */
export function useEntryLabel() {
  const { t } = useWords()
  return ({ entry, time }: { entry: Entry; time: string }): string => {
    const { kind, standing, title, contentType, isHeld } = entry
    if (kind === 'issue') {
      const named = { column: title, time }
      if (standing === 'empty') return t('lanmuCalendar:emptyIssue', named)
      if (standing === 'skipped') return t('lanmuCalendar:skippedIssue', named)
      return t('lanmuCalendar:missedIssue', named)
    }
    return t('lanmuCalendar:postLabel', {
      time,
      title: title || t('lanmuCalendar:untitled'),
      type: t(`lanmuCalendar:${contentType}`),
      state: t(`lanmuCalendar:state_${isHeld ? 'held' : standing}`),
    })
  }
}
