import { randomBytes } from 'node:crypto'
import type { Db } from 'mongodb'
import { MongoClient } from 'mongodb'
import type { Stage } from '../bench.ts'

export type BenchDatabase = { db: Db; url: string }

/** A database of its own for one measurement, dropped afterwards whatever happened. */
export async function withDatabase<Value>({
  stage,
  use,
}: {
  stage: Stage
  use: (database: BenchDatabase) => Promise<Value>
}): Promise<Value> {
  const url = new URL(stage.server)
  url.pathname = `/lanmu_bench_${randomBytes(4).toString('hex')}`
  const client = await MongoClient.connect(url.href)
  try {
    return await use({ db: client.db(), url: url.href })
  } finally {
    await client.db().dropDatabase()
    await client.close()
  }
}
