'use client'

import { useState } from 'react'
import { Suggestions } from '../balance/Suggestions.tsx'
import type { SharedRepair } from '../balance/sharedRepair.ts'
import { useBalance } from '../balance/useBalance.ts'
import { useWords } from '../useWords.ts'
import type { OffStretch } from './dayNotes.ts'

/** The days on which the mix of a community is off, how, and what would mend it. */
export function BalanceDays(props: {
  count: number
  stretches: OffStretch[]
  /** A local date as the reader writes it. */
  write: (date: string) => string
  /** So far ahead repairs are looked for. */
  days: number
  /** The one that is filtered by. */
  community: string | null
  show: (repair: SharedRepair) => void
  reload: () => void
}) {
  const { count, stretches, write, days, community, show, reload } = props
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  if (count === 0) return null
  return (
    <details className="lanmu-mix" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{t('lanmuCalendar:mixDays', { count })}</summary>
      <ul>
        {stretches.map(({ first, last, said }) => (
          <li key={`${first} ${said}`}>
            {first === last ? write(first) : `${write(first)} – ${write(last)}`} · {said}
          </li>
        ))}
      </ul>
      {isOpen && <Mending days={days} community={community} show={show} reload={reload} />}
    </details>
  )
}

/** Looked for when somebody wants to know: it takes the server a moment. */
function Mending({
  days,
  community,
  show,
  reload,
}: {
  days: number
  community: string | null
  show: (repair: SharedRepair) => void
  reload: () => void
}) {
  const { t } = useWords()
  const balance = useBalance({ days, community })
  const mended = (balance.answer?.communities ?? []).filter((one) => one.suggestions.length > 0)
  return (
    <div className="lanmu-mix__mending" aria-live="polite">
      {balance.problem && <p className="lanmu-problem">{balance.problem}</p>}
      {!balance.answer && !balance.problem && <p>{t('lanmuBalance:looking')}</p>}
      {balance.answer && mended.length === 0 && <p>{t('lanmuBalance:noRepair')}</p>}
      {mended.map((one) => (
        <section key={one.community.id}>
          <h3>{t('lanmuBalance:repairOf', { community: one.community.name })}</h3>
          <Suggestions
            suggestions={one.suggestions}
            days={days}
            show={show}
            reload={() => {
              balance.reload()
              reload()
            }}
          />
        </section>
      ))}
    </div>
  )
}
