import { search } from './commands/search.ts'
import type { Engine } from './engine.ts'
import type { Collection, Index } from './storage/collection.ts'
import { removeRecord } from './storage/records.ts'

/** At most this many documents go in one write, so that nobody waits long for it. */
const batch = 500

/** Removes what TTL indexes say is over, as mongod does once a minute; returns how many went. */
export async function expireDocuments({
  engine,
  now,
}: {
  engine: Engine
  now: Date
}): Promise<number> {
  let removed = 0
  for (const database of engine.catalog.databaseNames()) {
    for (const collection of engine.catalog.collections(database)) {
      for (const index of collection.indexes) {
        if (index.expireAfterSeconds !== undefined)
          removed += await expire({ engine, collection, index, now })
      }
    }
  }
  return removed
}

type Expire = { engine: Engine; collection: Collection; index: Index; now: Date }

async function expire({ engine, collection, index, now }: Expire): Promise<number> {
  const limit = new Date(now.getTime() - index.expireAfterSeconds! * 1000)
  const filter = { [index.fields[0]!.path]: { $lt: limit }, ...index.partial?.filter }
  let total = 0
  for (;;) {
    const removed = await engine.environment.write(() => removeSome({ engine, collection, filter }))
    total += removed
    if (removed < batch) return total
  }
}

function removeSome({
  engine,
  collection,
  filter,
}: {
  engine: Engine
  collection: Collection
  filter: Record<string, unknown>
}): number {
  const found = []
  for (const item of search({ view: engine.view, collection, filter, context: {} })) {
    found.push(item)
    if (found.length === batch) break
  }
  for (const item of found) removeRecord(engine.target(collection), item)
  return found.length
}
