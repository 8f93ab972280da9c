import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { open, type RootDatabase } from 'lmdb'
import type { Entry, Range, View } from './view.ts'

/** Told of each write outside of transactions before it happens; throws where it must not. */
export type Note<Owner> = (key: Buffer, by?: Owner) => void

type Job = {
  work: () => unknown
  resolve: (value: unknown) => void
  reject: (error: unknown) => void
  outcome?: { value: unknown } | { error: unknown }
}

/** How much one step of a range reads ahead. */
const chunk = { least: 8, most: 512, bytes: 1 << 20 }

/**
 * The LMDB file and the only way to write to it. What arrives in one turn of the event loop is
 * written in one transaction and flushed once; nobody hears of success before it is on disk.
 */
export class Environment<Owner = unknown> {
  readonly view: View
  private readonly db: RootDatabase<Buffer, Buffer>
  private queue: Job[] = []
  private isScheduled = false

  /**
   * `onRollback` is told when something written in memory beside a job has to be read again;
   * `checkSpace` throws where nothing may be written.
   */
  constructor(
    readonly folder: string,
    private readonly onRollback: () => void,
    private readonly note: Note<Owner> = () => undefined,
    private readonly checkSpace: () => void = () => undefined,
  ) {
    mkdirSync(folder, { recursive: true })
    this.db = open<Buffer, Buffer>({
      path: path.join(folder, 'lanmu.lmdb'),
      encoding: 'binary',
      keyEncoding: 'binary',
      // Off, a commit returns when it is on disk; on, it may return before.
      overlappingSync: false,
      maxReaders: 500,
    })
    this.view = this.makeView({})
  }

  /** Runs the work, which must be synchronous and writes through `view`; resolves when flushed. */
  write<Value>(work: () => Value): Promise<Value> {
    return new Promise<Value>((resolve, reject) => {
      this.queue.push({ work, resolve: resolve as (value: unknown) => void, reject })
      if (this.isScheduled) return
      this.isScheduled = true
      setImmediate(() => this.commit())
    })
  }

  /** Runs the work at once, for the few things that cannot wait their turn. */
  writeNow<Value>(work: () => Value): Value {
    return this.db.transactionSync(work) as Value
  }

  /** Writes that were claimed by their owner beforehand. */
  putFor(owner: Owner, { key, value }: Entry) {
    this.note(key, owner)
    void this.db.putSync(key, value)
  }

  removeFor(owner: Owner, key: Buffer) {
    this.note(key, owner)
    void this.db.removeSync(key)
  }

  /** A picture of this moment that later writes do not change; `done` must be called. */
  snapshot(): { view: View; done: () => void } {
    const transaction = this.db.useReadTransaction()
    return { view: this.makeView({ transaction }), done: () => transaction.done() }
  }

  async backup(target: string): Promise<void> {
    await this.db.backup(target, true)
  }

  async close(): Promise<void> {
    this.commit()
    await this.db.close()
  }

  private commit() {
    this.isScheduled = false
    const jobs = this.queue
    this.queue = []
    if (jobs.length === 0) return
    try {
      this.checkSpace()
      this.db.transactionSync(() => {
        for (const job of jobs) job.outcome = this.attempt(job)
      })
    } catch (error) {
      this.onRollback()
      for (const job of jobs) job.reject(error)
      return
    }
    for (const job of jobs) {
      if (job.outcome && 'value' in job.outcome) job.resolve(job.outcome.value)
      else job.reject(job.outcome?.error)
    }
  }

  /** In a transaction of its own inside the group's, so that a failure undoes this job alone. */
  private attempt(job: Job): Job['outcome'] {
    try {
      let value: unknown
      this.db.transactionSync(() => {
        value = job.work()
      })
      return { value }
    } catch (error) {
      this.onRollback()
      return { error }
    }
  }

  private makeView(source: { transaction?: ReturnType<RootDatabase['useReadTransaction']> }): View {
    const { db } = this
    return {
      get: (key) => db.get(key, source),
      range: (range) => readInChunks(range, (part) => db.getRange({ ...part, ...source })),
      count: ({ start, end }) => db.getKeysCount({ start, end, ...source }),
      put: (key, value) => {
        this.note(key)
        void db.putSync(key, value)
      },
      remove: (key) => {
        this.note(key)
        void db.removeSync(key)
      },
    }
  }
}

type Part = {
  start: Buffer
  end: Buffer
  reverse?: boolean
  limit: number
  exclusiveStart?: boolean
  inclusiveEnd?: boolean
}

/** No LMDB cursor stays open between steps, so writes may happen while somebody is still reading. */
function* readInChunks(
  { start, end, isReverse = false }: Range,
  read: (part: Part) => Iterable<Entry>,
): Iterable<Entry> {
  let limit = chunk.least
  let last: Buffer | undefined
  for (;;) {
    const part: Part = isReverse
      ? {
          start: last ?? end,
          end: start,
          reverse: true,
          limit,
          exclusiveStart: true,
          inclusiveEnd: true,
        }
      : { start: last ?? start, end, limit, exclusiveStart: last !== undefined }
    const entries: Entry[] = []
    let bytes = 0
    for (const entry of read(part)) {
      entries.push(entry)
      bytes += entry.value.length
      if (bytes > chunk.bytes) break
    }
    yield* entries
    if (entries.length < limit && bytes <= chunk.bytes) return
    last = entries[entries.length - 1]!.key
    limit = Math.min(chunk.most, limit * 4)
  }
}
