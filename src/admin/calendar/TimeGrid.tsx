'use client'

import FullCalendar from '@fullcalendar/react'
import dayGrid from '@fullcalendar/react/daygrid'
import interaction from '@fullcalendar/react/interaction'
import list from '@fullcalendar/react/list'
import enLocale from '@fullcalendar/react/locales/en-gb'
import zhLocale from '@fullcalendar/react/locales/zh-cn'
import theme from '@fullcalendar/react/themes/classic'
import timeGrid from '@fullcalendar/react/timegrid'
import type { EventDropInfo, EventInput } from '@fullcalendar/react'
import { useMemo } from 'react'
import { useWords } from '../useWords.ts'
import type { View } from './address.ts'
import type { Names } from './answer.ts'
import { AgendaRow } from './AgendaRow.tsx'
import { Chip, CrowdChip, useEntryLabel } from './Chip.tsx'
import type { Shown } from './crowd.ts'
import { crowd } from './crowd.ts'
import { DayHead } from './DayHead.tsx'
import type { DayNotes } from './dayNotes.ts'
import type { Entry } from './entries.ts'
import type { Span } from './span.ts'
import { dateFinder, dateOf, wallOf } from './span.ts'
import type { Moved } from './useMoves.ts'
import { useDates } from './useDates.ts'
import '@fullcalendar/react/skeleton.css'
import '@fullcalendar/react/themes/classic/theme.css'
import '@fullcalendar/react/themes/classic/palette.css'

const plugins = [theme, dayGrid, timeGrid, list, interaction]
const viewNames = { month: 'dayGridMonth', week: 'week', agenda: 'agenda' } as const
const minute = 60_000

/** So many entries of one place are drawn; the rest stands as one. */
const most = { month: 5, week: 3, agenda: 300 }

type GridView = Exclude<View, 'lanes'>

/** Month, week and agenda. */
export function TimeGrid(props: {
  view: GridView
  isNarrow: boolean
  span: Span
  date: string
  zone: string
  entries: Entry[]
  names: Names
  notes: DayNotes
  openDay: (date: string) => void
  startPost: (wall: string) => void
  drop: (moved: Moved & { revert: () => void }) => void
}) {
  const { view, isNarrow, span, date, zone, entries, names, notes, openDay, startPost, drop } =
    props
  const { t, language } = useWords()
  const dates = useDates({ zone })
  const label = useEntryLabel()
  const events = useMemo(() => toEvents({ view, span, zone, entries }), [view, span, zone, entries])

  const duration = { days: span.days.length }
  const views = { week: { type: 'timeGrid', duration }, agenda: { type: 'list', duration } }
  const notesOf = (day: Date) => notes.get(dateOf({ at: day.getTime(), zone })) ?? []

  function dropped({ event, revert }: EventDropInfo): void {
    const shown = event.extendedProps.shown as Shown
    if (shown.type !== 'entry' || !event.start) return revert()
    drop({ entry: shown.entry, to: event.start.getTime(), revert })
  }

  return (
    <div className="lanmu-grid">
      <FullCalendar
        key={`${view}/${span.first}/${span.after}/${zone}/${language}`}
        plugins={plugins}
        views={views}
        initialView={viewNames[view]}
        initialDate={view === 'month' ? date : span.first}
        timeZone={zone}
        locale={language === 'zh' ? zhLocale : enLocale}
        headerToolbar={false}
        firstDay={1}
        fixedWeekCount={false}
        aspectRatio={2.1}
        eventsHint={t('lanmuCalendar:entries')}
        height={view === 'week' ? 'max(28rem, calc(100vh - 19rem))' : 'auto'}
        events={events}
        eventDisplay="block"
        displayEventEnd={false}
        eventOrder="order"
        eventDurationEditable={false}
        eventStartEditable
        eventInteractive
        slotEventOverlap={false}
        defaultTimedEventDuration="00:30"
        slotDuration="00:30:00"
        snapDuration="00:05:00"
        slotMinHeight={26}
        // On a phone a title has a line of its own.
        eventMinHeight={isNarrow ? 44 : 24}
        scrollTime="07:00:00"
        slotHeaderFormat={{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }}
        allDaySlot={false}
        nowIndicator
        dayMaxEvents={false}
        dragRevertDuration={150}
        longPressDelay={350}
        timedText={t('lanmuCalendar:timed')}
        noEventsText={t('lanmuCalendar:noEntries')}
        listDayFormat={{ weekday: 'long', day: 'numeric', month: 'long' }}
        eventClass="lanmu-event"
        eventContent={({ event }) => {
          const shown = event.extendedProps.shown as Shown
          if (shown.type === 'crowd') return <CrowdChip crowd={shown} />
          const time = dates.time(shown.entry.at)
          if (view === 'agenda') {
            const { dateTime: write } = dates
            return <AgendaRow entry={shown.entry} time={time} names={names} write={write} />
          }
          return <Chip entry={shown.entry} time={time} />
        }}
        eventDidMount={({ el, event }) => {
          const shown = event.extendedProps.shown as Shown
          const about =
            shown.type === 'entry'
              ? label({ entry: shown.entry, write: dates.dateTime })
              : t('lanmuCalendar:crowdLabel', { count: shown.count, date: dates.day(shown.date) })
          el.setAttribute('aria-label', about)
          if (shown.type === 'entry') el.dataset.entry = shown.entry.key
        }}
        eventClick={({ event, jsEvent }) => {
          const shown = event.extendedProps.shown as Shown
          jsEvent.preventDefault()
          if (shown.type === 'crowd') openDay(shown.date)
        }}
        dayCellTopContent={({ dayNumberText, date: day }) => (
          <DayHead text={dayNumberText} notes={notesOf(day)} />
        )}
        dayHeaderContent={({ text, date: day }) =>
          view === 'week' ? <DayHead text={text} notes={notesOf(day)} /> : text
        }
        listDayHeaderContent={({ text, date: day, level }) =>
          // The second of two headers would only say the date once more.
          level === 0 ? <DayHead text={text} notes={notesOf(day)} /> : null
        }
        dateClick={({ dateStr }) => startPost(dateStr)}
        eventDrop={dropped}
      />
    </div>
  )
}

function toEvents({
  view,
  span,
  zone,
  entries,
}: {
  view: GridView
  span: Span
  zone: string
  entries: Entry[]
}): EventInput[] {
  const find = dateFinder({ span, zone })
  const dayOf = ({ at }: Entry): string => find(at)
  const hourOf = (entry: Entry): string => wallOf({ at: entry.at, zone }).slice(0, 13)
  const placeOf = view === 'week' ? hourOf : dayOf
  return crowd({ entries, placeOf, dateOf: dayOf, max: most[view] }).map((shown, order) => {
    const at = shown.type === 'entry' ? shown.entry.at : shown.at
    return {
      id: shown.type === 'entry' ? eventId(shown.entry) : shown.key,
      title: shown.type === 'entry' ? shown.entry.title : '',
      start: new Date(at).toISOString(),
      end: new Date(at + 30 * minute).toISOString(),
      startEditable: shown.type === 'entry' && shown.entry.canMove,
      shown,
      order,
    }
  })
}

/** A post that a repair moves away is drawn anew, with a label of its own. */
function eventId({ key, ghost }: Entry): string {
  return ghost ? `${key} ${ghost.side} ${ghost.other}` : key
}
