import type { Db } from 'mongodb'

/** How much is stored at a moment, and how late posts left in the minute before. */
export type Counted = {
  at: number
  rows: Record<string, number>
  /** Milliseconds from the due time to the first attempt. */
  lag: { p50: number; p99: number; count: number }
}

export async function countRows({ db, now }: { db: Db; now: Date }): Promise<Counted> {
  const names = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name)
  const counts = await Promise.all(names.map((name) => db.collection(name).countDocuments({})))
  const rows = Object.fromEntries(names.map((name, index) => [name, counts[index]!]))
  return { at: now.getTime(), rows, lag: await readLag({ db, now }) }
}

async function readLag({ db, now }: { db: Db; now: Date }): Promise<Counted['lag']> {
  const found = await db
    .collection<{ dueAt: Date; attempts: { by: string; startedAt: Date }[] }>('deliveries')
    .find(
      { state: 'sent', dueAt: { $gt: new Date(now.getTime() - 60_000) } },
      { projection: { dueAt: 1, attempts: { $slice: 1 } } },
    )
    .toArray()
  // What readers pull leaves when they ask for it.
  const lags = found
    .filter(({ attempts }) => attempts?.[0] && /-\d+-[0-9a-f]{6}$/.test(attempts[0].by))
    .map(({ dueAt, attempts }) => attempts[0]!.startedAt.getTime() - dueAt.getTime())
    .sort((a, b) => a - b)
  const at = (share: number) =>
    lags[Math.min(lags.length - 1, Math.floor(lags.length * share))] ?? 0
  return { p50: at(0.5), p99: at(0.99), count: lags.length }
}
