import type { Payload } from 'payload'
import { counted } from '../domain/counted.ts'

/** Says of one thing that is done again and again when it fails, without a line each time. */
export type Complaint = {
  failed(error: unknown, now: Date): void
  worked(now: Date): void
}

/** What still fails is said again after this. Milliseconds. */
const againAfterMs = 10 * 60_000

/**
 * The first failure is logged in full, then now and then how often it has failed since, and once that
 * it works again: a database that is away for an hour must not fill the disk with its absence.
 */
export function createComplaint({
  what,
  log,
}: {
  /** "the sweep" */
  what: string
  log: Payload['logger']
}): Complaint {
  let failing: { since: Date; saidAt: Date; times: number } | null = null
  return {
    failed(error, now) {
      if (!failing) {
        failing = { since: now, saidAt: now, times: 1 }
        log.error({ err: error }, `${what} failed`)
        return
      }
      failing.times += 1
      if (now.getTime() - failing.saidAt.getTime() < againAfterMs) return
      failing.saidAt = now
      const reason = error instanceof Error ? error.message : String(error)
      const { since, times } = failing
      log.error(
        `${what} fails: ${counted({ count: times, of: 'time' })} since ${since.toISOString()}, now with: ${reason}`,
      )
    },
    worked(now) {
      if (!failing) return
      const { since, times } = failing
      failing = null
      const seconds = Math.round((now.getTime() - since.getTime()) / 1000)
      log.info(
        `${what} works again: it failed ${counted({ count: times, of: 'time' })} in ${seconds} s`,
      )
    },
  }
}
