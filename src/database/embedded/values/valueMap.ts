import type { Collation } from './collation.ts'
import { encodeKey } from './indexKey.ts'
import { compareNumbers, toDouble } from './numbers.ts'
import { isNumeric } from './types.ts'

/** A map by BSON equality (1 and 1.0 are one key, field order matters), in order of insertion. */
export class ValueMap<Value> {
  private readonly entries = new Map<unknown, { key: unknown; value: Value }>()
  constructor(private readonly collation?: Collation) {}

  get size() {
    return this.entries.size
  }

  has(key: unknown): boolean {
    return this.entries.has(this.hash(key))
  }

  get(key: unknown): Value | undefined {
    return this.entries.get(this.hash(key))?.value
  }

  set(key: unknown, value: Value) {
    this.entries.set(this.hash(key), { key, value })
  }

  keys(): unknown[] {
    return [...this.entries.values()].map((entry) => entry.key)
  }

  values(): Value[] {
    return [...this.entries.values()].map((entry) => entry.value)
  }

  /** A primitive where one stands for the value exactly, otherwise its index key. */
  private hash(key: unknown): unknown {
    if (typeof key === 'number' || key === undefined) return key === 0 ? 0 : key
    if (typeof key === 'string' && !this.collation) return `s${key}`
    if (isNumeric(key)) {
      const nearest = toDouble(key)
      if (compareNumbers(key, nearest) === 0) return nearest === 0 ? 0 : nearest
    }
    return encodeKey(key, this.collation).toString('latin1')
  }
}
