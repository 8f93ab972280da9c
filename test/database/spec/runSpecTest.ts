import { BSON, MongoClient, ReadPreference, type CommandStartedEvent } from 'mongodb'
import { errorMismatch } from './expectedError.ts'
import { mismatch } from './matches.ts'
import { runOperation, type Entities } from './operations.ts'
import type { Contents, Fields, Operation, SpecFile, SpecTest } from './specFiles.ts'

type SeenCommand = Pick<CommandStartedEvent, 'commandName' | 'databaseName' | 'command'>
type Run = { file: SpecFile; test: SpecTest; url: string; admin: MongoClient }

const sensitive = new Set(['hello', 'ismaster', 'isMaster', 'endSessions', 'ping'])

/** Runs one test of a file through the driver; throws with the first thing that is not as expected. */
export async function runSpecTest({ file, test, url, admin }: Run): Promise<void> {
  await fill(admin, file.initialData ?? [])
  const entities: Entities = {
    clients: new Map(),
    databases: new Map(),
    collections: new Map(),
    sessions: new Map(),
  }
  const events = new Map<string, SeenCommand[]>()
  const sessionIds = new Map<string, unknown>()
  try {
    for (const entity of file.createEntities)
      await makeEntity({ entity, entities, url, events, sessionIds })
    for (const [i, operation] of test.operations.entries()) {
      if (operation.name === 'createEntities') {
        for (const entity of operation.arguments!.entities as Fields[])
          await makeEntity({ entity, entities, url, events, sessionIds })
      } else
        await runAndCheck({
          operation,
          entities,
          sessionIds,
          at: `operation ${i} (${operation.name})`,
        })
    }
    // A test that leaves a transaction open is told by the driver's abort, which is part of its events.
    for (const session of entities.sessions.values()) await session.endSession()
    for (const expected of test.expectEvents ?? []) checkEvents({ expected, events, sessionIds })
    for (const contents of test.outcome ?? []) await checkOutcome(admin, contents)
  } finally {
    for (const client of entities.clients.values()) await client.close()
  }
}

async function fill(admin: MongoClient, contents: Contents[]) {
  for (const { databaseName, collectionName, documents } of contents) {
    const db = admin.db(databaseName)
    await db.dropCollection(collectionName).catch(() => false)
    if (documents.length > 0) await db.collection(collectionName).insertMany(documents)
    else await db.createCollection(collectionName)
  }
}

/** The driver goes on changing a command's objects after it has told of it. */
const copied = ({ commandName, databaseName, command }: CommandStartedEvent): SeenCommand => ({
  commandName,
  databaseName,
  command: BSON.deserialize(BSON.serialize(command)),
})

/** mongodb 6.20 adds wtimeout: 10000 also to a first commit or abort, which the tests do not expect. */
function withoutAddedTimeout({ command, wanted }: { command: Fields; wanted: unknown }): Fields {
  const concern = (wanted as Fields | undefined)?.writeConcern as Fields | undefined
  const sent = command.writeConcern as Fields | undefined
  const isAdded = concern && !('wtimeout' in concern) && sent?.wtimeout === 10_000
  const isEnd = 'commitTransaction' in command || 'abortTransaction' in command
  return isAdded && isEnd ? { ...command, writeConcern: { ...sent, wtimeout: undefined } } : command
}

type MakeEntity = {
  entity: Fields
  entities: Entities
  url: string
  events: Map<string, SeenCommand[]>
  sessionIds: Map<string, unknown>
}

