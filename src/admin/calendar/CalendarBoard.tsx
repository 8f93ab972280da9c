'use client'

import { toast, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { use, useCallback, useMemo, useRef, useState } from 'react'
import { useWords } from '../useWords.ts'
import type { Names } from './answer.ts'
import { CardLayer } from './CardLayer.tsx'
import type { StepAnswer } from '../balance/answer.ts'
import { firstDate, writeRepair } from '../balance/sharedRepair.ts'
import { BalanceDays } from './BalanceDays.tsx'
import { dayNotes, offDays, offStretches } from './dayNotes.ts'
import type { Entry, Reader } from './entries.ts'
import { chooseEntries, toEntries } from './entries.ts'
import { Filters } from './Filters.tsx'
import { withGhosts } from './ghosts.ts'
import { Lanes } from './Lanes.tsx'
import { lookingAt } from './looking.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { issueOnDay, skipRequest } from './moves.ts'
import { Exports } from './Exports.tsx'
import { EmptyNotice, FailureNotice, HoldNotice, Legend } from './Notices.tsx'
import { RepairBar } from './RepairBar.tsx'
import { dateOf, daysAhead, instantOf, spanOf, stepFrom } from './span.ts'
import { TimeGrid } from './TimeGrid.tsx'
import { Toolbar } from './Toolbar.tsx'
import { useCalendar } from './useCalendar.ts'
import { useChoice } from './useChoice.ts'
import { useDates } from './useDates.ts'
import { useIsLate } from './useIsLate.ts'
import { useKeys } from './useKeys.ts'
import type { Moved } from './useMoves.ts'
import { useMoves } from './useMoves.ts'
import { useRepair } from './useRepair.ts'
import { useSwipe } from './useSwipe.ts'

/** Toolbar, filters and the view that was chosen, with everything that can be done in them. */
export function CalendarBoard({ reader, named }: { reader: Reader; named: Promise<Names> }) {
  const { t, language } = useWords()
  const { config } = useConfig()
  const router = useRouter()
  const names = use(named)
  const { choice, screen, change } = useChoice()
  const { isNarrow } = screen
  const { view, zone, date, today } = lookingAt({ choice, screen, now: Date.now() })
  const span = useMemo(() => spanOf({ view, date, isNarrow }), [view, date, isNarrow])
  const dates = useDates({ zone })
  const read = useCalendar({ choice, span, zone })
  const { move, repair, ask, undo, canUndo } = useMoves({
    reload: read.reload,
    write: dates.dateTime,
  })
  const board = useRef<HTMLDivElement>(null)
  const [moving, setMoving] = useState<Entry | null>(null)
  const { answer, balance } = read
  const shown = useRepair({ text: choice.repair, round: read.round })
  const steps = shown?.preview?.steps ?? noSteps

  const planned = useMemo(
    () => (answer ? toEntries({ answer, names, reader }) : []),
    [answer, names, reader],
  )
  const all = useMemo(() => withGhosts({ entries: planned, steps }), [planned, steps])
  const { state, owner, search } = choice
  const entries = useMemo(
    () => chooseEntries({ entries: all, state, owner, search }),
    [all, state, owner, search],
  )
  const off = useMemo(() => offDays({ balance, language }), [balance, language])
  const notes = useMemo(() => {
    const words = {
      off: t('lanmuCalendar:holidayOff'),
      worked: t('lanmuCalendar:holidayWork'),
      mix: t('lanmuCalendar:mix'),
    }
    return answer ? dayNotes({ answer, balance, language, words }) : new Map()
  }, [answer, balance, language, t])

  const canWrite = reader.role !== 'viewer'
  const canPlan = reader.role === 'admin' || reader.role === 'editor'
  const create = `${config.routes.admin}/collections/posts/create`
  const hrefOf = (entry: Entry): string => {
    if (entry.kind === 'post') return `${config.routes.admin}/collections/posts/${entry.id}`
    const query = new URLSearchParams({ column: entry.column ?? '', issue: entry.id })
    return `${create}?${query.toString()}`
  }
  const find = (key: string): Entry | undefined => all.find((entry) => entry.key === key)

  const openIssue = (key: string): boolean => {
    const entry = find(key)
    const isSlot = entry?.kind === 'issue' && entry.standing === 'empty' && canWrite
    if (entry && isSlot) router.push(hrefOf(entry))
    return isSlot
  }
  const startMove = (entry: Entry): void => {
    if (entry.canMove) setMoving(entry)
    else toast.error(t('lanmuCalendar:notMoved', { reason: t('lanmuCalendar:refused_fixed') }))
  }
  const skip = async (issue: Entry): Promise<void> => {
    const reason = await ask(skipRequest({ issue }))
    if (reason) toast.error(reason)
    else toast.success(t('lanmuCalendar:skipped'))
  }
  const drop = async ({ entry, to, revert }: Moved & { revert: () => void }): Promise<void> => {
    const issue =
      view === 'week'
        ? null
        : issueOnDay({ post: entry, date: dateOf({ at: to, zone }), zone, entries: all })
    const reason = await move({ entry, to, issue })
    if (!reason) return
    revert()
    toast.error(t('lanmuCalendar:notMoved', { reason }))
  }
  const startPost = (clicked: string): void => {
    if (!canWrite || view !== 'week') return
    const at = new Date(instantOf({ wall: clicked.slice(0, 16), zone })).toISOString()
    router.push(`${create}?${new URLSearchParams({ at, zone }).toString()}`)
  }
  const step = useCallback(
    (by: 1 | -1) => change({ date: stepFrom({ view, date, isNarrow, by }) }),
    [change, view, date, isNarrow],
  )
  useSwipe({ board, step })
  const onKeys = useKeys({
    show: (one) => change({ view: one }),
    step,
    today: () => change({ date: null }),
    undo: () => void undo(),
    move(key) {
      const entry = find(key)
      if (entry) startMove(entry)
    },
  })
  const openDay = (day: string): void => change({ view: 'agenda', date: day })
  // Empty days are drawn while they are asked for; an empty agenda would be an answer.
  const isLate = useIsLate(read.type === 'reading' && !answer)
  const isGrid = answer !== null || (isLate && (view === 'month' || view === 'week'))
  const isEmpty = read.type === 'read' && entries.length === 0
  const isUnused = isEmpty && all.length === 0 && names.columns.length === 0
  const isFiltered = writeFiltered(choice)

  return (
    <div
      className={`lanmu-board lanmu-board--${view}`}
      aria-busy={read.type === 'reading'}
      ref={board}
      onKeyDown={onKeys}
    >
      <Toolbar
        title={titleOf({ view, date, days: span.days, dates })}
        view={view}
        isNarrow={isNarrow}
        zone={zone}
        choice={choice}
        names={names}
        canUndo={canUndo}
        newPost={canWrite ? create : null}
        change={change}
        step={step}
        undo={() => void undo()}
      />
      <Filters choice={choice} names={names} change={change} />
      {answer && <HoldNotice holds={answer.holds} />}
      {shown ? (
        <RepairBar
          key={choice.repair}
          shown={shown}
          zone={zone}
          mayApply={canPlan}
          apply={async () => {
            const isDone = await repair(shown.repair.changes)
            if (isDone) change({ repair: null })
            return isDone
          }}
          back={() => change({ repair: null })}
          openDay={(day) => change({ date: day })}
          days={span.days}
          write={dates.day}
        />
      ) : (
        <BalanceDays
          count={off.size}
          stretches={offStretches(off)}
          write={dates.day}
          days={daysAhead({ span, zone, now: Date.now() })}
          community={choice.community}
          show={(one) => change({ repair: writeRepair(one), date: firstDate(one, zone) })}
          reload={read.reload}
        />
      )}
      {read.type === 'failed' && <FailureNotice reason={read.detail} again={read.reload} />}
      {(isUnused || (isEmpty && isFiltered)) && (
        <EmptyNotice isFiltered={isFiltered} canPlan={canPlan} />
      )}
      {answer && view === 'lanes' && (
        <Lanes
          span={span}
          today={today}
          zone={zone}
          entries={entries}
          columns={answer.columns}
          notes={notes}
          openDay={openDay}
          drop={(dropped) => void drop(dropped)}
          refuse={(why) =>
            toast.error(t('lanmuCalendar:notMoved', { reason: t(`lanmuCalendar:refused_${why}`) }))
          }
        />
      )}
      {isGrid && view !== 'lanes' && (
        <TimeGrid
          view={view}
          isNarrow={isNarrow}
          span={span}
          date={date}
          zone={zone}
          entries={entries}
          names={names}
          notes={notes}
          openDay={openDay}
          startPost={startPost}
          drop={(dropped) => void drop(dropped)}
        />
      )}
      {!answer && !isGrid && read.type === 'reading' && (
        <p className="lanmu-hint">{t('lanmuCalendar:loading')}</p>
      )}
      <Legend />
      <Exports choice={choice} span={span} zone={zone} />
      <CardLayer
        board={board}
        find={find}
        zone={zone}
        names={names}
        hrefOf={hrefOf}
        open={openIssue}
        startMove={startMove}
        skip={(issue) => void skip(issue)}
      />
      {moving && (
        <MoveDialog entry={moving} zone={zone} move={move} close={() => setMoving(null)} />
      )}
    </div>
  )
}

/** One list, so that nothing is drawn again for another that is as empty. */
const noSteps: StepAnswer[] = []

function writeFiltered(choice: ReturnType<typeof useChoice>['choice']): boolean {
  const { community, channel, column, type, state, owner, search } = choice
  return [community, channel, column, type, state, owner, search].some(Boolean)
}

function titleOf({
  view,
  date,
  days,
  dates,
}: {
  view: string
  date: string
  days: string[]
  dates: ReturnType<typeof useDates>
}): string {
  if (view === 'month') return dates.monthTitle(date)
  return dates.range(days[0]!, days.at(-1)!)
}
