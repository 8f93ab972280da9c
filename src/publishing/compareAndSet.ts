import type { ClientSession, Collection, Document, UpdateFilter } from 'mongodb'
import { ObjectId } from 'mongodb'
import type { Payload, PayloadRequest } from 'payload'

/** What a row must still be for a change to apply: who changes any of these moves the row. */
export type Expected = {
  id: string
  state: string
  fence: number
  dueAt: Date
  nextAttemptAt: Date
  /** Only where the change rests on it. */
  claimedUntil?: Date | null
}

/**
 * Changes one row of the ledger if it is still what it was; gives the row as stored, or `null`.
 *
 * Three of the four or five calls a post costs are this one, so it goes to the driver itself: the
 * same single `findOneAndUpdate` as Payload's `db.updateOne`, for less than half of the work.
 */
export async function compareAndSet({
  payload,
  req,
  expected,
  set,
  attempt,
  step = null,
}: {
  payload: Payload
  req?: PayloadRequest
  expected: Expected
  set: Record<string, unknown>
  /** Added behind the attempts that are there. */
  attempt: object | null
  /** Added behind the steps that are there. */
  step?: object | null
}): Promise<Document | null> {
  const { id, ...rest } = expected
  const update: UpdateFilter<StoredDelivery> = { $set: set }
  if (attempt || step) {
    update.$push = { ...(attempt && { attempts: attempt }), ...(step && { steps: step }) }
  }
  return ledgerCollection(payload).findOneAndUpdate({ _id: new ObjectId(id), ...rest }, update, {
    session: await sessionOf({ payload, req }),
    returnDocument: 'after',
  })
}

type StoredDelivery = Omit<Expected, 'id'> & { attempts: object[]; steps: object[] }

type Connected = {
  collections: Record<string, { collection: Collection<StoredDelivery> }>
  sessions: Record<string | number, ClientSession>
}

/** The ledger as the driver has it, on Payload's own connection. */
export function ledgerCollection({ db }: Payload): Collection<StoredDelivery> {
  return (db as unknown as Connected).collections.deliveries!.collection
}

/** The session of the request's transaction; none where it has none, or where it has ended. */
export async function sessionOf({
  payload,
  req,
}: {
  payload: Payload
  req?: Partial<PayloadRequest>
}): Promise<ClientSession | undefined> {
  const transaction = await req?.transactionID
  if (!transaction) return undefined
  const session = (payload.db as unknown as Connected).sessions[transaction]
  return session?.inTransaction() ? session : undefined
}