async function makeEntity({ entity, entities, url, events, sessionIds }: MakeEntity) {
  const [kind = '', given] = Object.entries(entity)[0] ?? []
  const spec = given as Fields
  const id = String(spec.id)
  switch (kind) {
    case 'client': {
      const client = new MongoClient(withOptions(url, (spec.uriOptions ?? {}) as Fields), {
        monitorCommands: true,
      })
      events.set(id, [])
      client.on('commandStarted', (event) => {
        if (!sensitive.has(event.commandName)) events.get(id)!.push(copied(event))
      })
      entities.clients.set(id, await client.connect())
      return
    }
    case 'database':
      entities.databases.set(
        id,
        entities.clients
          .get(String(spec.client))!
          .db(String(spec.databaseName), optionsOf(spec.databaseOptions)),
      )
      return
    case 'collection':
      entities.collections.set(
        id,
        entities.databases
          .get(String(spec.database))!
          .collection(String(spec.collectionName), optionsOf(spec.collectionOptions)),
      )
      return
    case 'session': {
      const session = entities.clients
        .get(String(spec.client))!
        .startSession(optionsOf(spec.sessionOptions))
      entities.sessions.set(id, session)
      sessionIds.set(id, session.id)
      return
    }
    default:
      throw new Error(`the runner does not know a ${kind}`)
  }
}

function optionsOf(value: unknown): Fields {
  const options = { ...(value as Fields | undefined) }
  const preference = options.readPreference as
    { mode: string; maxStalenessSeconds?: number } | undefined
  if (preference) {
    const { mode, ...rest } = preference
    options.readPreference = new ReadPreference(mode as never, undefined, rest)
  }
  return options
}

function withOptions(url: string, options: Fields): string {
  const parsed = new URL(url)
  for (const [name, value] of Object.entries(options)) parsed.searchParams.set(name, String(value))
  return parsed.toString()
}

type Check = {
  operation: Operation
  entities: Entities
  sessionIds: Map<string, unknown>
  at: string
}

async function runAndCheck({ operation, entities, sessionIds, at }: Check) {
  const { name, object, arguments: args = {}, expectError, expectResult } = operation
  let result: unknown
  let error: unknown
  try {
    result = await runOperation({ name, object, args: { ...args }, entities })
  } catch (reason) {
    error = reason
  }
  if (operation.ignoreResultAndError) return
  if (expectError) {
    const found = errorMismatch({ expected: expectError, error })
    if (found) throw new Error(`${at}: ${found}`)
    return
  }
  if (error) throw new Error(`${at}: ${error instanceof Error ? error.message : String(error)}`)
  if (expectResult === undefined) return
  const found = mismatch({ expected: expectResult, actual: result, sessionIds })
  if (found) throw new Error(`${at}: ${found}`)
}

type CheckEvents = {
  expected: NonNullable<SpecTest['expectEvents']>[number]
  events: Map<string, SeenCommand[]>
  sessionIds: Map<string, unknown>
}

function checkEvents({ expected, events, sessionIds }: CheckEvents) {
  const seen = events.get(expected.client)!
  const list = expected.events
  const names = seen.map((event) => event.commandName).join(', ')
  if (expected.ignoreExtraEvents ? seen.length < list.length : seen.length !== list.length) {
    throw new Error(`expected ${list.length} commands, got ${seen.length}: ${names}`)
  }
  list.forEach((item, i) => {
    const wanted = item.commandStartedEvent as Fields | undefined
    if (!wanted) throw new Error(`the runner does not know a ${Object.keys(item)[0]}`)
    const { commandName, databaseName, command: sent } = seen[i]!
    const command = withoutAddedTimeout({ command: sent, wanted: wanted.command })
    const actual = { commandName, databaseName, command }
    const found = mismatch({
      expected: { ...wanted, command: undefined },
      actual: { ...actual, command: undefined },
      at: `event ${i}`,
      sessionIds,
    })
    const inCommand =
      wanted.command &&
      mismatch({ expected: wanted.command, actual: command, at: `event ${i}`, sessionIds })
    if (found || inCommand) throw new Error(String(found ?? inCommand))
  })
}

async function checkOutcome(
  admin: MongoClient,
  { databaseName, collectionName, documents }: Contents,
) {
  const found = await admin
    .db(databaseName)
    .collection(collectionName)
    .find()
    .sort({ _id: 1 })
    .toArray()
  const differs = mismatch({
    expected: documents,
    actual: found,
    at: collectionName,
    isRoot: false,
  })
  if (differs) throw new Error(`outcome: ${differs}`)
}
