import type { DeliveryState } from './delivery/delivery.ts'
import type { PostState } from './post.ts'

/** Where a post stands for somebody who looks at the calendar: its editors' word, then the ledger's. */
export const postStandings = [
  'draft',
  'in-review',
  'approved',
  'scheduled',
  'by-hand',
  'sending',
  'sent',
  'trouble',
  'cancelled',
] as const
export type PostStanding = (typeof postStandings)[number]

const troubles: readonly DeliveryState[] = ['rejected', 'unconfirmed', 'missed', 'blocked']
const underWay: readonly DeliveryState[] = ['claimed', 'sending', 'waiting']

/**
 * One channel in trouble is enough to say so, then one that waits for a person; a post counts as sent
 * when no channel still waits.
 */
export function postStanding({
  state,
  deliveries,
}: {
  state: PostState
  deliveries: readonly { state: DeliveryState; isInInbox?: boolean }[]
}): PostStanding {
  const states = deliveries.map((delivery) => delivery.state)
  if (states.some((one) => troubles.includes(one))) return 'trouble'
  if (deliveries.some(({ isInInbox }) => isInInbox)) return 'by-hand'
  if (states.some((one) => underWay.includes(one))) return 'sending'
  if (states.includes('planned')) return state
  if (states.includes('sent')) return 'sent'
  return state === 'scheduled' && states.length > 0 ? 'cancelled' : state
}
