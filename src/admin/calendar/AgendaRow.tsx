'use client'

import { useWords } from '../useWords.ts'
import type { Names } from './answer.ts'
import { GhostSign } from './Chip.tsx'
import type { Ghost } from './ghosts.ts'
import type { Entry } from './entries.ts'
import { StateSign, TypeSign } from './signs.tsx'

/** An entry as a line of the agenda: when, what, where, and how it stands, in words. */
export function AgendaRow({
  entry,
  time,
  names,
  write,
}: {
  entry: Entry
  time: string
  names: Names
  /** An instant as the reader writes it. */
  write: (at: number) => string
}) {
  const { t, language } = useWords()
  const { kind, standing, isHeld, contentType, title, column, channels, ghost } = entry
  const look = ['lanmu-row', `lanmu-row--${kind}`, `lanmu-row--${ghost?.side ?? standing}`]
  const nameOf = (list: { id: string; name: string }[], id: string | null): string =>
    list.find((one) => one.id === id)?.name ?? ''
  const reached = channels.map(({ id }) => nameOf(names.channels, id)).filter(Boolean)
  const where = [
    kind === 'post' ? nameOf(names.columns, column) : '',
    reached.join(language === 'zh' ? '、' : ', '),
  ]
  return (
    <span className={look.join(' ')} data-entry={entry.key}>
      <span className="lanmu-chip__time">{time}</span>
      <TypeSign type={contentType} />
      <span className="lanmu-row__title">{title || t('lanmuCalendar:untitled')}</span>
      {ghost ? (
        <span className="lanmu-row__ghost">
          <GhostSign type={ghost.type} />{' '}
          {t(`lanmuCalendar:${rowWords({ ghost })}`, { other: write(ghost.other ?? entry.at) })}
        </span>
      ) : (
        <>
          <span className="lanmu-row__where lanmu-hint">{where.filter(Boolean).join(' · ')}</span>
          <span className="lanmu-row__state">
            <StateSign standing={standing} isHeld={isHeld} />
            {t(`lanmuCalendar:state_${isHeld ? 'held' : standing}`)}
          </span>
        </>
      )}
    </span>
  )
}

/** In a line of the agenda its own time and title stand beside it. */
function rowWords({ ghost }: { ghost: Ghost }) {
  if (ghost.side === 'leaves') return 'ghostTo'
  return ghost.type === 'fill' ? 'ghostFill' : 'ghostFrom'
}
