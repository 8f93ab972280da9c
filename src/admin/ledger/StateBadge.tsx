'use client'

import type { DeliveryState } from '../../domain/delivery/delivery.ts'
import { stateName } from '../../domain/delivery/stateNames.ts'
import { useWords } from '../useWords.ts'

/** How a state looks; colour is never all that tells them apart. */
const tones: Record<DeliveryState, 'good' | 'bad' | 'ask' | 'wait' | 'off'> = {
  ...{ sent: 'good', rejected: 'bad', unconfirmed: 'ask', missed: 'ask', waiting: 'wait' },
  ...{ planned: 'wait', claimed: 'wait', sending: 'wait', cancelled: 'off', blocked: 'ask' },
}
const signs = { good: '✓', bad: '✕', ask: '?', wait: '◷', off: '–', hand: '✎' }

/** The state of a delivery in a word, with a sign and a colour. */
export function StateBadge({ state, isInInbox }: { state: DeliveryState; isInInbox: boolean }) {
  const { language } = useWords()
  const tone = isInInbox ? 'ask' : tones[state]
  return (
    <span className={`desk-badge desk-badge--${tone}`}>
      <span aria-hidden="true">{signs[isInInbox ? 'hand' : tone]}</span>
      {stateName({ state, isInInbox })[language]}
    </span>
  )
}
