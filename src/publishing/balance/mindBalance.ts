import type { Payload } from 'payload'
import { mendPlans } from './mendPlans.ts'
import { raiseDigest } from './raiseDigest.ts'
import { raiseWarnings } from './raiseWarnings.ts'

/** Looks after the balance of every community: mends where its policy says so, warns, sums up. */
export async function mindBalance({
  payload,
  now,
}: {
  payload: Payload
  now: Date
}): Promise<void> {
  await mendPlans({ payload, now })
  await raiseWarnings({ payload, now })
  await raiseDigest({ payload, now })
}
