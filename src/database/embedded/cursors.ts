import { randomInt } from 'node:crypto'
import { Long } from 'bson'
import { RawDocument } from './bson/encode.ts'
import { encodeDocument } from './bson/encode.ts'
import { CommandError } from './errors.ts'
import type { Doc } from './values/types.ts'

/** What a cursor hands out: a stored document's bytes as they are, or one made on the way. */
export type Item = RawDocument | Doc

type Cursor = {
  id: number
  namespace: string
  items: Iterator<Item>
  session: string | undefined
  /** Read already, but it did not fit into the last batch. */
  waiting: RawDocument | undefined
  usedAt: number
}

/** mongod closes what nobody has asked for in ten minutes. */
const idleLimit = 10 * 60_000
const largestBatch = 16 * 1024 * 1024

type Open = {
  namespace: string
  items: Iterable<Item>
  batchSize: number
  isSingle?: boolean
  session?: string
}

export class Cursors {
  private readonly open = new Map<number, Cursor>()

  /** The `cursor` field of a reply: a first batch, and an id where there may be more. */
  start({ namespace, items, batchSize, isSingle = false, session }: Open): Doc {
    const iterator = items[Symbol.iterator]()
    const cursor: Cursor = {
      id: 0,
      namespace,
      items: iterator,
      session,
      waiting: undefined,
      usedAt: Date.now(),
    }
    const { batch, isDone } =
      batchSize === 0 ? { batch: [], isDone: false } : take(cursor, batchSize)
    if (isDone || isSingle) {
      iterator.return?.()
      return { firstBatch: batch, id: Long.ZERO, ns: namespace }
    }
    cursor.id = randomInt(1, 2 ** 47)
    this.open.set(cursor.id, cursor)
    return { firstBatch: batch, id: Long.fromNumber(cursor.id), ns: namespace }
  }

  next({ id, namespace, batchSize }: { id: number; namespace: string; batchSize: number }): Doc {
    const cursor = this.open.get(id)
    if (!cursor) throw new CommandError(43, `cursor id ${id} not found`)
    if (cursor.namespace !== namespace) {
      throw new CommandError(
        13,
        `Requested getMore on namespace '${namespace}', but cursor belongs to a different namespace ${cursor.namespace}`,
      )
    }
    cursor.usedAt = Date.now()
    try {
      const { batch, isDone } = take(cursor, batchSize)
      if (isDone) this.open.delete(id)
      return { nextBatch: batch, id: isDone ? Long.ZERO : Long.fromNumber(id), ns: namespace }
    } catch (error) {
      this.open.delete(id)
      throw error
    }
  }

  close(id: number): boolean {
    this.open.get(id)?.items.return?.()
    return this.open.delete(id)
  }

  closeSession(session: string) {
    for (const cursor of [...this.open.values()])
      if (cursor.session === session) this.close(cursor.id)
  }

  /** Cursors of a collection that is gone end with an error at their next call. */
  closeNamespace(namespace: string) {
    for (const cursor of [...this.open.values()])
      if (cursor.namespace === namespace) this.close(cursor.id)
  }

  closeIdle(now: number) {
    for (const { id, usedAt } of [...this.open.values()])
      if (now - usedAt > idleLimit) this.close(id)
  }

  get count(): number {
    return this.open.size
  }
}

function take(cursor: Cursor, batchSize: number): { batch: RawDocument[]; isDone: boolean } {
  const batch: RawDocument[] = []
  let size = 0
  while (batch.length < batchSize) {
    const item = cursor.waiting ?? nextItem(cursor.items)
    if (!item) return { batch, isDone: true }
    cursor.waiting = undefined
    size += item.bytes.length
    if (size > largestBatch && batch.length > 0) {
      cursor.waiting = item
      break
    }
    batch.push(item)
  }
  return { batch, isDone: false }
}

function nextItem(items: Iterator<Item>): RawDocument | undefined {
  const { value, done } = items.next() as IteratorResult<Item, undefined>
  if (done) return undefined
  return value instanceof RawDocument ? value : new RawDocument(encodeDocument(value as Doc))
}
