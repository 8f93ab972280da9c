'use client'

import type { PostStanding } from '../domain/postStanding.ts'
import { useWords } from './useWords.ts'

const looks: Record<PostStanding, { tone: string; sign: string }> = {
  draft: { tone: 'off', sign: '✎' },
  'in-review': { tone: 'wait', sign: '◔' },
  approved: { tone: 'wait', sign: '✓' },
  scheduled: { tone: 'wait', sign: '◷' },
  'by-hand': { tone: 'ask', sign: '✎' },
  sending: { tone: 'wait', sign: '→' },
  sent: { tone: 'good', sign: '✓' },
  trouble: { tone: 'ask', sign: '!' },
  cancelled: { tone: 'off', sign: '–' },
}

/** Where a post stands in a word, with a sign and a colour. */
export function StandingBadge({ standing }: { standing: PostStanding }) {
  const { t } = useWords()
  const { tone, sign } = looks[standing]
  return (
    <span className={`desk-badge desk-badge--${tone}`}>
      <span aria-hidden="true">{sign}</span>
      {t(`lanmuCalendar:state_${standing}`)}
    </span>
  )
}
