import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { MongoClient } from 'mongodb'
import type { Payload } from 'payload'
import type { ConnectChannel } from '../src/publishing/connectChannel.ts'
import { recordStop, recordSweep } from '../src/publishing/heartbeat.ts'
import { createLanes } from '../src/publishing/lanes.ts'
import { sweep } from '../src/publishing/sweep.ts'
import { buildAgenda, drainAgenda } from './agenda.ts'
import { armAlarms } from './armAlarms.ts'
import { repeat } from './repeat.ts'

const armEveryMs = 500
const sweepEveryMs = 10_000

/** How far back the first sweep looks for posts whose deliveries were never written. */
const firstLookMs = 7 * 24 * 60 * 60_000

export type Worker = { name: string; stop(): Promise<void> }

/** Publishes what is due until it is stopped. Any number of workers may share one database. */
export async function startWorker({
  payload,
  databaseUrl,
  connect,
  clock = () => new Date(),
}: {
  payload: Payload
  databaseUrl: string
  connect: ConnectChannel
  clock?: () => Date
}): Promise<Worker> {
  const name = `${hostname()}-${process.pid}-${randomBytes(3).toString('hex')}`
  const startedAt = clock()
  // A client of its own: Payload may close and reopen its connection under us.
  const client = await MongoClient.connect(databaseUrl)
  const lanes = createLanes({ payload, connect, by: name, clock })
  const agenda = await buildAgenda({ db: client.db(), name, lanes, log: payload.logger })
  await agenda.start()

  let changedSince = new Date(startedAt.getTime() - firstLookMs)
  const log = payload.logger
  const arming = repeat({
    everyMs: armEveryMs,
    log,
    what: 'setting alarms',
    action: () => armAlarms({ payload, agenda, lanes, now: clock() }),
  })
  const sweeping = repeat({
    everyMs: sweepEveryMs,
    log,
    what: 'the sweep',
    action: async () => {
      changedSince = await sweep({ payload, lanes, connect, changedSince, now: clock() })
      await recordSweep({ payload, name, startedAt, now: clock() })
    },
  })
  log.info({ worker: name }, 'worker started')

  return {
    name,
    async stop() {
      await Promise.all([arming.stop(), sweeping.stop()])
      await drainAgenda(agenda)
      await lanes.stop()
      await recordStop({ payload, name, now: clock() })
      await client.close()
      log.info({ worker: name }, 'worker stopped')
    },
  }
}
