import type { Behaviour } from './behaviours.ts'

/** What a reader process is told at its start, as JSON in READER_PLAN. */
export type ReaderPlan = {
  name: string
  /** Where /v1 is, and a key with `pull:channel`. */
  url: string
  key: string
  channels: { slug: string; isOrdered: boolean }[]
  seed: string
  logFile: string
}

/** Shortest that /v1 gives. Seconds. */
export const leaseSeconds = 5

/** What readers write down, each line on disk before they go on; instants are epoch milliseconds. */
export type ReaderEvent = { at: number; reader: string; channel: string; id: string } & (
  | {
      type: 'leased'
      /** The question whose answer it was in, and when that was asked. */
      batch: string
      askedAt: number
      lease: number
      until: number
      post: string
      version: number
      dueAt: number
      behaviour: Behaviour
    }
  /** Its public sees it; the same id twice is one. */
  | { type: 'shown'; lease: number }
  /** About to be asked: nobody knows yet what becomes of it. */
  | { type: 'asking'; lease: number; what: Settling }
  /** `status`: what was answered; `until`: of an extension that was granted. */
  | { type: 'answered'; lease: number; what: Settling; status: number; until: number | null }
)

export type Settling = 'ack' | 'nack' | 'nack for good' | 'extend'
