import { describe, expect, it } from 'vitest'
import { check, violated } from './checker.ts'
import type { Arrival, EndRow, Evidence, Operation } from './evidence.ts'
import type { ReaderEvent } from './reader/plan.ts'

const dueAt = Date.UTC(2026, 10, 23, 0, 30)
const second = 1_000

function givenArrival(change: Partial<Arrival> = {}): Arrival {
  return {
    at: dueAt + 200,
    channel: 'news',
    isKeyed: true,
    key: 'k1',
    post: 'p1',
    version: 1,
    dueAt,
    claimedAt: dueAt + 100,
    clockAheadMs: 0,
    behaviour: 'ok',
    isEffect: true,
    ...change,
  }
}

function givenRow(change: Partial<EndRow> = {}): EndRow {
  return {
    ...{ id: 'k1', post: 'p1', channel: 'news', isKeyed: true, state: 'sent', dueAt, reason: null },
    externalId: null,
    attempts: attempts('sent'),
    ...change,
  }
}

function attempts(...outcomes: EndRow['attempts'][number]['outcome'][]): EndRow['attempts'] {
  return outcomes.map((outcome) => ({ fence: 1, outcome, endedAt: new Date(dueAt + 300) }))
}

function givenOperation(change: Partial<Operation> = {}): Operation {
  return {
    ...{ post: 'p1', version: 1, kind: 'schedule', begunAt: dueAt - 60 * second },
    acknowledgedAt: dueAt - 59 * second,
    ...change,
  }
}

/** A run in which one post went out as it should. */
function givenEvidence(change: Partial<Evidence> = {}): Evidence {
  return {
    arrivals: [givenArrival()],
    readers: [],
    ordered: { channels: [], posts: [] },
    rows: [givenRow()],
    calendar: [{ post: 'p1', channel: 'news', dueAt }],
    operations: [givenOperation()],
    holds: [],
    stops: [{ worker: 'a', exitCode: 0, lockCount: 0, heldCount: 0 }],
    endedAt: dueAt + 60 * second,
    settledAfterMs: 2 * second,
    settleWithinMs: 60 * second,
    calm: { posts: ['p1'], lagMs: second },
    ...change,
  }
}

function caught(change: Partial<Evidence>): string[] {
  return violated(check(givenEvidence(change)))
}

const everything = { scope: 'everything', target: null } as const
const unkeyed = { isKeyed: false } as const

