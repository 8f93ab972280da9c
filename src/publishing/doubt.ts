import type { Attempt, DeliveryState } from '../domain/delivery/delivery.ts'
import type { LedgerRow } from './ledger.ts'

/** Ends that say "nothing of this is out there". */
const denials: readonly DeliveryState[] = ['rejected', 'cancelled', 'missed']

/** Attempts whose answer came. */
const answers: readonly Attempt['outcome'][] = ['sent', 'rejected', 'try-later', 'unconfirmed']

/**
 * Whether an earlier attempt may be live: its answer never came, or its sender died while it sent.
 * A later refusal, a cancel or a poisoned end says nothing about that one. A person's "send again"
 * settles what was before it.
 */
export function isInDoubt(row: LedgerRow): boolean {
  const since = row.attempts.findLastIndex(({ outcome }) => outcome === 'resent') + 1
  const outcomes = row.attempts.slice(since).map(({ outcome }) => outcome)
  if (outcomes.includes('unconfirmed')) return true
  const answered = outcomes.filter((outcome) => answers.includes(outcome)).length
  const underWay = row.state === 'sending' ? 1 : 0
  return row.attemptCount - underWay > answered
}

/** What to write in place of an end that the ledger cannot vouch for: a person has to look. */
export function admitDoubt<Change extends { state: DeliveryState; reason?: string | null }>({
  row,
  change,
}: {
  row: LedgerRow
  change: Change
}): Change & { isQuestion?: boolean } {
  if (row.state === change.state || !denials.includes(change.state) || !isInDoubt(row)) {
    return change
  }
  const reason = [change.reason, 'an earlier attempt may be live'].filter(Boolean).join('; ')
  return { ...change, state: 'unconfirmed', reason, isQuestion: true }
}
