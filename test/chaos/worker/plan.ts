import type { Timing } from '../../../src/publishing/timing.ts'

/** A place in a worker's work: before or after one kind of write or call. */
export type Break = {
  when: 'before' | 'after'
  point: string
  /** The pass at which it happens; 1 is the first. */
  pass: number
  /** Dead on the spot, or frozen for so long and then going on as if nothing had been. */
  how: { type: 'kill' } | { type: 'freeze'; ms: number }
  /** After that at every so many passes again; `null`: once. */
  again: number | null
}

/** What can be taken out of a worker, to see that somebody notices. */
export const mutations = [
  'no compare-and-set',
  'no unique index',
  'unknown is repeated',
  'post not read again',
  'not-before not checked',
] as const
export type Mutation = (typeof mutations)[number]

/** What a chaos worker is told at its start, as JSON in CHAOS_PLAN. */
export type WorkerPlan = {
  timing: Timing
  breakAt: Break | null
  mutation: Mutation | null
  /** A line is added here when the break is reached: `kill after claim #<pid>`. */
  breakLog: string
  /** It ends by itself after this, whatever happens. Milliseconds. */
  lifeMs: number
}

/** How long a chaos worker waits for a channel. Shorter than the claim, as in the product. */
export const httpTimeoutMs = 1_500
