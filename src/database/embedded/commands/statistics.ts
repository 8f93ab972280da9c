import { Long } from 'bson'
import type { Engine } from '../engine.ts'
import type { Collection } from '../storage/collection.ts'
import { tableRange } from '../storage/view.ts'
import type { Doc } from '../values/types.ts'
import { collectionName, type Request } from './request.ts'
import { version } from './handshake.ts'

export function collectionStatistics({
  engine,
  collection,
}: {
  engine: Engine
  collection: Collection | undefined
}): Doc {
  const count = collection ? engine.view.count(tableRange(collection.table)) : 0
  const size = collection ? estimatedSize(engine, collection) * count : 0
  return {
    size,
    count,
    avgObjSize: count > 0 ? Math.round(size / count) : 0,
    storageSize: size,
    nindexes: collection?.indexes.length ?? 0,
    totalIndexSize: 0,
    totalSize: size,
    indexSizes: Object.fromEntries((collection?.indexes ?? []).map((index) => [index.name, 0])),
    capped: false,
    scaleFactor: 1,
  }
}

/** The mean of the first hundred documents: to read all would not be worth the number. */
function estimatedSize(engine: Engine, collection: Collection): number {
  let [bytes, count] = [0, 0]
  for (const { value } of engine.view.range(tableRange(collection.table))) {
    bytes += value.length
    if (++count === 100) break
  }
  return count === 0 ? 0 : Math.round(bytes / count)
}

export function collStats(request: Request): Doc {
  const { engine, database } = request
  const name = collectionName(request)
  return {
    ns: `${database}.${name}`,
    ...collectionStatistics({ engine, collection: engine.catalog.find(database, name) }),
  }
}

export function dbStats({ engine, database }: Request): Doc {
  const all = engine.catalog
    .collections(database)
    .map((collection) => collectionStatistics({ engine, collection }))
  const total = (field: string) =>
    all.reduce((sum, statistics) => sum + Number(statistics[field]), 0)
  return {
    db: database,
    collections: all.length,
    views: 0,
    objects: total('count'),
    dataSize: total('size'),
    storageSize: total('size'),
    indexes: total('nindexes'),
    indexSize: 0,
    totalSize: total('size'),
    scaleFactor: 1,
  }
}

export function listDatabases({ body, engine }: Request): Doc {
  const databases = engine.catalog
    .databaseNames()
    .map((name) => ({ name, sizeOnDisk: Long.fromNumber(4096), empty: false }))
  return body.nameOnly === true
    ? { databases: databases.map(({ name }) => ({ name })) }
    : { databases, totalSize: Long.fromNumber(databases.length * 4096) }
}

/** In MB. What is resident counts pages of the data file, which the system takes back as it likes. */
function memory(): Doc {
  const { rss, heapUsed } = process.memoryUsage()
  return { resident: Math.round(rss / 2 ** 20), heap: Math.round(heapUsed / 2 ** 20) }
}

export function serverStatus({ engine }: Request): Doc {
  const seconds = (Date.now() - engine.startedAt.getTime()) / 1000
  return {
    host: 'localhost',
    version,
    process: 'lanmu-database',
    pid: Long.fromNumber(process.pid),
    uptime: seconds,
    localTime: new Date(),
    connections: { current: 1, available: 1000 },
    mem: memory(),
    metrics: { cursor: { open: { total: Long.fromNumber(engine.cursors.count) } } },
    storageEngine: {
      name: 'lmdb',
      supportsCommittedReads: true,
      persistent: true,
      readOnly: false,
    },
  }
}
