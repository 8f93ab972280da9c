import { Binary } from 'bson'
import { CommandError } from '../errors.ts'
import type { Engine } from '../engine.ts'
import { compileFilter } from '../query/compileFilter.ts'
import { clearTable } from '../storage/records.ts'
import { isEqual } from '../values/compare.ts'
import { isDoc, type Doc } from '../values/types.ts'
import { collectionName, docField, type Request } from './request.ts'

const kept = [
  'viewOn',
  'pipeline',
  'collation',
  'validator',
  'validationLevel',
  'validationAction',
  'expireAfterSeconds',
  'changeStreamPreAndPostImages',
]
const refused = ['capped', 'timeseries', 'clusteredIndex', 'encryptedFields']

export function create(request: Request): Doc {
  const { body, engine, database } = request
  const name = collectionName(request)
  const wrong = refused.find((key) => body[key] !== undefined && body[key] !== false)
  if (wrong)
    throw new CommandError(238, `create with '${wrong}' is not supported by the built-in database`)
  const options = Object.fromEntries(
    kept.filter((key) => body[key] !== undefined).map((key) => [key, body[key]]),
  )
  if (options.validator) compileFilter(docField(options, 'validator'))
  const existing = engine.catalog.find(database, name)
  if (!existing) engine.catalog.create({ database, name, options })
  else if (!isEqual(existing.stored.options, options)) {
    throw new CommandError(
      48,
      `namespace ${database}.${name} already exists, but with different options`,
    )
  }
  return {}
}

export function drop(request: Request): Doc {
  const { engine, database } = request
  const name = collectionName(request)
  const found = engine.catalog.find(database, name)
  if (!found) return {}
  const nIndexesWas = found.indexes.length
  dropCollection({ engine, database, name })
  return { nIndexesWas, ns: found.namespace }
}

export function dropCollection({
  engine,
  database,
  name,
}: {
  engine: Engine
  database: string
  name: string
}) {
  const found = engine.catalog.find(database, name)
  if (!found) return
  clearTable(engine.view, found.table)
  for (const index of found.indexes) clearTable(engine.view, index.table)
  engine.catalog.forget(found)
  engine.cursors.closeNamespace(found.namespace)
}

export function dropDatabase({ engine, database }: Request): Doc {
  for (const { stored } of engine.catalog.collections(database)) {
    dropCollection({ engine, database, name: stored.name })
  }
  return { dropped: database }
}

export function listCollections({ body, engine, database, session }: Request): Doc {
  const matches = compileFilter(docField(body, 'filter'))
  const described = engine.catalog
    .collections(database)
    .map(({ stored, indexes }): Doc => ({
      name: stored.name,
      type: stored.options.viewOn === undefined ? 'collection' : 'view',
      options: stored.options,
      info: { readOnly: stored.options.viewOn !== undefined, uuid: new Binary(stored.uuid, 4) },
      idIndex: indexes[0]!.stored.spec,
    }))
    .filter(matches)
  const items =
    body.nameOnly === true ? described.map(({ name, type }) => ({ name, type })) : described
  return {
    cursor: engine.cursors.start({
      namespace: `${database}.$cmd.listCollections`,
      items,
      batchSize: batchSizeOf(body),
      session,
    }),
  }
}

export const batchSizeOf = (body: Doc) => {
  const size = isDoc(body.cursor) ? body.cursor.batchSize : undefined
  return size === undefined ? Infinity : Number(size)
}

export function renameCollection({ body, engine }: Request): Doc {
  const [from, to] = [splitNamespace(body.renameCollection), splitNamespace(body.to)]
  const found = engine.catalog.find(from.database, from.name)
  if (!found)
    throw new CommandError(26, `Source collection ${from.database}.${from.name} does not exist`)
  if (engine.catalog.find(to.database, to.name)) {
    if (body.dropTarget !== true) throw new CommandError(48, 'target namespace exists')
    dropCollection({ engine, ...to })
  }
  engine.catalog.forget(found)
  engine.cursors.closeNamespace(found.namespace)
  Object.assign(found.stored, to)
  engine.catalog.save(found)
  return {}
}

function splitNamespace(value: unknown): { database: string; name: string } {
  const [database = '', ...name] = String(value).split('.')
  if (name.join('.') === '')
    throw new CommandError(73, `Invalid namespace specified '${String(value)}'`)
  return { database, name: name.join('.') }
}

export function collMod(request: Request): Doc {
  const { body, engine, database } = request
  const found = engine.catalog.find(database, collectionName(request))
  if (!found)
    throw new CommandError(26, `ns does not exist: ${database}.${collectionName(request)}`)
  for (const key of ['validator', 'validationLevel', 'validationAction']) {
    if (body[key] !== undefined) found.stored.options[key] = body[key]
  }
  if (isDoc(body.index)) changeIndex({ found: found.stored.indexes, wanted: body.index })
  engine.catalog.save(found)
  return {}
}

function changeIndex({ found, wanted }: { found: { spec: Doc }[]; wanted: Doc }) {
  const index = found.find(
    ({ spec }) => spec.name === wanted.name || isEqual(spec.key, wanted.keyPattern),
  )
  if (!index) throw new CommandError(27, `cannot find index for collMod`)
  if (wanted.expireAfterSeconds !== undefined)
    index.spec.expireAfterSeconds = wanted.expireAfterSeconds
  if (wanted.hidden !== undefined) index.spec.hidden = wanted.hidden
}
