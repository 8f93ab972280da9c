import type { Payload } from 'payload'
import { decide } from '../../../src/publishing/decide.ts'
import { findRows, inState } from '../../../src/publishing/ledger.ts'
import type { Random } from '../random.ts'
import type { Arrival } from '../evidence.ts'

/**
 * Somebody who looks at what is unconfirmed: says "it is live" only where it is, "send again" where
 * it is not, and now and then sends again what is live, which is the one double that may be.
 */
export async function answerQuestions({
  payload,
  readArrivals,
  random,
}: {
  payload: Payload
  readArrivals: () => Promise<Arrival[]>
  random: Random
}): Promise<void> {
  const rows = await findRows({
    payload,
    where: { and: [inState('unconfirmed'), { isQuestion: { equals: true } }] },
    limit: 20,
  })
  if (rows.length === 0) return
  const arrivals = await readArrivals()
  const live = new Set(arrivals.filter(({ isEffect }) => isEffect).map(({ key }) => key))
  for (const row of rows) {
    // Some stay open, as they do in life.
    if (random.hasLuck(0.3)) continue
    const isCareless = random.hasLuck(0.1)
    const decision = live.has(row.id) && !isCareless ? 'confirm' : 'resend'
    await decide({ payload, deliveryId: row.id, decision, by: 'user:chaos', now: new Date() })
  }
}
