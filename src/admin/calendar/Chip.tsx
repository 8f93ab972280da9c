'use client'

import { useWords } from '../useWords.ts'
import type { Crowd } from './crowd.ts'
import type { Entry } from './entries.ts'
import type { Ghost } from './ghosts.ts'
import { ghostSigns } from './ghosts.ts'
import { StateSign, TypeSign } from './signs.tsx'
import { useGhostWords } from './useGhostWords.ts'

/** An entry as it stands in a cell: sign, time, title, state. The words are in its label too. */
export function Chip({ entry, time }: { entry: Entry; time: string }) {
  const { t } = useWords()
  const { kind, standing, contentType, packaging, title, isHeld, key, ghost } = entry
  const look = [
    'lanmu-chip',
    `lanmu-chip--${contentType}`,
    `lanmu-chip--${kind}`,
    `lanmu-chip--${standing}`,
    ...(packaging === 'activity' ? ['lanmu-chip--activity'] : []),
    ...(ghost ? [`lanmu-chip--${ghost.side}`] : []),
  ]
  return (
    <span className={look.join(' ')} data-entry={key}>
      {ghost?.side === 'comes' && <GhostSign type={ghost.type} />}
      <TypeSign type={contentType} />
      <span className="lanmu-chip__time">{time}</span>
      <span className="lanmu-chip__title">{title || t('lanmuCalendar:untitled')}</span>
      {ghost ? (
        ghost.side === 'leaves' && <GhostSign type={ghost.type} />
      ) : (
        <StateSign standing={standing} isHeld={isHeld} />
      )}
    </span>
  )
}

export function GhostSign({ type }: { type: Ghost['type'] }) {
  return (
    <span className="lanmu-ghost" aria-hidden="true">
      {ghostSigns[type]}
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
  const sayGhost = useGhostWords()
  return ({ entry, write }: { entry: Entry; write: (at: number) => string }): string => {
    const { kind, standing, title, contentType, isHeld, at } = entry
    const ghost = sayGhost({ entry, write })
    if (ghost) return ghost
    const time = write(at)
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
