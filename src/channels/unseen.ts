import type { NotSent } from './sendParts.ts'

/** A call that no reader sees (an upload, a token, a lookup) may be made again, however it ended. */
export function unseen(outcome: NotSent): NotSent {
  return outcome.type === 'unconfirmed' ? { type: 'try-later', reason: outcome.reason } : outcome
}
