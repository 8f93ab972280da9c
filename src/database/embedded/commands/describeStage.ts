import { Long } from 'bson'
import type { Engine } from '../engine.ts'
import type { Doc } from '../values/types.ts'
import { collectionStatistics } from './statistics.ts'

type Describe = {
  engine: Engine
  database: string
  collection: string | undefined
  name: string
  lsid?: unknown
}

/** The stages that speak of the server instead of documents. */
export function describeStage({ engine, database, collection, name, lsid }: Describe): Doc[] {
  const found = collection === undefined ? undefined : engine.catalog.find(database, collection)
  switch (name) {
    case '$collStats': {
      const statistics = collectionStatistics({ engine, collection: found })
      return [
        {
          ns: `${database}.${collection}`,
          host: 'localhost',
          localTime: new Date(),
          storageStats: statistics,
          count: statistics.count,
        },
      ]
    }
    case '$indexStats':
      return (found?.indexes ?? []).map((index) => ({
        name: index.name,
        key: index.key,
        accesses: { ops: Long.ZERO, since: engine.startedAt },
        spec: index.stored.spec,
      }))
    case '$listLocalSessions':
      return [{ _id: lsid ?? {}, lastUse: new Date() }]
    default:
      return []
  }
}
