import { Cursors } from './cursors.ts'
import { CommandError } from './errors.ts'
import { Catalog } from './storage/catalog.ts'
import type { Collection } from './storage/collection.ts'
import { Environment } from './storage/environment.ts'
import type { Target } from './storage/records.ts'
import { watchSpace } from './storage/space.ts'
import { tableRange, type View } from './storage/view.ts'
import { Conflicts } from './transactions/conflicts.ts'
import type { Transaction } from './transactions/transaction.ts'
import { Transactions } from './transactions/transactions.ts'

export type Log = (message: string) => void

type Parts = {
  environment: Environment<Transaction>
  catalog: Catalog
  cursors: Cursors
  transactions: Transactions
  startedAt: Date
  log: Log
  /** Where the server listens, as host:port; known once it does. */
  place: { address: string }
  transaction?: Transaction
}

/** All that commands work with: the storage, the catalog over it and the open cursors. */
export class Engine {
  readonly environment: Environment<Transaction>
  readonly catalog: Catalog
  readonly cursors: Cursors
  readonly transactions: Transactions
  readonly startedAt: Date
  readonly log: Log
  /** The transaction whose picture of the data this engine shows, if it is not the common one. */
  readonly transaction: Transaction | undefined

  private constructor(private readonly parts: Parts) {
    this.environment = parts.environment
    this.catalog = parts.catalog
    this.cursors = parts.cursors
    this.transactions = parts.transactions
    this.startedAt = parts.startedAt
    this.log = parts.log
    this.transaction = parts.transaction
  }

  /** `readFree`: bytes that are free on the disk of the folder; null: not known. */
  static open({
    folder,
    log,
    readFree,
  }: {
    folder: string
    log: Log
    readFree?: () => number | null
  }): Engine {
    const space = watchSpace({ folder, log, ...(readFree ? { readFree } : {}) })
    const conflicts = new Conflicts()
    const environment = new Environment<Transaction>(
      folder,
      () => catalog.load(),
      (key, by) => conflicts.note(key, by),
      () => space.check(),
    )
    const catalog = new Catalog(environment.view)
    catalog.load()
    const cursors = new Cursors()
    const onEnd = (transaction: Transaction) => {
      cursors.closeSession(transaction.owner)
      if (transaction.state === 'aborted') dropCreated({ environment, catalog, transaction })
    }
    const transactions = new Transactions({ environment, catalog, conflicts, onEnd })
    return new Engine({
      environment,
      catalog,
      cursors,
      transactions,
      startedAt: new Date(),
      log,
      place: { address: '' },
    })
  }

  /** The same engine as a transaction sees it. */
  within(transaction: Transaction): Engine {
    return new Engine({ ...this.parts, transaction })
  }

  get address(): string {
    return this.parts.place.address
  }

  set address(address: string) {
    this.parts.place.address = address
  }

  get view(): View {
    return this.transaction?.view ?? this.environment.view
  }

  target(collection: Collection): Target {
    const { transaction } = this
    transaction?.touch(collection)
    return {
      view: this.view,
      latest: this.environment.view,
      collection,
      saveFlags: (changed) => this.saveFlags(changed),
    }
  }

  /**
   * Also in a transaction at once: that an index has met an array is never wrong to know, and others
   * who see it in memory must be able to rely on its being on disk.
   */
  private saveFlags(collection: Collection) {
    const save = () => this.catalog.saveFlags(collection)
    if (this.transaction) this.environment.writeNow(save)
    else save()
  }

  /** The collection, made now if need be; inside a write only. */
  collectionFor({ database, name }: { database: string; name: string }): Collection {
    const found = this.catalog.find(database, name)
    if (found?.isView) {
      throw new CommandError(166, `Namespace ${found.namespace} is a view, not a collection`)
    }
    if (found) return found
    const create = () => this.catalog.create({ database, name, options: {} })
    if (!this.transaction) return create()
    this.transaction.created.push({ database, name })
    return this.environment.writeNow(create)
  }

  async close(): Promise<void> {
    await this.environment.close()
  }
}

type DropCreated = {
  environment: Environment<Transaction>
  catalog: Catalog
  transaction: Transaction
}

/** What an aborted transaction has made is gone again, unless somebody else has come to use it. */
function dropCreated({ environment, catalog, transaction }: DropCreated) {
  const names = transaction.created.splice(0)
  if (names.length === 0) return
  environment.writeNow(() => {
    for (const { database, name } of names) {
      const found = catalog.find(database, name)
      if (found && environment.view.count(tableRange(found.table)) === 0) catalog.forget(found)
    }
  })
}
