import { appendFileSync } from 'node:fs'
import type { Payload } from 'payload'
import { freeze } from '../freeze.ts'
import type { Break, WorkerPlan } from './plan.ts'

/** Every kind of write and call a worker makes, by the name its break has. */
export const points = [
  'claim',
  'intent',
  'call',
  'record sent',
  'record waiting',
  'record rejected',
  'record unconfirmed',
  'release',
  'expire',
  'plan',
  'move',
  'cancel',
  'arm',
  'take lane',
  'renew lane',
  'pause lane',
  'let lane go',
  'heartbeat',
] as const
export type Point = (typeof points)[number] | 'other'

export type Around = <T>(point: Point, action: () => Promise<T>) => Promise<T>

/** Runs actions, and breaks where the plan says so. */
export function createAround({ breakAt, breakLog }: WorkerPlan): Around {
  let left = breakAt?.pass ?? 0
  const pass = (when: Break['when'], point: Point): void => {
    if (!breakAt || breakAt.point !== point || breakAt.when !== when) return
    left -= 1
    if (left !== 0) return
    left = breakAt.again ?? 0
    appendFileSync(breakLog, `${breakAt.how.type} ${when} ${point} #${process.pid}\n`)
    if (breakAt.how.type === 'kill') process.kill(process.pid, 'SIGKILL')
    else freeze({ pid: process.pid, ms: breakAt.how.ms })
  }
  return async (point, action) => {
    pass('before', point)
    const result = await action()
    pass('after', point)
    return result
  }
}

/** Puts a break point around every write of the ledger, the lanes and the workers' rows. */
export function breakWrites({ payload, around }: { payload: Payload; around: Around }): void {
  const { db } = payload
  const updateOne = db.updateOne.bind(db)
  const updateMany = db.updateMany.bind(db)
  const create = db.create.bind(db)
  db.updateOne = (args) => around(nameOf(args), () => updateOne(args))
  db.updateMany = (args) =>
    around(args.collection === 'deliveries' ? 'arm' : 'other', () => updateMany(args))
  db.create = (args) =>
    around(args.collection === 'deliveries' ? 'plan' : 'other', () => create(args))
}

type Write = { collection: string; where?: unknown; data: Record<string, unknown> }

function nameOf(write: Write): Point {
  if (write.collection === 'deliveries') return deliveryPoint(write)
  if (write.collection === 'lanes') return lanePoint(write.data)
  return write.collection === 'workers' ? 'heartbeat' : 'other'
}

function lanePoint(data: Write['data']): Point {
  if ('holder' in data) return 'take lane'
  if ('pausedUntil' in data) return 'pause lane'
  return new Date(String(data.until)).getTime() === 0 ? 'let lane go' : 'renew lane'
}

function deliveryPoint({ where, data }: Write): Point {
  const { and } = where as { and?: { state?: { equals?: string } }[] }
  const from = and?.find(({ state }) => state)?.state?.equals
  const attempt = data.attempts as { $push?: { outcome?: string } } | undefined
  if (attempt?.$push?.outcome === 'crashed') return 'expire'
  if (data.state === 'claimed') return 'claim'
  if (data.state === 'sending') return 'intent'
  if (from === 'claimed') return 'release'
  if (from === 'sending') return `record ${data.state as string}` as Point
  return data.state === 'cancelled' ? 'cancel' : 'move'
}
