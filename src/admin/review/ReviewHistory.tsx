'use client'

import { useWords } from '../useWords.ts'
import type { Review } from './useReview.ts'

/** Who did what when, and what was said; the latest first. */
export function ReviewHistory({ reviews }: { reviews: Review['reviews'] }) {
  const { t, locale } = useWords()
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <details className="lanmu-review__history" open>
      <summary>{t('lanmuReview:history')}</summary>
      <ol>
        {reviews.map(({ id, kind, comment, at, by }) => (
          <li key={id}>
            <span>
              <strong>{by?.name ?? t('lanmuReview:program')}</strong>{' '}
              {t(`lanmuReview:kind_${kind}`)}
            </span>
            <time dateTime={at}>{format.format(new Date(at))}</time>
            {comment && <q>{comment}</q>}
          </li>
        ))}
      </ol>
    </details>
  )
}
