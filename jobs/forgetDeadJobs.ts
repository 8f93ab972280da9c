import type { Db } from 'mongodb'

/** How long a job that failed can be looked at. Milliseconds. */
const keepMs = 7 * 24 * 60 * 60_000

/**
 * Agenda removes jobs that ended well, and keeps those that failed for ever. Their channels were woken
 * by the sweep long ago.
 */
export async function forgetDeadJobs({ db, now }: { db: Db; now: Date }): Promise<void> {
  const before = new Date(now.getTime() - keepMs)
  await db
    .collection('agendaJobs')
    .deleteMany({ nextRunAt: null, lockedAt: null, failedAt: { $lt: before } })
}
