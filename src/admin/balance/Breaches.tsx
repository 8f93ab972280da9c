'use client'

import { useWords } from '../useWords.ts'
import type { CommunityAnswer } from './answer.ts'
import { levelSigns } from './levelSigns.ts'
import { shownDays } from './useBalance.ts'

export function Breaches({ breaches }: Pick<CommunityAnswer, 'breaches'>) {
  const { t } = useWords()
  if (breaches.length === 0) return <p>{t('lanmuBalance:fine', { count: shownDays })}</p>
  return (
    <>
      <h2>{t('lanmuBalance:broken', { count: shownDays })}</h2>
      <ul className="lanmu-shares__breaches">
        {breaches.map(({ rule, level, from, message }) => (
          <li key={`${rule} ${from} ${message}`} data-level={level}>
            <span aria-hidden="true">{levelSigns[level]}</span>{' '}
            <strong>{t(`lanmuBalance:${level}`)}</strong> {message}
          </li>
        ))}
      </ul>
    </>
  )
}
