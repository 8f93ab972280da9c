import { compileFilter, type Predicate } from '../query/compileFilter.ts'
import { parseCollation, type Collation } from '../values/collation.ts'
import { isNumeric, type Doc } from '../values/types.ts'

/** What the catalog keeps of an index. */
export type StoredIndex = {
  /** As listIndexes returns it. */
  spec: Doc
  table: number
  /** Fields (by position) that have met an array: their ranges cannot be intersected. */
  multikey: number[]
  /** Whether some key was too long and cut: then its order is not to be relied on. */
  hasCutKeys: boolean
}

/** What the catalog keeps of a collection. */
export type StoredCollection = {
  database: string
  name: string
  /** The table of its documents, which also identifies it. */
  table: number
  uuid: Buffer
  options: Doc
  indexes: StoredIndex[]
}

export type IndexField = { path: string; direction: 1 | -1; kind: 'ordered' | 'hashed' | 'geo' }

export class Index {
  readonly name: string
  readonly fields: IndexField[]
  readonly isUnique: boolean
  readonly isSparse: boolean
  readonly partial: { filter: Doc; matches: Predicate } | undefined
  readonly expireAfterSeconds: number | undefined
  readonly collation: Collation | undefined

  constructor(readonly stored: StoredIndex) {
    const { spec } = stored
    this.name = String(spec.name)
    this.fields = Object.entries(spec.key as Doc).map(([path, kind]) => indexField(path, kind))
    this.isUnique = spec.unique === true || this.name === '_id_'
    this.isSparse = spec.sparse === true
    const filter = spec.partialFilterExpression as Doc | undefined
    this.collation = parseCollation(spec.collation)
    this.partial = filter && {
      filter,
      matches: compileFilter(filter, { collation: this.collation }),
    }
    const expiry = spec.expireAfterSeconds
    this.expireAfterSeconds = isNumeric(expiry) ? Number(expiry) : undefined
  }

  get key(): Doc {
    return this.stored.spec.key as Doc
  }

  get table(): number {
    return this.stored.table
  }

  get isId(): boolean {
    return this.name === '_id_'
  }
}

function indexField(path: string, kind: unknown): IndexField {
  if (isNumeric(kind)) return { path, direction: Number(kind) < 0 ? -1 : 1, kind: 'ordered' }
  return { path, direction: 1, kind: kind === 'hashed' ? 'hashed' : 'geo' }
}

export class Collection {
  indexes: Index[]
  /** The number the next document gets; found on first use. */
  nextRecord: number | undefined
  readonly collation: Collation | undefined
  readonly validator: Predicate | undefined

  constructor(readonly stored: StoredCollection) {
    this.indexes = stored.indexes.map((index) => new Index(index))
    this.collation = parseCollation(stored.options.collation)
    const validator = stored.options.validator as Doc | undefined
    this.validator = validator && compileFilter(validator, { collation: this.collation })
  }

  get table(): number {
    return this.stored.table
  }

  /** A view has no documents of its own, only a pipeline over another collection. */
  get isView(): boolean {
    return this.stored.options.viewOn !== undefined
  }

  get namespace(): string {
    return `${this.stored.database}.${this.stored.name}`
  }

  get idIndex(): Index {
    return this.indexes[0]!
  }
}
