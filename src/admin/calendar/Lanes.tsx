'use client'

import type { DragEvent } from 'react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useWords } from '../useWords.ts'
import type { AnsweredColumn } from './answer.ts'
import { Chip, CrowdChip, useEntryLabel } from './Chip.tsx'
import { crowd } from './crowd.ts'
import { DayHead } from './DayHead.tsx'
import type { DayNotes } from './dayNotes.ts'
import type { Entry } from './entries.ts'
import { TypeSign } from './signs.tsx'
import type { Span } from './span.ts'
import { dateFinder, onDate } from './span.ts'
import type { Moved } from './useMoves.ts'
import { useDates } from './useDates.ts'

/** So many entries of one cell are drawn; the rest stands as one. */
const most = 4

/** The lane of posts that are in no column. */
const outside = 'none'

type Lane = Pick<AnsweredColumn, 'id' | 'name'> & Partial<AnsweredColumn>

/** Columns × days: what each column has on each day, and where it has a gap. */
export function Lanes(props: {
  span: Span
  today: string
  zone: string
  entries: Entry[]
  columns: AnsweredColumn[]
  notes: DayNotes
  openDay: (date: string) => void
  drop: (moved: Moved & { revert: () => void }) => void
  refuse: (reason: 'other-column') => void
}) {
  const { span, today, zone, entries, columns, notes, openDay, drop, refuse } = props
  const { t } = useWords()
  const dates = useDates({ zone })
  const [dragged, setDragged] = useState<Entry | null>(null)
  const { days } = span
  const cells = useMemo(() => toCells({ entries, span, zone }), [entries, span, zone])
  const hasOutside = entries.some(({ column }) => !column)
  const lanes: Lane[] = [
    ...columns,
    ...(hasOutside ? [{ id: outside, name: t('lanmuCalendar:noColumn') }] : []),
  ]

  const scroller = useRef<HTMLDivElement>(null)
  const isHere = days.includes(today)
  // On a phone the days before today would fill the screen.
  useEffect(() => {
    const frame = scroller.current
    const [head, now] = [
      frame?.querySelector('th'),
      frame?.querySelector<HTMLElement>('th.lanmu-lanes__today'),
    ]
    if (frame && head && now) frame.scrollLeft = now.offsetLeft - head.offsetWidth
  }, [isHere])

  function dropInto({ lane, date }: { lane: string; date: string }): void {
    if (!dragged) return
    if ((dragged.column ?? outside) !== lane) return refuse('other-column')
    const to = onDate({ at: dragged.at, date, zone })
    if (to !== dragged.at) drop({ entry: dragged, to, revert: () => {} })
  }

  return (
    <div
      ref={scroller}
      className="lanmu-lanes"
      role="region"
      aria-label={t('lanmuCalendar:lanes')}
      tabIndex={0}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{t('lanmuCalendar:column')}</th>
            {days.map((date) => (
              <th key={date} scope="col" className={date === today ? 'lanmu-lanes__today' : ''}>
                <DayHead text={dates.day(date)} notes={notes.get(date) ?? []} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lanes.map((lane) => (
            <tr key={lane.id}>
              <th scope="row">
                {lane.contentType && <TypeSign type={lane.contentType} />} {lane.name}
              </th>
              {days.map((date) => (
                <Cell
                  key={date}
                  entries={cells.get(`${lane.id}/${date}`) ?? []}
                  date={date}
                  zone={zone}
                  isToday={date === today}
                  isOpen={dragged !== null && (dragged.column ?? outside) === lane.id}
                  openDay={openDay}
                  drag={setDragged}
                  drop={() => dropInto({ lane: lane.id, date })}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell(props: {
  entries: Entry[]
  date: string
  zone: string
  isToday: boolean
  isOpen: boolean
  openDay: (date: string) => void
  drag: (entry: Entry | null) => void
  drop: () => void
}) {
  const { entries, date, zone, isToday, isOpen, openDay, drag, drop } = props
  const { t } = useWords()
  const dates = useDates({ zone })
  const label = useEntryLabel()
  const [isOver, setIsOver] = useState(false)
  const shown = crowd({ entries, placeOf: () => date, dateOf: () => date, max: most })
  const look = [isToday && 'lanmu-lanes__today', isOpen && isOver && 'lanmu-lanes__over']
  const over = (event: DragEvent): void => {
    event.preventDefault()
    setIsOver(true)
  }
  return (
    <td
      className={look.filter(Boolean).join(' ')}
      data-date={date}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        drop()
      }}
    >
      {shown.map((one) =>
        one.type === 'crowd' ? (
          <button
            key={one.key}
            type="button"
            className="lanmu-event"
            aria-label={t('lanmuCalendar:crowdLabel', { count: one.count, date: dates.day(date) })}
            onClick={() => openDay(date)}
          >
            <CrowdChip crowd={one} />
          </button>
        ) : (
          <button
            key={one.entry.key}
            type="button"
            className="lanmu-event"
            data-entry={one.entry.key}
            aria-label={label({ entry: one.entry, write: dates.dateTime })}
            draggable={one.entry.canMove}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move'
              event.dataTransfer.setData('text/plain', one.entry.title)
              drag(one.entry)
            }}
            onDragEnd={() => drag(null)}
          >
            <Chip entry={one.entry} time={dates.time(one.entry.at)} />
          </button>
        ),
      )}
    </td>
  )
}

/** By "<column>/<date>". */
function toCells({
  entries,
  span,
  zone,
}: {
  entries: Entry[]
  span: Span
  zone: string
}): Map<string, Entry[]> {
  const dayOf = dateFinder({ span, zone })
  const cells = new Map<string, Entry[]>()
  for (const entry of entries) {
    const cell = `${entry.column ?? outside}/${dayOf(entry.at)}`
    const known = cells.get(cell)
    if (known) known.push(entry)
    else cells.set(cell, [entry])
  }
  return cells
}
