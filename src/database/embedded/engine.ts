import { Catalog } from './storage/catalog.ts'
import { Environment } from './storage/environment.ts'
import { Cursors } from './cursors.ts'
import { CommandError } from './errors.ts'
import type { Collection } from './storage/collection.ts'
import type { Target } from './storage/records.ts'
import type { View } from './storage/view.ts'

export type Log = (message: string) => void

/** All that commands work with: the storage, the catalog over it and the open cursors. */
export class Engine {
  readonly environment: Environment
  readonly catalog: Catalog
  readonly cursors = new Cursors()
  readonly startedAt = new Date()
  readonly log: Log

  constructor({ folder, log }: { folder: string; log: Log }) {
    this.log = log
    this.environment = new Environment(folder, () => this.catalog.load())
    this.catalog = new Catalog(this.environment.view)
    this.catalog.load()
  }

  get view(): View {
    return this.environment.view
  }

  target(collection: Collection): Target {
    return { view: this.view, collection, saveFlags: (changed) => this.catalog.saveFlags(changed) }
  }

  /** The collection, made now if need be; inside a write only. */
  collectionFor({ database, name }: { database: string; name: string }): Collection {
    const found = this.catalog.find(database, name)
    if (found?.isView)
      throw new CommandError(166, `Namespace ${found.namespace} is a view, not a collection`)
    return found ?? this.catalog.create({ database, name, options: {} })
  }

  close(): Promise<void> {
    return this.environment.close()
  }
}
