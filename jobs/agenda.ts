import { MongoBackend } from '@agendajs/mongo-backend'
import { Agenda } from 'agenda'
import type { Db } from 'mongodb'
import type { Payload } from 'payload'
import { createComplaint } from '../src/publishing/complaint.ts'
import type { Lanes } from '../src/publishing/lanes.ts'
import { jobs } from './index.ts'

/** Agenda on a connection of its own, with every job of jobs/index.ts defined and none started. */
export async function buildAgenda({
  db,
  name,
  lanes,
  clock,
  log,
}: {
  db: Db
  /** Unique to this process: it marks the locks it takes. */
  name: string
  lanes: Lanes
  clock: () => Date
  log: Payload['logger']
}): Promise<Agenda> {
  const agenda = new Agenda({
    backend: new MongoBackend({ mongo: db, ensureIndex: true }),
    name,
    processEvery: 500,
    maxConcurrency: 400,
    defaultConcurrency: 100,
    defaultLockLimit: 250,
    defaultLockLifetime: 60_000,
    removeOnComplete: true,
  })
  // An exception inside a listener would count as a failure of the job: these only log.
  const complaint = createComplaint({ what: 'asking for alarms', log })
  agenda.on('error', (error) => complaint.failed(error, clock()))
  agenda.on('success', () => complaint.worked(clock()))
  agenda.on('fail', (error: unknown, job: { attrs?: { name?: string; data?: unknown } }) =>
    log.error({ err: error, job: job.attrs?.name, data: job.attrs?.data }, 'a job failed'),
  )
  for (const job of jobs) {
    for (const jobName of job.names) {
      agenda.define(jobName, (running) => job.run(job.schema.parse(running.attrs.data), { lanes }))
    }
  }
  await agenda.ready
  return agenda
}

/**
 * Stops Agenda without leaving a lock behind: refuse new locks, let a fill that is under way end,
 * then stop, which frees what was locked and not started. Agenda's own `drain` leaves such locks.
 * What it gives waits for the jobs that had started: each frees its lock when it ends, and needs the
 * connection for that.
 */
export async function drainAgenda(agenda: Agenda): Promise<{ areJobsDone(): Promise<void> }> {
  // Agenda forgets its processor when it stops.
  const processor = (agenda as unknown as { jobProcessor?: Processor }).jobProcessor
  if (processor) {
    // 0 would mean "no limit"; any job at all is more than -1.
    processor.totalLockLimit = -1
    await until(() => processor.isJobQueueFilling.size === 0)
  }
  await agenda.stop(false)
  return { areJobsDone: () => until(() => !processor || processor.runningJobs.length === 0) }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10))
}

/** The private fields of agenda 6.2's JobProcessor that a clean stop needs. */
type Processor = {
  totalLockLimit: number
  isJobQueueFilling: Map<string, boolean>
  runningJobs: unknown[]
}
