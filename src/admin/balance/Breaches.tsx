'use client'

import { useWords } from '../useWords.ts'
import type { CommunityAnswer, Level } from './answer.ts'
import { shownDays } from './useBalance.ts'

/** A sign of its own for each level: colour alone tells nobody who does not see it. */
const signs: Record<Level, string> = { notice: '○', warn: '▲', block: '■' }

export function Breaches({ breaches }: Pick<CommunityAnswer, 'breaches'>) {
  const { t } = useWords()
  if (breaches.length === 0) return <p>{t('lanmuBalance:fine', { count: shownDays })}</p>
  return (
    <>
      <h3>{t('lanmuBalance:broken', { count: shownDays })}</h3>
      <ul className="lanmu-board__breaches">
        {breaches.map(({ rule, level, from, message }) => (
          <li key={`${rule} ${from} ${message}`} data-level={level}>
            <span aria-hidden="true">{signs[level]}</span>{' '}
            <strong>{t(`lanmuBalance:${level}`)}</strong> {message}
          </li>
        ))}
      </ul>
    </>
  )
}
