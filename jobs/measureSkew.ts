import type { Db } from 'mongodb'

/**
 * How far this process's clock is ahead of the database's, in milliseconds, taking the middle of the
 * round trip. Compared with the database because that is the one clock all workers share.
 */
export async function measureSkew({ db, clock }: { db: Db; clock: () => Date }): Promise<number> {
  const before = clock().getTime()
  const { localTime } = (await db.admin().command({ hello: 1 })) as { localTime: Date }
  const after = clock().getTime()
  return Math.round((before + after) / 2 - localTime.getTime())
}