describe('the checker', () => {
  it('finds nothing in a run where all went well', () => {
    expect(caught({})).toEqual([])
  })

  it.each<[string, Partial<Evidence>, string[]]>([
    ['I1: a post twice under two keys', twoEffects({ isKeyed: true }), ['I1']],
    ['I1: a post twice on an unkeyed channel', twoEffects(unkeyed), ['I1']],
    [
      'I1, I2: two rows for one occurrence',
      { rows: [givenRow(), givenRow({ id: 'k2' })] },
      ['I1', 'I2'],
    ],
    ['I2: still waiting at the end', unsent('waiting'), ['I2', 'I5']],
    ['I2: still held at the end', unsent('claimed'), ['I2', 'I5']],
    ['I2: no row at all', { rows: [], arrivals: [] }, ['I2', 'I5']],
    ['I2: on the calendar and cancelled', unsent('cancelled'), ['I2', 'I5']],
    ['I2: not in time', { settledAfterMs: null }, ['I2']],
    [
      'I2: going on after its end',
      { rows: [givenRow({ attempts: attempts('sent', 'sent') })] },
      ['I2'],
    ],
    ['I3: sent, and never seen', { arrivals: [givenArrival({ isEffect: false })] }, ['I3']],
    ['I3: rejected, and live', { rows: [givenRow({ state: 'rejected' })] }, ['I3']],
    ['I3: missed, and live', { rows: [givenRow({ state: 'missed' })] }, ['I3']],
    ['I4: early by a millisecond', { arrivals: [givenArrival({ at: dueAt - 1 })] }, ['I4']],
    [
      'I4: earlier than a clock may be off',
      { arrivals: [givenArrival({ at: dueAt - 1_001, clockAheadMs: 660_000 })] },
      ['I4'],
    ],
    ['I5: late in calm', { arrivals: [givenArrival({ at: dueAt + 1_001 })] }, ['I5']],
    ['I6: a newer version was known', edited({ kind: 'schedule' }), ['I6']],
    ['I6: a cancel was known', edited({ kind: 'cancel' }), ['I6']],
    ['I6: the channel was held', held('channel', 'news'), ['I6']],
    ['I6: the post was held', held('post', 'p1'), ['I6']],
    ['I6: everything was held', held('everything', null), ['I6']],
    ['I6: sent without a claim', { arrivals: [givenArrival({ claimedAt: null })] }, ['I6']],
    ['I7: a lock left behind', stopped({ lockCount: 1 }), ['I7']],
    ['I7: a delivery left held', stopped({ heldCount: 1 }), ['I7']],
    ['I7: a worker that could not stop', stopped({ exitCode: 1 }), ['I7']],
    ['I8: another id for the same post', pulled(leased({ id: 'k2' })), ['I8']],
    [
      'I8: an ack that was lost',
      pulled(leased(), acked({ row: { state: 'waiting' } })),
      ['I2', 'I3', 'I8'],
    ],
    ['I8: an ack that somebody else’s replaced', pulled(leased(), acked({ by: 'b 1' })), ['I8']],
    [
      'I8: acks of two leases',
      pulled(leased(), acked(), leased({ lease: 2, at: 9 }), acked({ lease: 2, at: 9.5 })),
      ['I8'],
    ],
    ['I9: two readers at once', pulled(leased(), leased({ lease: 2, at: 3 })), ['I9']],
    ['I9: one lease twice', pulled(leased(), leased({ at: 9 })), ['I9']],
    [
      'I9: a lease that was extended, given away',
      pulled(leased(), extended(12), leased({ lease: 2, at: 8 })),
      ['I9'],
    ],
    ['I10: the second before the first', inLine({ firstEndsAt: 3, secondLeasedAt: 2 }), ['I10']],
    [
      'I10: the second before the first was given up',
      inLine({ firstEndsAt: 3.1, firstOutcome: 'crashed', secondLeasedAt: 2 }),
      ['I10'],
    ],
    [
      'I10: shown the other way round',
      inLine({ firstEndsAt: 1, secondLeasedAt: 2, isShownFirst: true }),
      ['I10'],
    ],
  ])('catches %s', (_name, change, ids) => {
    expect(caught(change)).toEqual(ids)
  })

  it.each<[string, Partial<Evidence>]>([
    [
      'a repeat that a keyed channel dropped',
      {
        arrivals: [givenArrival(), givenArrival({ at: dueAt + 900, isEffect: false })],
      },
    ],
    [
      'a double after a person said "send again"',
      {
        ...twoEffects(unkeyed),
        rows: [givenRow({ ...unkeyed, attempts: attempts('unconfirmed', 'resent', 'sent') })],
      },
    ],
    ['a question that is open, live or not', { rows: [givenRow({ state: 'unconfirmed' })] }],
    [
      'a clock that is ahead by less than a second',
      {
        arrivals: [givenArrival({ at: dueAt - 800, clockAheadMs: 900 })],
      },
    ],
    [
      'a person who wanted it now',
      {
        arrivals: [givenArrival({ at: dueAt + 400, dueAt: dueAt + 60_000 })],
        rows: [givenRow({ attempts: attempts('unconfirmed', 'resent', 'sent') })],
        calm: { posts: [], lagMs: 0 },
      },
    ],
    [
      'an edit that was acknowledged after the claim',
      {
        operations: [givenOperation(), givenOperation({ version: 2, acknowledgedAt: dueAt + 101 })],
      },
    ],
    [
      'an edit that was never acknowledged',
      {
        operations: [givenOperation(), givenOperation({ version: 2, acknowledgedAt: null })],
      },
    ],
    ['a hold on something else', held('channel', 'other')],
    [
      'a hold that was released while the post was on its way',
      { holds: [{ ...everything, acknowledgedAt: dueAt, releasedAt: dueAt + 150 }] },
    ],
    [
      'a refusal after a person sent again what was live',
      {
        arrivals: [givenArrival({ ...unkeyed, at: dueAt + 200 })],
        rows: [
          givenRow({
            ...{ ...unkeyed, state: 'rejected' },
            attempts: attempts('crashed', 'resent', 'rejected'),
          }),
        ],
      },
    ],
    ['a lease after the one before was over', pulled(leased(), leased({ lease: 2, at: 5 }))],
    [
      'a lease after the one before was given back',
      pulled(leased(), nacked(), leased({ lease: 2, at: 2 })),
    ],
    ['the same ack twice', pulled(leased(), acked(), acked())],
    ['a line that is kept', inLine({ firstEndsAt: 1.5, secondLeasedAt: 2 })],
    [
      'a line whose first was given up by a worker with a clock ahead',
      inLine({ firstEndsAt: 2.9, firstOutcome: 'crashed', secondLeasedAt: 2 }),
    ],
    ['a post cancelled before its time', { ...unsent('cancelled'), calendar: [] }],
  ])('lets pass %s', (_name, change) => {
    expect(caught(change)).toEqual([])
  })
})

