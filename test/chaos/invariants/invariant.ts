import type { Evidence } from '../evidence.ts'

/** What a check of one invariant found. */
export type Finding = {
  /** How many things were looked at. */
  checked: number
  /** Each with the evidence, in words. */
  violations: string[]
}

/** A rule that holds after every run, whatever broke in it. */
export type Invariant = { id: string; says: string; check(evidence: Evidence): Finding }

/** Beyond this a worker claims nothing and sweeps nothing: what it does is off by no more. Milliseconds. */
export const skewLimitMs = 1_000

export function time(at: number | null): string {
  return at === null ? 'never' : new Date(at).toISOString().slice(11, 23)
}

export function groupBy<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of list) {
    const key = keyOf(item)
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return groups
}
