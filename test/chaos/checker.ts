import type { Evidence } from './evidence.ts'
import { acks } from './invariants/acks.ts'
import { editorsWin } from './invariants/editorsWin.ts'
import { ends } from './invariants/ends.ts'
import type { Finding, Invariant } from './invariants/invariant.ts'
import { lag } from './invariants/lag.ts'
import { leases } from './invariants/leases.ts'
import { neverEarly } from './invariants/neverEarly.ts'
import { noOrphans } from './invariants/noOrphans.ts'
import { order } from './invariants/order.ts'
import { once } from './invariants/once.ts'
import { truth } from './invariants/truth.ts'

export const invariants: readonly Invariant[] = [
  once,
  ends,
  truth,
  neverEarly,
  lag,
  editorsWin,
  noOrphans,
  acks,
  leases,
  order,
]

export type Verdict = { invariant: Invariant; finding: Finding }

/** Judges a run by what it left behind, after everything has stopped. */
export function check(evidence: Evidence): Verdict[] {
  return invariants.map((invariant) => ({ invariant, finding: invariant.check(evidence) }))
}

export function violated(verdicts: readonly Verdict[]): string[] {
  return verdicts
    .filter(({ finding }) => finding.violations.length > 0)
    .map(({ invariant }) => invariant.id)
}