function twoEffects({ isKeyed }: { isKeyed: boolean }): Partial<Evidence> {
  const second = givenArrival({ isKeyed, key: isKeyed ? 'k2' : 'k1', at: dueAt + 900 })
  return { arrivals: [givenArrival({ isKeyed }), second] }
}

function unsent(state: EndRow['state']): Partial<Evidence> {
  return { arrivals: [], rows: [givenRow({ state, attempts: [] })] }
}

function edited({ kind }: Pick<Operation, 'kind'>): Partial<Evidence> {
  const newer = givenOperation({ version: 2, kind, acknowledgedAt: dueAt + 99 })
  return { operations: [givenOperation(), newer] }
}

function held(scope: Evidence['holds'][number]['scope'], target: string | null): Partial<Evidence> {
  const span = { scope, target, acknowledgedAt: dueAt, releasedAt: dueAt + 250 }
  return { holds: [span] }
}

function stopped(change: Partial<Evidence['stops'][number]>): Partial<Evidence> {
  return { stops: [{ worker: 'a', exitCode: 0, lockCount: 0, heldCount: 0, ...change }] }
}

/** Seconds after the post was due. */
function after(seconds: number): number {
  return dueAt + seconds * second
}

type Pulled = { event: ReaderEvent; row?: Partial<EndRow> }

const reading = { reader: 'a', channel: 'news', id: 'k1' }

function leased({ id = 'k1', lease = 1, at = 0.1, post = 'p1' } = {}): Pulled {
  const times = { at: after(at), until: after(at + 5), askedAt: after(at - 0.1), dueAt }
  const what = { lease, batch: `${post} ${at}`, post, version: 1 }
  return { event: { ...reading, ...times, ...what, id, type: 'leased', behaviour: 'acks' } }
}

function acked({
  lease = 1,
  at = 1,
  by = `a ${lease}`,
  row = {},
}: { lease?: number; at?: number; by?: string; row?: Partial<EndRow> } = {}): Pulled {
  const answer = { at: after(at), lease, status: 200, until: null }
  const event: ReaderEvent = { ...reading, ...answer, type: 'answered', what: 'ack' }
  return { event, row: { externalId: by, ...row } }
}

function nacked(): Pulled {
  return { event: { ...reading, at: after(1), lease: 1, type: 'asking', what: 'nack' } }
}

function extended(until: number): Pulled {
  const answer = { at: after(2), lease: 1, status: 200, until: after(until) }
  return { event: { ...reading, ...answer, type: 'answered', what: 'extend' } }
}

function pulled(...steps: Pulled[]): Partial<Evidence> {
  const row = givenRow(Object.assign({}, ...steps.map((step) => step.row ?? {})))
  return { readers: steps.map(({ event }) => event), rows: [row] }
}

function inLine({
  firstEndsAt,
  secondLeasedAt,
  firstOutcome = 'sent',
  isShownFirst = false,
}: {
  firstEndsAt: number
  firstOutcome?: 'sent' | 'crashed'
  secondLeasedAt: number
  isShownFirst?: boolean
}): Partial<Evidence> {
  const next = { id: 'k2', post: 'p2', dueAt: dueAt + 1 }
  const first = { fence: 1, outcome: firstOutcome, endedAt: new Date(after(firstEndsAt)) }
  const state = firstOutcome === 'sent' ? 'sent' : 'unconfirmed'
  const rows = [givenRow({ state, attempts: [first] }), givenRow(next)]
  const asking = {
    ...reading,
    at: after(firstEndsAt),
    lease: 1,
    type: 'asking',
    what: 'ack',
  } as const
  const answers = firstOutcome === 'sent' ? [asking] : []
  const second = leased({ id: 'k2', post: 'p2', at: secondLeasedAt }).event
  const told = [leased().event, ...answers, second].sort((a, b) => a.at - b.at)
  const shown = ['k1', 'k2'].map((id): ReaderEvent => {
    const at = after(secondLeasedAt)
    return { type: 'shown', at, reader: 'a', channel: 'news', id, lease: 1 }
  })
  const arrivals = [givenArrival(), givenArrival({ key: 'k2', post: 'p2' })]
  return {
    ...{ rows, arrivals, ordered: { channels: ['news'], posts: ['p1', 'p2'] } },
    readers: [...told, ...(isShownFirst ? shown.reverse() : shown)],
  }
}
