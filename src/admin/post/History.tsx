'use client'

import { Button } from '@payloadcms/ui'
import { useTimes } from '../useTimes.ts'
import { useWords } from '../useWords.ts'
import type { Happened } from './useHistory.ts'
import { useHistory } from './useHistory.ts'
import { What } from './What.tsx'

/** Who did what when, and what became of it on each channel; newest first. */
export function History({ round }: { round: string }) {
  const { t } = useWords()
  const { items, older } = useHistory(round)
  if (!items) return null
  return (
    <details className="lanmu-review__history" open>
      <summary>{t('lanmuReview:history')}</summary>
      {items.length === 0 && <p>{t('lanmuPost:noHistory')}</p>}
      <ol>
        {items.map((item, index) => (
          <Line key={`${item.at} ${item.kind} ${index}`} item={item} />
        ))}
      </ol>
      {older && (
        <Button size="small" buttonStyle="secondary" margin={false} onClick={() => void older()}>
          {t('lanmuPost:older')}
        </Button>
      )}
    </details>
  )
}

function Line({ item }: { item: Happened }) {
  const { t, language } = useWords()
  const times = useTimes()
  const { at, by, comment, delivery } = item
  const said = comment ?? delivery?.reason?.[language]
  const who = by?.name ?? t('lanmuPost:lanmu')
  return (
    <li>
      <span>
        <strong>{who}</strong> <What item={item} />
      </span>
      <time dateTime={at}>{times.exact(at, times.here)}</time>
      {said && <q>{said}</q>}
    </li>
  )
}
