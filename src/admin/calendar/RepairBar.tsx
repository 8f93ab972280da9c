'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { momentsOf } from '../../domain/balance/repair/change.ts'
import { changeText } from '../../domain/balance/repair/changeText.ts'
import { Effects } from '../balance/Effects.tsx'
import type { ChangeAnswer, PreviewAnswer } from '../balance/answer.ts'
import type { SharedRepair } from '../balance/sharedRepair.ts'
import { toChange } from '../balance/toChange.ts'
import { useWords } from '../useWords.ts'
import { ghostSigns } from './ghosts.ts'
import { dateOf } from './span.ts'
import type { ShownRepair } from './useRepair.ts'

/** A repair that the calendar shows: what it would change, what that does, and two ways out. */
export function RepairBar(props: {
  shown: ShownRepair
  zone: string
  mayApply: boolean
  /** `true`: it was done, and the bar goes. */
  apply: () => Promise<boolean>
  back: () => void
  openDay: (date: string) => void
  /** The local dates that are shown. */
  days: readonly string[]
  /** A local date as the reader writes it. */
  write: (date: string) => string
}) {
  const { shown, zone, mayApply, apply, back, openDay, days, write } = props
  const { preview, problem, repair } = shown
  const { t, language } = useWords()
  const [isBusy, setIsBusy] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  // Told to whoever came here by a button that is gone, and the way on is next.
  useEffect(() => heading.current?.focus(), [])
  const plan = preview?.refusal ? null : preview
  return (
    <section className="lanmu-repair" aria-labelledby="lanmu-repair">
      <header>
        <h3 id="lanmu-repair" ref={heading} tabIndex={-1}>
          {t('lanmuCalendar:preview')}
        </h3>
        <div className="lanmu-repair__acts">
          {plan && mayApply && (
            <Button
              size="medium"
              margin={false}
              disabled={isBusy}
              onClick={() => {
                setIsBusy(true)
                void apply().then((isDone) => isDone || setIsBusy(false))
              }}
            >
              {t('lanmuBalance:apply')}
            </Button>
          )}
          <Button buttonStyle="secondary" size="medium" margin={false} onClick={back}>
            {t('lanmuCalendar:previewBack')}
          </Button>
        </div>
      </header>
      <div role="status">
        {!preview && problem === null && <p>{t('lanmuCalendar:previewReading')}</p>}
        {problem !== null && <p className="lanmu-problem">{problem}</p>}
        {preview?.refusal && (
          <p className="lanmu-problem">
            {t('lanmuCalendar:previewGone')} {preview.refusal.detail[language]}
          </p>
        )}
        {plan && <Changes {...{ repair, zone, days, write, openDay }} preview={plan} />}
      </div>
      {plan && <Effects effects={plan.effects} />}
    </section>
  )
}

/** Each change in words, with the way to its days where they are not shown. */
function Changes(props: {
  repair: SharedRepair
  preview: PreviewAnswer
  zone: string
  days: readonly string[]
  write: (date: string) => string
  openDay: (date: string) => void
}) {
  const { repair, preview, zone, days, write, openDay } = props
  const { t } = useWords()
  return (
    <ul className="lanmu-repair__changes">
      {repair.changes.map((change, index) => (
        <li key={index}>
          <span aria-hidden="true">{ghostSigns[change.type]}</span>{' '}
          <ChangeLine change={change} index={index} preview={preview} zone={zone} />
          {daysOf({ change, zone })
            .filter((day) => !days.includes(day))
            .map((day) => (
              <button key={day} type="button" className="lanmu-link" onClick={() => openDay(day)}>
                {t('lanmuCalendar:previewDay', { day: write(day) })}
              </button>
            ))}
        </li>
      ))}
    </ul>
  )
}

function ChangeLine({
  change,
  index,
  preview,
  zone,
}: {
  change: ChangeAnswer
  index: number
  preview: PreviewAnswer
  zone: string
}) {
  const { language } = useWords()
  const mine = preview.steps.filter((step) => step.change === index)
  const titles = Object.fromEntries(mine.map(({ post }) => [post.id, post.title]))
  return <>{changeText({ change: toChange(change), titles, language, timeZone: zone })}</>
}

/** The local dates between which something would move. */
function daysOf({ change, zone }: { change: ChangeAnswer; zone: string }): string[] {
  return [...new Set(momentsOf(toChange(change)).map((at) => dateOf({ at: at.getTime(), zone })))]
}
