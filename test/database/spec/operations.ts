import { ReadPreference } from 'mongodb'
import type { ClientSession, Collection, Db, Document, MongoClient } from 'mongodb'
import type { Fields } from './specFiles.ts'

export type Entities = {
  clients: Map<string, MongoClient>
  databases: Map<string, Db>
  collections: Map<string, Collection>
  sessions: Map<string, ClientSession>
}

type Call = { args: Fields; entities: Entities; object: string }

/** What an operation of the test format is in the driver. */
const onCollection: Record<
  string,
  (collection: Collection, args: Fields, options: object) => Promise<unknown>
> = {
  insertOne: (c, a, o) => c.insertOne(a.document as Document, o),
  insertMany: (c, a, o) => c.insertMany(a.documents as Document[], o),
  find: (c, a, o) => c.find(a.filter as Document, o).toArray(),
  findOne: (c, a, o) => c.findOne(a.filter as Document, o),
  updateOne: (c, a, o) => c.updateOne(a.filter as Document, a.update as Document, o),
  updateMany: (c, a, o) => c.updateMany(a.filter as Document, a.update as Document, o),
  replaceOne: (c, a, o) => c.replaceOne(a.filter as Document, a.replacement as Document, o),
  deleteOne: (c, a, o) => c.deleteOne(a.filter as Document, o),
  deleteMany: (c, a, o) => c.deleteMany(a.filter as Document, o),
  findOneAndUpdate: (c, a, o) => c.findOneAndUpdate(a.filter as Document, a.update as Document, o),
  findOneAndReplace: (c, a, o) =>
    c.findOneAndReplace(a.filter as Document, a.replacement as Document, o),
  findOneAndDelete: (c, a, o) => c.findOneAndDelete(a.filter as Document, o),
  aggregate: (c, a, o) => c.aggregate(a.pipeline as Document[], o).toArray(),
  countDocuments: (c, a, o) => c.countDocuments(a.filter as Document, o),
  estimatedDocumentCount: (c, _a, o) => c.estimatedDocumentCount(o),
  count: (c, a, o) => c.count(a.filter as Document, o),
  distinct: (c, a, o) => c.distinct(String(a.fieldName), a.filter as Document, o),
  bulkWrite: (c, a, o) => c.bulkWrite(a.requests as never, o),
  createIndex: (c, a, o) => c.createIndex(a.keys as never, o),
}

const taken = new Set([
  'document',
  'documents',
  'filter',
  'update',
  'replacement',
  'pipeline',
  'fieldName',
  'requests',
  'keys',
  'session',
  'collection',
  'command',
  'commandName',
])

export async function runOperation({
  name,
  object,
  args,
  entities,
}: Call & { name: string }): Promise<unknown> {
  const options = { ...optionsOf(args), ...sessionOf({ args, entities }) }
  const collection = entities.collections.get(object)
  if (collection) {
    const run = onCollection[name]
    if (run) return run(collection, args, options)
  }
  const database = entities.databases.get(object)
  if (database) return onDatabase({ database, name, args, options })
  const session = entities.sessions.get(object)
  if (session) return onSession({ session, name, args })
  if (object === 'testRunner') return onRunner({ name, args, entities })
  throw new Error(`the runner does not know ${object}.${name}`)
}

function optionsOf(args: Fields): Fields {
  const options = Object.fromEntries(Object.entries(args).filter(([key]) => !taken.has(key)))
  const preference = options.readPreference as { mode: string } | undefined
  if (preference) options.readPreference = ReadPreference.fromString(preference.mode as never)
  if (typeof options.returnDocument === 'string')
    options.returnDocument = options.returnDocument.toLowerCase()
  return options
}

function sessionOf({ args, entities }: Omit<Call, 'object'>): { session?: ClientSession } {
  const session =
    args.session === undefined ? undefined : entities.sessions.get(String(args.session))
  return session ? { session } : {}
}

type OnDatabase = { database: Db; name: string; args: Fields; options: object }

async function onDatabase({ database, name, args, options }: OnDatabase): Promise<unknown> {
  switch (name) {
    case 'aggregate':
      return database.aggregate(args.pipeline as Document[], options).toArray()
    case 'runCommand':
      return database.command(args.command as Document, options)
    case 'createCollection':
      return database.createCollection(String(args.collection), {
        ...options,
        ...(args.pipeline ? { pipeline: args.pipeline as Document[] } : {}),
      })
    case 'dropCollection':
      return database.dropCollection(String(args.collection), options).catch(() => false)
    case 'modifyCollection':
      return database.command({ collMod: args.collection, ...options })
    default:
      throw new Error(`the runner does not know a database's ${name}`)
  }
}

async function onSession({
  session,
  name,
  args,
}: {
  session: ClientSession
  name: string
  args: Fields
}): Promise<unknown> {
  switch (name) {
    case 'startTransaction':
      return session.startTransaction(optionsOf(args))
    case 'commitTransaction':
      return session.commitTransaction()
    case 'abortTransaction':
      return session.abortTransaction()
    case 'endSession':
      return session.endSession()
    default:
      throw new Error(`the runner does not know a session's ${name}`)
  }
}

async function onRunner({
  name,
  args,
  entities,
}: {
  name: string
  args: Fields
  entities: Entities
}): Promise<unknown> {
  const database = () => [...entities.clients.values()][0]!.db(String(args.databaseName))
  const expect = (isTrue: boolean) => {
    if (!isTrue)
      throw new Error(`${name} failed: ${JSON.stringify(args.collectionName ?? args.state)}`)
  }
  const names = async () =>
    (await database().listCollections({}, { nameOnly: true }).toArray()).map((item) => item.name)
  const indexes = async () => {
    const found = await database()
      .collection(String(args.collectionName))
      .indexes()
      .catch(() => [])
    return found.map((index) => index.name)
  }
  switch (name) {
    case 'assertCollectionExists':
      return expect((await names()).includes(String(args.collectionName)))
    case 'assertCollectionNotExists':
      return expect(!(await names()).includes(String(args.collectionName)))
    case 'assertIndexExists':
      return expect((await indexes()).includes(String(args.indexName)))
    case 'assertIndexNotExists':
      return expect(!(await indexes()).includes(String(args.indexName)))
    case 'assertSessionTransactionState': {
      const states: Record<string, string> = {
        none: 'NO_TRANSACTION',
        starting: 'STARTING_TRANSACTION',
        in_progress: 'TRANSACTION_IN_PROGRESS',
        committed: 'TRANSACTION_COMMITTED',
        aborted: 'TRANSACTION_ABORTED',
      }
      const session = entities.sessions.get(String(args.session)) as unknown as {
        transaction: { state: string }
      }
      return expect(session.transaction.state === states[String(args.state)])
    }
    default:
      throw new Error(`the runner does not know ${name}`)
  }
}
