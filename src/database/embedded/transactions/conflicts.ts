import { CommandError } from '../errors.ts'
import type { Transaction } from './transaction.ts'

/** A write that is not part of a transaction met one that is still open: it may wait and try again. */
export class HeldByTransaction extends Error {
  constructor(readonly holder: Transaction) {
    super('the document is being changed by an open transaction')
  }
}

export const writeConflict = () =>
  new CommandError(
    112,
    'Caused by :: Write conflict during plan execution and yielding is disabled. :: Please retry your operation or multi-document transaction.',
  )

/**
 * Who has written what, by key, for as long as any transaction is open: the first writer wins, and a
 * transaction that comes to write what has changed since its snapshot has lost.
 */
export class Conflicts {
  private readonly owners = new Map<string, Transaction>()
  /** Oldest first. */
  private readonly changes = new Map<string, number>()
  private readonly open = new Set<Transaction>()
  private clock = 0

  begin(transaction: Transaction): number {
    this.open.add(transaction)
    return this.clock
  }

  /** Called before a transaction writes a key. */
  claim(transaction: Transaction, key: string) {
    const owner = this.owners.get(key)
    if (owner === transaction) return
    if (owner || (this.changes.get(key) ?? -1) > transaction.startedAtChange) throw writeConflict()
    this.owners.set(key, transaction)
  }

  /** Called before a write outside of transactions, and for each key a transaction commits. */
  note(key: Buffer, by?: Transaction) {
    if (this.open.size === 0) return
    const name = key.toString('latin1')
    const owner = this.owners.get(name)
    if (owner && owner !== by) throw new HeldByTransaction(owner)
    // Taken out first, so that the oldest change is always the first.
    this.changes.delete(name)
    this.changes.set(name, ++this.clock)
  }

  end(transaction: Transaction) {
    this.open.delete(transaction)
    for (const [key, owner] of this.owners) if (owner === transaction) this.owners.delete(key)
    this.forget()
  }

  /** How many changes are remembered. */
  get size(): number {
    return this.changes.size
  }

  /** What every open transaction has in its snapshot no longer matters; there may always be one open. */
  private forget() {
    const [oldest] = this.open
    for (const [name, at] of this.changes) {
      if (oldest && at > oldest.startedAtChange) return
      this.changes.delete(name)
    }
  }
}
