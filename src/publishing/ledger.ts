import type { Payload, PayloadRequest, Where } from 'payload'
import type { Step } from '../channels/channel.ts'
import type { Attempt, Delivery, DeliveryState } from '../domain/delivery/delivery.ts'
import { inbox } from '../domain/delivery/delivery.ts'
import type { DeliveryEvent } from '../domain/delivery/events.ts'
import { transition } from '../domain/delivery/transition.ts'
import type { Words } from '../domain/words.ts'
import type { Expected } from './compareAndSet.ts'
import { compareAndSet } from './compareAndSet.ts'
import { fromColumns, toColumns } from './storedWords.ts'

/** A row of the ledger as the use cases see it: ids instead of documents, instants as Dates. */
export type LedgerRow = Delivery & {
  id: string
  post: string
  channel: string
  occurrence: string
  sentAt: Date | null
  externalId: string | null
  url: string | null
  /** The number of its column's issue it left under. */
  issueNumber: number | null
  /** Why it is in its state, for people. */
  reason: Words | null
  attempts: Attempt[]
  /** What attempts did already, one entry for each call that need not be made again. */
  steps: Step[]
}

/** What is remembered of a decision about a row. */
export type Note = { judgedBy?: string; judgement?: unknown }

type Context = { payload: Payload; req?: PayloadRequest }

/**
 * Moves one row by one event: a single compare-and-set on its id, state, fence and times. A row that
 * was rescheduled keeps its state and fence, and what was decided by its old times must not happen.
 * `null`: the event is not allowed in this state, or somebody else moved the row first; both mean
 * that the row is not the caller's, and it must stop.
 */
export async function advance({
  payload,
  req,
  row,
  event,
  note = {},
  now,
}: Context & {
  row: LedgerRow
  event: DeliveryEvent
  /** Written down with it; no rule looks at it. */
  note?: Note
  now: Date
}): Promise<LedgerRow | null> {
  const step = transition({ delivery: row, event, now })
  if (step.type === 'refused') return null
  const { set, attempt } = step
  const why = set.reason === undefined ? {} : toColumns('reason', set.reason)
  const written = await compareAndSet({
    ...{ payload, req, expected: expectedOf({ row, event }) },
    set: { ...set, ...why, ...note, updatedAt: now, ...marksOf({ row, set }) },
    attempt: attempt ? { ...attempt, ...toColumns('reason', attempt.reason) } : null,
    step: step.step ?? null,
  })
  return written && toRow(written)
}

/** A holder that was given more time keeps state and fence: whoever takes the row back must know of it. */
function expectedOf({ row, event }: { row: LedgerRow; event: DeliveryEvent }): Expected {
  const { id, state, fence, dueAt, nextAttemptAt, claimedUntil } = row
  const same = { id, state, fence, dueAt, nextAttemptAt }
  return event.type === 'expire' ? { ...same, claimedUntil } : same
}

/**
 * Writes down what the attempt under way has done. By its fence: false where the row is no longer this
 * attempt's. Attempts, state and times stay as they are.
 */
export async function recordStep({
  payload,
  row,
  step,
}: {
  payload: Payload
  row: LedgerRow
  step: Step
}): Promise<boolean> {
  const written = await payload.db.updateOne({
    collection: 'deliveries',
    where: {
      and: [
        { id: { equals: row.id } },
        { state: { equals: 'sending' } },
        { fence: { equals: row.fence } },
      ],
    },
    data: { steps: { $push: { ...step, at: step.at.toISOString() } } },
  })
  return Boolean(written)
}

/** Rows that match, in order; straight from the database: no hooks, no access, no transaction but `req`'s. */
export async function findRows({
  payload,
  req,
  where,
  sort = 'nextAttemptAt',
  limit = 0,
}: Context & { where: Where; sort?: string | string[]; limit?: number }): Promise<LedgerRow[]> {
  const { docs } = await payload.db.find({
    collection: 'deliveries',
    where,
    sort,
    limit,
    pagination: false,
    req,
  })
  return docs.map(toRow)
}

/** Where-clause for rows in one of these states. */
export function inState(...states: readonly DeliveryState[]): Where {
  return { state: { in: [...states] } }
}

/** Ends that somebody should hear of; each time a row comes to one of them anew. */
export const noticeStates = ['rejected', 'missed', 'unconfirmed', 'blocked'] as const

/** Who is to hear of it: people of what went wrong, programs of that and of what was sent. */
function marksOf({
  row,
  set: { state, claimedBy },
}: {
  row: LedgerRow
  set: { state: DeliveryState; claimedBy?: string | null }
}): Record<string, false> {
  if (claimedBy === inbox) return { isNoticed: false }
  if (state === row.state) return {}
  if ((noticeStates as readonly DeliveryState[]).includes(state)) {
    return { isNoticed: false, isTold: false }
  }
  return state === 'sent' ? { isTold: false } : {}
}

type Stored = Record<string, unknown>

function toRow(document: unknown): LedgerRow {
  const doc = document as Stored & { attempts?: Stored[]; steps?: Stored[] }
  return {
    id: String(doc.id ?? doc._id),
    post: String(doc.post),
    channel: String(doc.channel),
    occurrence: String(doc.occurrence),
    state: doc.state as DeliveryState,
    dueAt: new Date(doc.dueAt as string),
    nextAttemptAt: new Date(doc.nextAttemptAt as string),
    fence: Number(doc.fence ?? 0),
    claimedBy: (doc.claimedBy as string | null) ?? null,
    claimedAt: date(doc.claimedAt),
    claimedUntil: date(doc.claimedUntil),
    attemptCount: Number(doc.attemptCount ?? 0),
    crashCount: Number(doc.crashCount ?? 0),
    isInDoubt: doc.isInDoubt === true,
    isAdmitted: doc.isAdmitted === true,
    isWithdrawn: doc.isWithdrawn === true,
    sentAt: date(doc.sentAt),
    externalId: (doc.externalId as string | null) ?? null,
    url: (doc.url as string | null) ?? null,
    issueNumber: (doc.issueNumber as number | null) ?? null,
    reason: fromColumns('reason', doc),
    steps: (doc.steps ?? []).map((step) => ({
      name: String(step.name),
      value: String(step.value),
      at: new Date(step.at as string),
    })),
    attempts: (doc.attempts ?? []).map((attempt) => ({
      fence: Number(attempt.fence),
      by: String(attempt.by),
      startedAt: new Date(attempt.startedAt as string),
      endedAt: new Date(attempt.endedAt as string),
      outcome: attempt.outcome as Attempt['outcome'],
      reason: fromColumns('reason', attempt),
    })),
  }
}

function date(value: unknown): Date | null {
  return value ? new Date(value as string) : null
}
