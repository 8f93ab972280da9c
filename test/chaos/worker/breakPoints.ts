import { appendFileSync } from 'node:fs'
import type { Payload } from 'payload'
import { ledgerCollection } from '../../../src/publishing/compareAndSet.ts'
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
export function createAround({
  breakAt,
  breakLog,
}: Pick<WorkerPlan, 'breakAt' | 'breakLog'>): Around {
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
  wrapTransitions({
    payload,
    wrap: (transition, write) => around(deliveryPoint(transition), () => write(transition)),
  })
  db.updateOne = (args) => around(nameOf(args), () => updateOne(args))
  db.updateMany = (args) =>
    around(args.collection === 'deliveries' ? 'arm' : 'other', () => updateMany(args))
  db.create = (args) =>
    around(args.collection === 'deliveries' ? 'plan' : 'other', () => create(args))
}

/** One transition of a row as it is about to be written. */
export type TransitionWrite = {
  filter: Record<string, unknown>
  update: { $set: Record<string, unknown>; $push?: { attempts: { outcome: string } } }
}

/** Puts something around every transition of the ledger. */
export function wrapTransitions({
  payload,
  wrap,
}: {
  payload: Payload
  wrap: (
    transition: TransitionWrite,
    write: (transition: TransitionWrite) => Promise<unknown>,
  ) => Promise<unknown>
}): void {
  const ledger = ledgerCollection(payload)
  const write = ledger.findOneAndUpdate.bind(ledger)
  ledger.findOneAndUpdate = ((filter: never, update: never, options: never) =>
    wrap({ filter, update }, (transition) =>
      write(transition.filter, transition.update as never, options),
    )) as typeof ledger.findOneAndUpdate
}

type Write = { collection: string; data: Record<string, unknown> }

function nameOf(write: Write): Point {
  if (write.collection === 'lanes') return lanePoint(write.data)
  return write.collection === 'workers' ? 'heartbeat' : 'other'
}

function lanePoint(data: Write['data']): Point {
  if ('holder' in data) return 'take lane'
  if ('pausedUntil' in data) return 'pause lane'
  return new Date(String(data.until)).getTime() === 0 ? 'let lane go' : 'renew lane'
}

function deliveryPoint({ filter, update }: TransitionWrite): Point {
  const { state } = update.$set
  if (update.$push?.attempts.outcome === 'crashed') return 'expire'
  if (state === 'claimed') return 'claim'
  if (state === 'sending') return 'intent'
  if (filter.state === 'claimed') return 'release'
  if (filter.state === 'sending') return `record ${state as string}` as Point
  return state === 'cancelled' ? 'cancel' : 'move'
}
