'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { useLayoutEffect, useRef, useState } from 'react'
import { stateName } from '../../domain/delivery/stateNames.ts'
import { useWords } from '../useWords.ts'
import type { Names } from './answer.ts'
import type { Entry } from './entries.ts'
import { StateSign, TypeSign } from './signs.tsx'
import { useDates } from './useDates.ts'
import { useGhostWords } from './useGhostWords.ts'

/** What is under the pointer or in focus, with the state at each channel and what can be done. */
export function Card({
  entry,
  anchor,
  zone,
  names,
  isPinned,
  href,
  close,
  startMove,
  skip,
}: {
  entry: Entry
  /** What it stands beside, in the window. */
  anchor: DOMRect
  zone: string
  names: Names
  /** Opened by a click: it takes the focus, and stays until it is closed. */
  isPinned: boolean
  href: string
  close: () => void
  startMove: (entry: Entry) => void
  skip: (entry: Entry) => void
}) {
  const { t } = useWords()
  const sayGhost = useGhostWords()
  const dates = useDates({ zone })
  const inbox = `${useConfig().config.routes.admin}/inbox`
  const card = useRef<HTMLDivElement>(null)
  const place = usePlace({ card, anchor })
  const nameOf = (list: { id: string; name: string }[], id: string | null): string | null =>
    list.find((one) => one.id === id)?.name ?? null
  const column = nameOf(names.columns, entry.column)
  const owner = nameOf(names.users, entry.owner)
  useLayoutEffect(() => {
    if (isPinned) card.current?.querySelector<HTMLElement>('a, button')?.focus()
  }, [isPinned, entry.key])

  return (
    <div
      ref={card}
      className="lanmu-card"
      style={place}
      role={isPinned ? 'dialog' : 'group'}
      aria-label={entry.title || t('lanmuCalendar:untitled')}
      data-card={entry.key}
    >
      <p className="lanmu-card__kind">
        <TypeSign type={entry.contentType} /> {t(`lanmuCalendar:${entry.contentType}`)} ·{' '}
        {t(`lanmuCalendar:${entry.packaging}`)}
      </p>
      <h3>{entry.title || t('lanmuCalendar:untitled')}</h3>
      <Times entry={entry} zone={zone} />
      {entry.ghost && <p>{sayGhost({ entry, write: dates.dateTime })}</p>}
      {entry.ghost?.side !== 'comes' && (
        <p className="lanmu-card__state">
          <StateSign standing={entry.standing} isHeld={entry.isHeld} />
          {t(`lanmuCalendar:state_${entry.isHeld ? 'held' : entry.standing}`)}
          {entry.reason && ` · ${entry.reason}`}
        </p>
      )}
      {(column || owner) && (
        <p className="lanmu-hint">{[column, owner].filter(Boolean).join(' · ')}</p>
      )}
      {entry.ghost?.side !== 'comes' && <Deliveries entry={entry} names={names} />}
      <div className="lanmu-card__buttons">
        {(entry.kind === 'post' || entry.standing === 'empty') && (
          <Button el="anchor" size="small" url={href} margin={false}>
            {t(entry.kind === 'post' ? 'lanmuCalendar:open' : 'lanmuCalendar:write')}
          </Button>
        )}
        {entry.standing === 'by-hand' && (
          <Button el="anchor" size="small" url={inbox} margin={false} buttonStyle="secondary">
            {t('lanmuHome:toInbox')}
          </Button>
        )}
        {entry.canMove && (
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            onClick={() => startMove(entry)}
          >
            {t('lanmuCalendar:move')}
          </Button>
        )}
        {entry.canMove && entry.kind === 'issue' && (
          <Button buttonStyle="secondary" size="small" margin={false} onClick={() => skip(entry)}>
            {t('lanmuCalendar:skip')}
          </Button>
        )}
        {isPinned && (
          <Button buttonStyle="secondary" size="small" margin={false} onClick={close}>
            {t('lanmuCalendar:close')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** In the reader's zone, and in the post's own where that is another. */
function Times({ entry, zone }: { entry: Entry; zone: string }) {
  const { t } = useWords()
  const dates = useDates({ zone })
  const own = entry.timezone && entry.timezone !== zone ? entry.timezone : null
  return (
    <p>
      {dates.dateTime(entry.at)}
      {own && (
        <span className="lanmu-hint">
          {' · '}
          {t('lanmuCalendar:ownTime', { time: dates.dateTimeIn(own)(entry.at), zone: own })}
        </span>
      )}
    </p>
  )
}

function Deliveries({ entry, names }: { entry: Entry; names: Names }) {
  const { t, language } = useWords()
  if (entry.channels.length === 0) {
    return <p className="lanmu-hint">{t('lanmuCalendar:noChannels')}</p>
  }
  return (
    <ul className="lanmu-card__channels" aria-label={t('lanmuCalendar:channels')}>
      {entry.channels.map(({ id, state, isInInbox }) => (
        <li key={id}>
          <span>{names.channels.find((channel) => channel.id === id)?.name ?? id}</span>
          {entry.kind === 'post' && (
            <span className={`lanmu-delivery lanmu-delivery--${state ?? 'none'}`}>
              {state ? stateName({ state, isInInbox })[language] : t('lanmuCalendar:delivery_none')}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Below what it belongs to, or above where there is no room; never out of the window. */
function usePlace({
  card,
  anchor,
}: {
  card: { current: HTMLDivElement | null }
  anchor: DOMRect
}): { top: number; left: number } {
  const [place, setPlace] = useState({ top: anchor.bottom + 4, left: anchor.left })
  useLayoutEffect(() => {
    if (!card.current) return
    const { width, height } = card.current.getBoundingClientRect()
    const isRoomBelow = anchor.bottom + height + 8 < window.innerHeight
    const top = isRoomBelow ? anchor.bottom + 4 : Math.max(8, anchor.top - height - 4)
    const left = Math.max(8, Math.min(anchor.left, window.innerWidth - width - 8))
    setPlace({ top, left })
  }, [card, anchor])
  return place
}
