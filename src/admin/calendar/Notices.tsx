'use client'

import { Banner, Button, useConfig } from '@payloadcms/ui'
import { contentTypes } from '../../domain/post.ts'
import { useWords } from '../useWords.ts'
import type { AnsweredHold } from './answer.ts'
import type { Standing } from './entries.ts'
import { StateSign, TypeSign } from './signs.tsx'

/** What is kept back right now, and why. */
export function HoldNotice({ holds }: { holds: AnsweredHold[] }) {
  const { t } = useWords()
  const { config } = useConfig()
  if (holds.length === 0) return null
  const everything = holds.find(({ scope }) => scope === 'everything')
  const reason = everything?.reason ?? holds.map((hold) => hold.reason).join(' · ')
  return (
    <Banner type="error" className="lanmu-notice">
      {everything
        ? t('lanmuCalendar:heldEverything', { reason })
        : t('lanmuCalendar:heldSome', { count: holds.length, reason })}{' '}
      <a href={`${config.routes.admin}/collections/holds`}>{t('lanmuCalendar:seeHolds')}</a>
    </Banner>
  )
}

/** Says why there is nothing to read, and lets the reader try again. */
export function FailureNotice({ reason, again }: { reason: string; again: () => void }) {
  const { t } = useWords()
  return (
    <div role="alert" className="lanmu-problem">
      {t('lanmuCalendar:loadFailed', { reason })}{' '}
      <button type="button" className="lanmu-link" onClick={again}>
        {t('lanmuCalendar:again')}
      </button>
    </div>
  )
}

/** Nothing to show: what to do first, or that the filters leave nothing. */
export function EmptyNotice({ isFiltered, canPlan }: { isFiltered: boolean; canPlan: boolean }) {
  const { t } = useWords()
  const { config } = useConfig()
  if (isFiltered) return <p className="lanmu-empty">{t('lanmuCalendar:emptyFiltered')}</p>
  return (
    <section className="lanmu-empty">
      <h3>{t('lanmuCalendar:emptyTitle')}</h3>
      <p>{t('lanmuCalendar:emptyText')}</p>
      {canPlan && (
        <Button el="anchor" url={`${config.routes.admin}/collections/columns/create`}>
          {t('lanmuCalendar:makeColumn')}
        </Button>
      )}
    </section>
  )
}

const explained: (Standing | 'held')[] = [
  ...(['draft', 'in-review', 'approved', 'scheduled', 'by-hand', 'sent', 'trouble'] as const),
  ...(['empty', 'skipped', 'held'] as const),
]

/** What the shapes and signs mean. */
export function Legend() {
  const { t } = useWords()
  return (
    <details className="lanmu-legend">
      <summary>{t('lanmuCalendar:legend')}</summary>
      <ul>
        {contentTypes.map((type) => (
          <li key={type}>
            <TypeSign type={type} /> {t(`lanmuCalendar:${type}`)}
          </li>
        ))}
        {explained.map((state) => (
          <li key={state}>
            <StateSign
              standing={state === 'held' ? 'scheduled' : state}
              isHeld={state === 'held'}
            />{' '}
            {t(`lanmuCalendar:state_${state}`)}
          </li>
        ))}
      </ul>
      <p className="lanmu-hint">{t('lanmuCalendar:keys')}</p>
    </details>
  )
}
