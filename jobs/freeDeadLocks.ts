import type { Db } from 'mongodb'
import type { Payload } from 'payload'
import { listDeadWorkers } from '../src/publishing/heartbeat.ts'

/**
 * Frees the alarms that dead workers had locked, at boot. Only names that stopped, or have not swept
 * for long, are dead: a lock of a living worker is its own.
 */
export async function freeDeadLocks({
  payload,
  db,
  now,
}: {
  payload: Payload
  db: Db
  now: Date
}): Promise<void> {
  const dead = await listDeadWorkers({ payload, now })
  if (dead.length === 0) return
  await db
    .collection('agendaJobs')
    .updateMany(
      { lastModifiedBy: { $in: dead }, lockedAt: { $ne: null } },
      { $set: { lockedAt: null } },
    )
}
