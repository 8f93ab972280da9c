import type { Attempt, Delivery } from '../../../src/domain/delivery/delivery.ts'
import type { DeliveryEvent } from '../../../src/domain/delivery/events.ts'
import { transition } from '../../../src/domain/delivery/transition.ts'

/** A row as somebody read it; it may have changed since. */
export type Row = Delivery & { id: string; post: number; isKeyed: boolean; attempts: Attempt[] }

/** The ledger in memory: the product's rules, and a compare-and-set on what it compares. */
export type Ledger = {
  read(id: string): Row | undefined
  all(): Row[]
  add(row: Row): void
  /** `null`: not allowed, or the row changed since it was read. */
  advance(request: { row: Row; event: DeliveryEvent; now: number }): Row | null
}

export function createLedger({ isCompared }: { isCompared: boolean }): Ledger {
  const rows = new Map<string, Row>()
  return {
    read: (id) => rows.get(id),
    all: () => [...rows.values()],
    add: (row) => {
      if (!rows.has(row.id)) rows.set(row.id, row)
    },
    advance({ row, event, now }) {
      const step = transition({ delivery: row, event, now: new Date(now) })
      const stored = rows.get(row.id)!
      if (step.type === 'refused') return null
      const isSame =
        stored.state === row.state &&
        stored.fence === row.fence &&
        stored.dueAt.getTime() === row.dueAt.getTime() &&
        stored.nextAttemptAt.getTime() === row.nextAttemptAt.getTime()
      if (isCompared && !isSame) return null
      const attempts = step.attempt ? [...stored.attempts, step.attempt] : stored.attempts
      const next = { ...stored, ...step.set, attempts }
      rows.set(row.id, next)
      return next
    },
  }
}

export function newRow({
  post,
  isKeyed,
  dueAt,
}: {
  post: number
  isKeyed: boolean
  dueAt: number
}): Row {
  return {
    ...{ id: `${post} ${isKeyed ? 'keyed' : 'unkeyed'}`, post, isKeyed, attempts: [] },
    ...{ state: 'planned', fence: 0, attemptCount: 0, crashCount: 0 },
    ...{ dueAt: new Date(dueAt), nextAttemptAt: new Date(dueAt) },
    ...{ claimedBy: null, claimedAt: null, claimedUntil: null },
    ...{ isInDoubt: false, isAdmitted: false, isWithdrawn: false },
  }
}
