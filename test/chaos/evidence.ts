import type { Attempt, DeliveryState } from '../../src/domain/delivery/delivery.ts'
import type { ReaderEvent } from './reader/plan.ts'
import type { Behaviour } from './world/behaviours.ts'

/** One request as the fake channel wrote it down, before it answered. Instants are epoch milliseconds. */
export type Arrival = {
  at: number
  /** The channel's slug. */
  channel: string
  isKeyed: boolean
  /** The `webhook-id`. */
  key: string
  /** The post's tag and the version of it that arrived. */
  post: string
  version: number
  /** When the version that arrived was due. */
  dueAt: number
  /** When the worker asked for the claim this request rests on, by the machine's clock. */
  claimedAt: number | null
  /** How far the worker's clock was ahead when it asked. */
  clockAheadMs: number
  behaviour: Behaviour
  /** Whether the platform acted: readers see the post (once more). */
  isEffect: boolean
}

/** What an editor did to a post; versions count up, one operation after the other. */
export type Operation = {
  post: string
  version: number
  kind: 'schedule' | 'cancel'
  begunAt: number
  /** When the answer "done" was there; `null`: it failed or nobody knows. */
  acknowledgedAt: number | null
}

/** A hold an editor put on, from "done" to the moment its release was asked for. */
export type HoldSpan = {
  scope: 'everything' | 'channel' | 'post'
  /** Slug or tag; `null` for everything. */
  target: string | null
  acknowledgedAt: number
  releasedAt: number | null
}

/** A row of the ledger when all was over, with names in place of ids. */
export type EndRow = {
  id: string
  post: string
  channel: string
  isKeyed: boolean
  state: DeliveryState
  dueAt: number
  reason: string | null
  externalId: string | null
  attempts: Pick<Attempt, 'fence' | 'outcome' | 'endedAt'>[]
}

/** A worker that was asked to stop, in good order and with nothing else broken. */
export type Stop = {
  worker: string
  exitCode: number | null
  /** Alarms it left locked. */
  lockCount: number
  /** Rows of the ledger it left held. */
  heldCount: number
}

/** All a run leaves behind; the checker sees nothing else. */
export type Evidence = {
  /** Requests that workers made, and what readers showed. */
  arrivals: Arrival[]
  /** Everything that readers did, in its order. */
  readers: ReaderEvent[]
  /** Posts that nobody moved, each planned before the next, on channels that are pulled in order. */
  ordered: { channels: string[]; posts: string[] }
  rows: EndRow[]
  /** What the calendar says in the end: every occurrence that should have left by `endedAt`. */
  calendar: { post: string; channel: string; dueAt: number }[]
  operations: Operation[]
  holds: HoldSpan[]
  stops: Stop[]
  endedAt: number
  /** From the last fault until every due row had come to an end; `null`: not within `settleWithinMs`. */
  settledAfterMs: number | null
  settleWithinMs: number
  /** Posts due after the faults, and how late they may be. */
  calm: { posts: string[]; lagMs: number }
}
