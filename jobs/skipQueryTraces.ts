import type { Payload } from 'payload'

/**
 * Mongoose notes a stack trace for each query, to name the first use of one that is run twice. With
 * source maps that is an eighth of what a post costs a worker, and nothing here runs a query twice.
 */
export function skipQueryTraces(payload: Payload): void {
  const { connection } = payload.db as unknown as Connected
  connection?.base.set('skipOriginalStackTraces', true)
}

/** The part of Payload's MongoDB adapter that this needs. */
type Connected = { connection?: { base: { set(option: string, value: boolean): void } } }
