import type { Entry, Range, View } from '../storage/view.ts'

/** A transaction's own writes by key; null stands for a removal. */
export type Writes = Map<string, Buffer | null>

type Overlay = {
  base: View
  writes: Writes
  /** Called before each write; throws where another writer was first. */
  claim: (key: string) => void
}

const name = (key: Buffer) => key.toString('latin1')

/** What a transaction sees: its snapshot with its own writes laid over it. */
export function overlayView({ base, writes, claim }: Overlay): View {
  const change = (key: Buffer, value: Buffer | null) => {
    claim(name(key))
    writes.set(name(key), value && Buffer.from(value))
  }
  return {
    get: (key) => {
      const own = writes.get(name(key))
      return own === undefined ? base.get(key) : (own ?? undefined)
    },
    range: (range) =>
      merge({
        own: ownIn(writes, range),
        base: base.range(range),
        isReverse: range.isReverse ?? false,
      }),
    count: (range) => {
      let total = base.count(range)
      for (const { key, value } of ownIn(writes, range)) {
        const isThere = base.get(key) !== undefined
        if (value && !isThere) total++
        else if (!value && isThere) total--
      }
      return total
    },
    put: (key, value) => change(key, value),
    remove: (key) => change(key, null),
  }
}

type OwnEntry = { key: Buffer; value: Buffer | null }

function ownIn(writes: Writes, { start, end, isReverse }: Range): OwnEntry[] {
  const [low, high] = [name(start), name(end)]
  const found: string[] = []
  for (const key of writes.keys()) if (key >= low && key < high) found.push(key)
  found.sort()
  if (isReverse) found.reverse()
  return found.map((key) => ({ key: Buffer.from(key, 'latin1'), value: writes.get(key)! }))
}

type Merge = { own: OwnEntry[]; base: Iterable<Entry>; isReverse: boolean }

/** Both in one order; where both have a key, the transaction's own counts. */
function* merge({ own, base, isReverse }: Merge): Iterable<Entry> {
  let next = 0
  for (const entry of base) {
    let isOverwritten = false
    while (next < own.length) {
      const mine = own[next]!
      const order = Buffer.compare(mine.key, entry.key) * (isReverse ? -1 : 1)
      if (order > 0) break
      next++
      if (mine.value) yield { key: mine.key, value: mine.value }
      if (order === 0) isOverwritten = true
    }
    if (!isOverwritten) yield entry
  }
  for (; next < own.length; next++) {
    const { key, value } = own[next]!
    if (value) yield { key, value }
  }
}
