import { CommandError } from '../errors.ts'
import type { Catalog } from '../storage/catalog.ts'
import type { Collection } from '../storage/collection.ts'
import type { Environment } from '../storage/environment.ts'
import type { View } from '../storage/view.ts'
import { writeConflict, type Conflicts } from './conflicts.ts'
import { overlayView, type Writes } from './overlayView.ts'

type State = 'open' | 'committing' | 'committed' | 'aborted'

type Begin = {
  environment: Environment<Transaction>
  catalog: Catalog
  conflicts: Conflicts
  session: string
  number: string
}

/** One transaction: a snapshot, the writes laid over it, and what becomes of them. */
export class Transaction {
  readonly view: View
  readonly session: string
  readonly number: string
  readonly beganAt = Date.now()
  readonly startedAtChange: number
  /** Resolves when it is over, either way. */
  readonly ended: Promise<void>
  state: State = 'open'
  /** Collections made on its behalf, which go again if it is aborted. */
  readonly created: { database: string; name: string }[] = []
  private readonly writes: Writes = new Map()
  /** The collections it writes to, and the tables of each as they were. */
  private readonly touched = new Map<string, { collection: Collection; tables: string }>()
  private readonly snapshot: { view: View; done: () => void }
  private resolveEnded: () => void = () => undefined

  constructor(private readonly begin: Begin) {
    this.session = begin.session
    this.number = begin.number
    this.startedAtChange = begin.conflicts.begin(this)
    this.snapshot = begin.environment.snapshot()
    this.ended = new Promise((resolve) => (this.resolveEnded = resolve))
    this.view = overlayView({
      base: this.snapshot.view,
      writes: this.writes,
      claim: (key) => begin.conflicts.claim(this, key),
    })
  }

  /** The name its cursors are kept under, so that they end with it. */
  get owner(): string {
    return `${this.session}#${this.number}`
  }

  /** Remembers a collection it writes to, and the indexes there were. */
  touch(collection: Collection) {
    const { namespace } = collection
    if (this.touched.has(namespace)) return
    this.touched.set(namespace, { collection, tables: tablesOf(collection) })
  }

  async commit(): Promise<void> {
    if (this.state === 'committed') return
    this.state = 'committing'
    try {
      if (this.writes.size > 0) await this.begin.environment.write(() => this.apply())
      this.end('committed')
    } catch (error) {
      this.end('aborted')
      throw error
    }
  }

  abort() {
    if (this.state === 'open') this.end('aborted')
  }

  private apply() {
    const { environment, catalog } = this.begin
    for (const { collection, tables } of this.touched.values()) {
      const { database, name } = collection.stored
      const current = catalog.find(database, name)
      if (!current || tablesOf(current) !== tables) throw writeConflict()
    }
    for (const [name, value] of this.writes) {
      const key = Buffer.from(name, 'latin1')
      if (value) environment.putFor(this, { key, value })
      else environment.removeFor(this, key)
    }
  }

  private end(state: 'committed' | 'aborted') {
    this.state = state
    this.begin.conflicts.end(this)
    this.snapshot.done()
    this.writes.clear()
    this.resolveEnded()
  }
}

const tablesOf = ({ stored }: Collection) =>
  [stored.table, ...stored.indexes.map((index) => index.table)].join()

export const noSuchTransaction = (message: string) =>
  new CommandError(251, message, { errorLabels: ['TransientTransactionError'] })
