'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { Dialog } from '../Dialog.tsx'
import { useRole } from '../useRole.ts'
import { useTimes } from '../useTimes.ts'
import { useWords } from '../useWords.ts'
import type { Hold } from './useHolds.ts'
import { useHolding } from './useHolds.ts'

/** What is held and why, with the way to release it. Nothing where nothing is. */
export function HoldsBanner({ holds }: { holds: readonly Hold[] }) {
  const { t } = useWords()
  const { isPlanner } = useRole()
  const { release } = useHolding()
  const times = useTimes()
  const [asked, setAsked] = useState<Hold | null>(null)
  if (holds.length === 0) return null
  return (
    <section className="desk-holds" aria-label={t('lanmuLedger:holds')}>
      <ul>
        {holds.map((hold) => (
          <li key={hold.id}>
            <span className="desk-holds__sign" aria-hidden="true">
              ❚❚
            </span>
            <span className="desk-holds__text">
              <strong>
                {t(`lanmuLedger:held_${hold.scope}`, { name: hold.target?.name ?? '' })}
              </strong>{' '}
              {t('lanmuLedger:heldWhy', { reason: hold.reason })}
              <small>
                {t('lanmuLedger:heldSince', {
                  time: times.dayTime(hold.since, times.here),
                  name: hold.by ?? '—',
                })}
              </small>
            </span>
            {isPlanner && (
              <Button
                buttonStyle="secondary"
                size="small"
                margin={false}
                onClick={() => setAsked(hold)}
                aria-label={t('lanmuLedger:releaseOf', { reason: hold.reason })}
              >
                {t('lanmuLedger:release')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked && (
        <Dialog
          title={t('lanmuLedger:releaseTitle')}
          act={t('lanmuLedger:release')}
          close={() => setAsked(null)}
          perform={() => release(asked.id)}
        >
          <p>{t(`lanmuLedger:held_${asked.scope}`, { name: asked.target?.name ?? '' })}</p>
          <p>{t('lanmuLedger:releaseText')}</p>
        </Dialog>
      )}
    </section>
  )
}
