import type { Payload, PayloadRequest } from 'payload'

/** What Payload's Local API takes to work inside a transaction. */
export type InTransaction = Partial<PayloadRequest>

/** So often work that met another's is begun again. */
const maxTries = 10

/**
 * Runs work in one transaction: all of it is kept, or nothing. Where it meets another transaction's
 * writes it is begun again from the start, on what the other left.
 */
export async function inTransaction<T>({
  payload,
  work,
}: {
  payload: Payload
  work: (req: InTransaction) => Promise<T>
}): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    const transactionID = (await payload.db.beginTransaction()) ?? undefined
    try {
      const done = await work({ transactionID })
      if (transactionID) await payload.db.commitTransaction(transactionID)
      return done
    } catch (error) {
      if (transactionID) await payload.db.rollbackTransaction(transactionID)
      if (!isWriteConflict(error) || tries === maxTries) throw error
    }
    await pause(tries)
  }
}

/** The other may need a second to end: each time a little longer, and not in step with a third. */
function pause(tries: number): Promise<void> {
  const ms = Math.min(10 * 2 ** tries, 500) * (0.5 + Math.random() / 2)
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** MongoDB's answer to the later of two transactions that wrote the same; nothing of it was kept. */
export function isWriteConflict(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 112
}
