'use client'

import { useWords } from '../useWords.ts'
import type { CommunityAnswer } from './answer.ts'
import { levelSigns } from './levelSigns.ts'
import { shownDays } from './useBalance.ts'

export function Breaches({ breaches }: Pick<CommunityAnswer, 'breaches'>) {
  const { t } = useWords()
  // Two breaches may read the same: a share that is off, holds for an hour, and is off again.
  const told = new Map(breaches.map((breach) => [breach.message, breach]))
  if (breaches.length === 0) return <p>{t('lanmuBalance:fine', { count: shownDays })}</p>
  return (
    <>
      <h2>{t('lanmuBalance:broken', { count: shownDays })}</h2>
      <ul className="lanmu-shares__breaches">
        {[...told.values()].map(({ level, message }) => (
          <li key={message} data-level={level}>
            <span aria-hidden="true">{levelSigns[level]}</span>{' '}
            <strong>{t(`lanmuBalance:${level}`)}</strong> {message}
          </li>
        ))}
      </ul>
    </>
  )
}
