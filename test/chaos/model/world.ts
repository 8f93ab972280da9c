import type { Answer } from '../../../src/domain/delivery/events.ts'
import { gate } from '../../../src/domain/delivery/gate.ts'
import type { ChannelRules } from '../../../src/domain/delivery/rules.ts'
import type { Ledger, Row } from './ledger.ts'
import { createLedger, newRow } from './ledger.ts'
import { asSaid } from '../../../src/domain/words.ts'

/** What the channel does with the next request. */
export type Reaction = { isEffect: boolean; answer: Answer['type'] | 'none' }

/** The version of a post on the calendar; `isOn` false: it was taken off. */
export type Post = { version: number; dueAt: number; isOn: boolean; isHeld: boolean }

/** Something readers saw. */
export type Effect = { id: string; at: number; version: number; claimed: Post; wasDue: number }

export const holdMs = 90_000

const rules: ChannelRules = {
  late: { type: 'within', minutes: 20 },
  quiet: null,
  jitterSeconds: 0,
  spacingSeconds: 10,
}

/** What can be taken out, to see that it is missed. */
export type Safeguards = {
  /** Writes name the state and the fence they expect. */
  isCompared: boolean
  /** The post is looked at once more after the claim. */
  isReadAgain: boolean
}

/** What a worker does next with the row it has; it can stop for any time between two steps. */
type Work =
  | { at: 'claim'; row: Row }
  | { at: 'look'; row: Row; claimed: Post }
  | { at: 'intent'; row: Row; claimed: Post; sent: Post }
  | { at: 'call'; row: Row; claimed: Post; sent: Post }
  | { at: 'record'; row: Row; answer: Answer; startedAt: number }

/** Posts, a ledger, workers and a channel on a clock of their own; one small step at a time. */
export class World {
  now = Date.UTC(2026, 10, 23)
  readonly posts: Post[] = []
  readonly ledger: Ledger
  readonly effects: Effect[] = []
  /** How often a person said "send again", by row. */
  readonly resent = new Map<string, number>()
  private readonly work = new Map<number, Work>()
  private readonly known = new Set<string>()
  private lastSentAt: number | null = null

  private readonly safeguards: Safeguards

  constructor(safeguards: Safeguards = { isCompared: true, isReadAgain: true }) {
    this.safeguards = safeguards
    this.ledger = createLedger(safeguards)
  }

  /** What `planDeliveries` does, by the same events. */
  plan(index: number): void {
    const { isOn, dueAt } = this.posts[index]!
    for (const isKeyed of [true, false]) {
      const fresh = newRow({ post: index, isKeyed, dueAt })
      const row = this.ledger.read(fresh.id)
      const { now } = this
      if (!row) {
        if (isOn) this.ledger.add(fresh)
      } else if (!isOn) {
        const event = {
          type: 'cancel',
          reason: asSaid('off the calendar'),
          by: null,
        } as const
        this.ledger.advance({ row, event, now })
      } else if (row.state === 'cancelled') {
        this.ledger.advance({ row, event: { type: 'replan', dueAt: new Date(dueAt) }, now })
      } else if (row.dueAt.getTime() !== dueAt) {
        this.ledger.advance({ row, event: { type: 'move', dueAt: new Date(dueAt) }, now })
      }
    }
  }

  sweep(): void {
    this.posts.forEach((_, index) => this.plan(index))
    for (const row of this.ledger.all()) {
      if (!row.claimedUntil || row.claimedUntil.getTime() >= this.now) continue
      const event = { type: 'expire', isSafeToRepeat: row.isKeyed } as const
      this.ledger.advance({ row, event, now: this.now })
    }
  }

  crash(worker: number): void {
    this.work.delete(worker)
  }

  /** One step of one worker; the reaction counts where the step is a call. */
  step({ worker, choice, reaction }: { worker: number; choice: number; reaction: Reaction }): void {
    const work = this.work.get(worker)
    const next = work ? this.continue({ work, worker, reaction }) : this.pickUp(choice)
    if (next) this.work.set(worker, next)
    else this.work.delete(worker)
  }

  /** Finds something due and asks the gate. */
  private pickUp(choice: number): Work | null {
    const due = this.ledger
      .all()
      .filter(({ state }) => state === 'planned' || state === 'waiting')
      .filter((row) => row.nextAttemptAt.getTime() <= this.now && !this.posts[row.post]!.isHeld)
    const row = due[choice % Math.max(due.length, 1)]
    if (!row) return null
    const { now } = this
    const verdict = gate({
      ...{ delivery: row, key: row.id, rules, isAdmitted: row.isAdmitted, caps: [] },
      lastSentAt: this.lastSentAt === null ? null : new Date(this.lastSentAt),
      now: new Date(now),
    })
    if (verdict.type === 'go') return { at: 'claim', row }
    const event =
      verdict.type === 'miss'
        ? verdict
        : ({ ...verdict, type: 'postpone', isAdmitted: false } as const)
    this.ledger.advance({ row, event, now })
    return null
  }

  private continue({
    work,
    worker,
    reaction,
  }: {
    work: Work
    worker: number
    reaction: Reaction
  }): Work | null {
    const { now, ledger } = this
    switch (work.at) {
      case 'claim': {
        const until = new Date(now + holdMs)
        const event = { type: 'claim', by: `worker ${worker}`, until } as const
        const row = ledger.advance({ row: work.row, event, now })
        return row && { at: 'look', row, claimed: { ...this.posts[row.post]! } }
      }
      case 'look': {
        const post = this.posts[work.row.post]!
        // What was taken back between the claim and the look no longer stands in the way.
        const claimed = {
          ...work.claimed,
          isHeld: work.claimed.isHeld && post.isHeld,
          isOn: work.claimed.isOn || post.isOn,
        }
        const looked = { ...work, at: 'intent', claimed, sent: { ...post } } as const
        if (!this.safeguards.isReadAgain) return looked
        if (post.isOn && !post.isHeld && post.dueAt === work.row.dueAt.getTime()) {
          return looked
        }
        ledger.advance({ row: work.row, event: { type: 'release' }, now })
        this.plan(work.row.post)
        return null
      }
      case 'intent': {
        const row = ledger.advance({ row: work.row, event: { type: 'send' }, now })
        return row && { ...work, at: 'call', row }
      }
      case 'call':
        return this.call({ work, reaction })
      case 'record': {
        const { row, answer, startedAt } = work
        const event = {
          type: 'answer',
          answer,
          isSafeToRepeat: row.isKeyed,
          startedAt: new Date(startedAt),
        } as const
        ledger.advance({ row, event, now })
        return null
      }
    }
  }

  private call({
    work: { row, claimed, sent },
    reaction,
  }: {
    work: Extract<Work, { at: 'call' }>
    reaction: Reaction
  }): Work | null {
    if (reaction.isEffect && !(row.isKeyed && this.known.has(row.id))) {
      const { now } = this
      this.effects.push({ id: row.id, at: now, version: sent.version, claimed, wasDue: sent.dueAt })
      this.known.add(row.id)
      this.lastSentAt = now
    }
    return { at: 'record', row, answer: toAnswer(reaction), startedAt: this.now }
  }
}

function toAnswer({ answer }: Reaction): Answer {
  switch (answer) {
    case 'sent':
      return { type: 'sent', externalId: 'x' }
    case 'none':
      return { type: 'unconfirmed', reason: asSaid('no answer') }
    default:
      return { type: answer, reason: asSaid('so it said') }
  }
}
