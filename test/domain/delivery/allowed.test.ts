import { describe, expect, it } from 'vitest'
import type { DeliveryState } from '../../../src/domain/delivery/delivery.ts'
import { deliveryStates } from '../../../src/domain/delivery/delivery.ts'
import type { DeliveryEvent } from '../../../src/domain/delivery/events.ts'
import { transition } from '../../../src/domain/delivery/transition.ts'
import { after, answerEvent, dueAt, givenDelivery } from './given.ts'
import { asSaid } from '../../../src/domain/words.ts'

type EventType = DeliveryEvent['type']

const events: Record<EventType, DeliveryEvent> = {
  claim: { type: 'claim', by: 'worker a', until: after(90_000) },
  send: { type: 'send' },
  answer: answerEvent({ answer: { type: 'sent', externalId: 'x' } }),
  extend: { type: 'extend', until: after(180_000) },
  'hand-over': { type: 'hand-over', until: after(3_600_000) },
  release: { type: 'release' },
  expire: { type: 'expire', isSafeToRepeat: true },
  move: { type: 'move', dueAt: after(3_600_000) },
  cancel: { type: 'cancel', reason: asSaid('taken off the calendar'), by: null },
  replan: { type: 'replan', dueAt: after(3_600_000) },
  postpone: {
    type: 'postpone',
    until: after(60_000),
    reason: asSaid('quiet hours'),
    isAdmitted: false,
  },
  block: { type: 'block', until: after(60_000), reason: asSaid('too much product') },
  unblock: { type: 'unblock' },
  miss: { type: 'miss', reason: asSaid('too late'), isQuestion: false },
  confirm: { type: 'confirm', by: 'user:1' },
  resend: { type: 'resend', by: 'user:1', dueAt },
  dismiss: { type: 'dismiss', by: 'user:1' },
}

/** What a delivery becomes, state by event; a pair that is not here is refused. */
const becomes: Record<DeliveryState, Partial<Record<EventType, DeliveryState>>> = {
  planned: {
    claim: 'claimed',
    move: 'planned',
    cancel: 'cancelled',
    postpone: 'planned',
    miss: 'missed',
  },
  waiting: {
    claim: 'claimed',
    move: 'planned',
    cancel: 'cancelled',
    postpone: 'waiting',
    miss: 'missed',
  },
  blocked: {
    claim: 'claimed',
    move: 'planned',
    cancel: 'cancelled',
    postpone: 'blocked',
    unblock: 'planned',
    miss: 'missed',
  },
  claimed: { send: 'sending', release: 'planned', expire: 'waiting', block: 'blocked' },
  sending: { answer: 'sent', extend: 'sending', 'hand-over': 'sending', expire: 'waiting' },
  sent: {},
  rejected: { move: 'planned', resend: 'planned' },
  unconfirmed: { confirm: 'sent', resend: 'planned', dismiss: 'unconfirmed' },
  missed: { move: 'planned', resend: 'planned', dismiss: 'missed' },
  cancelled: { replan: 'planned', resend: 'planned' },
}

const pairs = deliveryStates.flatMap((state) =>
  Object.values(events).map((event) => ({ state, event, end: becomes[state][event.type] })),
)

describe('every event in every state', () => {
  it('is told by the table', () => {
    expect(pairs).toHaveLength(deliveryStates.length * Object.keys(events).length)
    expect(pairs.filter(({ end }) => end).length).toBeGreaterThan(20)
  })

  it.each(pairs.filter(({ end }) => end))(
    'a $state delivery takes $event.type and is $end',
    ({ state, event, end }) => {
      const result = transition({ delivery: givenDelivery({ state }), event, now: dueAt })
      expect(result.type).toBe('change')
      expect(result).toHaveProperty('set.state', end)
    },
  )

  it.each(pairs.filter(({ end }) => !end))(
    'a $state delivery refuses $event.type',
    ({ state, event }) => {
      const result = transition({ delivery: givenDelivery({ state }), event, now: dueAt })
      expect(result.type).toBe('refused')
      expect(result).toHaveProperty('reason', `a ${state} delivery cannot ${event.type}`)
    },
  )
})
