export type Entry = { key: Buffer; value: Buffer }

export type Range = {
  /** The least key, included. */
  start: Buffer
  /** The first key beyond, excluded. */
  end: Buffer
  isReverse?: boolean
}

/** Ordered bytes to read and write: the whole database now, or a transaction's picture of it. */
export type View = {
  get(key: Buffer): Buffer | undefined
  /** May be paused, also across writes: it looks for its place again rather than hold a snapshot. */
  range(range: Range): Iterable<Entry>
  count(range: Range): number
  put(key: Buffer, value: Buffer): void
  remove(key: Buffer): void
}

/** The least bytes above every key that begins with these. */
export function afterPrefix(prefix: Buffer): Buffer {
  const end = Buffer.from(prefix)
  for (let i = end.length - 1; i >= 0; i--) {
    if (end[i]! < 0xff) {
      end[i]!++
      return end.subarray(0, i + 1)
    }
  }
  return Buffer.alloc(64, 0xff)
}

/** All of one table's keys begin with its number: LMDB holds every collection and index in one tree. */
export function tableKey(table: number, rest: Buffer): Buffer {
  const key = Buffer.allocUnsafe(4 + rest.length)
  key.writeUInt32BE(table, 0)
  rest.copy(key, 4)
  return key
}

export function tableRange(table: number): Range {
  const start = tableKey(table, Buffer.alloc(0))
  return { start, end: afterPrefix(start) }
}

/** Documents are kept in order of insertion, under a number of their own. */
export function recordKey(table: number, record: number): Buffer {
  const key = Buffer.allocUnsafe(12)
  key.writeUInt32BE(table, 0)
  key.writeUIntBE(0, 4, 2)
  key.writeUIntBE(record, 6, 6)
  return key
}

export const recordOf = (bytes: Buffer) => bytes.readUIntBE(bytes.length - 6, 6)
