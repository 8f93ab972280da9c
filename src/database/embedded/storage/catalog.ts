import { randomUUID } from 'node:crypto'
import { Binary } from 'bson'
import { decodeDocument } from '../bson/decode.ts'
import { encodeDocument } from '../bson/encode.ts'
import { CommandError } from '../errors.ts'
import type { Doc } from '../values/types.ts'
import { Collection, type StoredCollection, type StoredIndex } from './collection.ts'
import { afterPrefix, tableKey, type View } from './view.ts'

/** The catalog is table 0; its keys are words, and collections are listed under "c". */
const counterKey = tableKey(0, Buffer.from('n'))
const nameKey = (database: string, name: string) =>
  tableKey(0, Buffer.from(`c${database}\0${name}`))

/** Which databases, collections and indexes there are. Kept whole in memory, written through. */
export class Catalog {
  private databases = new Map<string, Map<string, Collection>>()

  constructor(private readonly view: View) {}

  /** Reads everything anew: at the start, and after a write that did not come to pass. */
  load() {
    const before = this.databases
    this.databases = new Map()
    const start = tableKey(0, Buffer.from('c'))
    for (const { value } of this.view.range({ start, end: afterPrefix(start) })) {
      const collection = new Collection(fromDocument(decodeDocument(value)))
      const known = before.get(collection.stored.database)?.get(collection.stored.name)
      // A number that was given away is never given again: an open transaction may hold it.
      if (known?.table === collection.table) collection.nextRecord = known.nextRecord
      this.remember(collection)
    }
  }

  databaseNames(): string[] {
    return [...this.databases]
      .filter(([, found]) => found.size > 0)
      .map(([name]) => name)
      .sort()
  }

  collections(database: string): Collection[] {
    return [...(this.databases.get(database)?.values() ?? [])]
  }

  find(database: string, name: string): Collection | undefined {
    return this.databases.get(database)?.get(name)
  }

  /** Inside a write only. */
  create({
    database,
    name,
    options,
  }: {
    database: string
    name: string
    options: Doc
  }): Collection {
    checkName(database, name)
    const collection = new Collection({
      database,
      name,
      table: this.newTable(),
      uuid: Buffer.from(randomUUID().replaceAll('-', ''), 'hex'),
      options,
      indexes: [],
    })
    const spec: Doc = { v: 2, key: { _id: 1 }, name: '_id_' }
    if (options.collation) spec.collation = options.collation
    collection.stored.indexes.push(this.newIndex(spec))
    return this.save(collection)
  }

  newIndex(spec: Doc): StoredIndex {
    return { spec, table: this.newTable(), multikey: [], hasCutKeys: false }
  }

  /** Writes a collection's description and rebuilds what is derived from it. */
  save(collection: Collection): Collection {
    const { stored } = collection
    this.view.put(nameKey(stored.database, stored.name), encodeDocument(toDocument(stored)))
    const renewed = new Collection(stored)
    renewed.nextRecord = collection.nextRecord
    return this.remember(renewed)
  }

  /** Writes the description alone, where nothing derived has changed. */
  saveFlags({ stored }: Collection) {
    this.view.put(nameKey(stored.database, stored.name), encodeDocument(toDocument(stored)))
  }

  forget({ stored }: Collection) {
    this.view.remove(nameKey(stored.database, stored.name))
    this.databases.get(stored.database)?.delete(stored.name)
  }

  private remember(collection: Collection): Collection {
    const { database, name } = collection.stored
    const known = this.databases.get(database) ?? new Map<string, Collection>()
    this.databases.set(database, known.set(name, collection))
    return collection
  }

  private newTable(): number {
    const last = this.view.get(counterKey)?.readUInt32BE(0) ?? 0
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(last + 1)
    this.view.put(counterKey, bytes)
    return last + 1
  }
}

function checkName(database: string, name: string) {
  const isBad = name === '' || name.includes('\0') || name.includes('$') || name.startsWith('.')
  if (isBad || Buffer.byteLength(`${database}.${name}`) > 255) {
    throw new CommandError(73, `Invalid namespace specified '${database}.${name}'`)
  }
}

function toDocument(stored: StoredCollection): Doc {
  return { ...stored, uuid: new Binary(stored.uuid, 4) }
}

function fromDocument(doc: Doc): StoredCollection {
  return { ...doc, uuid: Buffer.from((doc.uuid as Binary).buffer) } as StoredCollection
}
