import type { Db, Document, MongoClient } from 'mongodb'

export type NamedCollection = {
  database: string
  name: string
  options: Document
  indexes: Document[]
}

const serversOwn = new Set(['admin', 'local', 'config'])

/** Every collection of every database that is not the server's own, with its indexes but _id's. */
export async function listEverything(client: MongoClient): Promise<NamedCollection[]> {
  const { databases } = await client.db('admin').admin().listDatabases({ nameOnly: true })
  const names = databases.map(({ name }) => name).filter((name) => !serversOwn.has(name))
  return (await Promise.all(names.map((name) => listDatabase(client.db(name))))).flat()
}

async function listDatabase(db: Db): Promise<NamedCollection[]> {
  const found = await db.listCollections({ type: 'collection' }).toArray()
  const own = found.filter(({ name }) => !name.startsWith('system.'))
  return Promise.all(
    own.map(async (info) => ({
      database: db.databaseName,
      name: info.name,
      options: ('options' in info ? info.options : {}) ?? {},
      indexes: (await db.collection(info.name).indexes()).filter(({ name }) => name !== '_id_'),
    })),
  )
}

/** Makes a collection and its indexes where they are not there yet. */
export async function prepareCollection({
  db,
  from,
}: {
  db: Db
  from: Pick<NamedCollection, 'name' | 'options'>
}) {
  const [there] = await db.listCollections({ name: from.name }).toArray()
  if (!there) await db.createCollection(from.name, from.options)
}

export async function makeIndexes({
  db,
  from,
}: {
  db: Db
  from: Pick<NamedCollection, 'name' | 'indexes'>
}) {
  for (const { key, ...options } of from.indexes) {
    delete options.v
    await db.collection(from.name).createIndex(key as Record<string, 1 | -1>, options)
  }
}
