import { CommandError } from '../errors.ts'
import type { Catalog } from '../storage/catalog.ts'
import type { Environment } from '../storage/environment.ts'
import type { Conflicts } from './conflicts.ts'
import { noSuchTransaction, Transaction } from './transaction.ts'

/** mongod's default for transactionLifetimeLimitSeconds. */
const lifeLimit = 60_000
/** How long a finished transaction is remembered, to answer a repeated commit. */
const memory = 30 * 60_000

type Parts = {
  environment: Environment<Transaction>
  catalog: Catalog
  conflicts: Conflicts
  onEnd: (transaction: Transaction) => void
}
type Named = { session: string; number: string }

/** The latest transaction of each session. */
export class Transactions {
  private readonly latest = new Map<string, Transaction>()
  constructor(private readonly parts: Parts) {}

  /** The transaction a command belongs to; begins it where the command says so. */
  enter({ session, number, isStart }: Named & { isStart: boolean }): Transaction {
    const known = this.latest.get(session)
    if (known && BigInt(number) < BigInt(known.number)) {
      throw new CommandError(
        225,
        `Cannot start transaction ${number} on session because a newer transaction ${known.number} has already started.`,
      )
    }
    if (isStart) return this.start({ session, number, known })
    if (!known || known.number !== number) {
      throw noSuchTransaction(
        `Given transaction number ${number} does not match any in-progress transactions. The active transaction number is ${known?.number ?? '-1'}`,
      )
    }
    if (known.state === 'aborted')
      throw noSuchTransaction(`Transaction with { txnNumber: ${number} } has been aborted.`)
    return known
  }

  private start({
    session,
    number,
    known,
  }: Named & { known: Transaction | undefined }): Transaction {
    if (known?.number === number)
      throw new CommandError(
        50911,
        `Cannot start a transaction at given transaction number ${number}; a transaction with the same number is in state ${known.state}`,
      )
    if (known) this.abort(known)
    const transaction = new Transaction({ ...this.parts, session, number })
    this.latest.set(session, transaction)
    return transaction
  }

  abort(transaction: Transaction) {
    transaction.abort()
    this.parts.onEnd(transaction)
  }

  async commit(transaction: Transaction) {
    try {
      await transaction.commit()
    } finally {
      this.parts.onEnd(transaction)
    }
  }

  endSession(session: string) {
    const known = this.latest.get(session)
    if (known) this.abort(known)
    this.latest.delete(session)
  }

  sweep(now: number) {
    for (const [session, transaction] of this.latest) {
      if (transaction.state === 'open' && now - transaction.beganAt > lifeLimit)
        this.abort(transaction)
      if (transaction.state !== 'open' && now - transaction.beganAt > memory)
        this.latest.delete(session)
    }
  }
}
