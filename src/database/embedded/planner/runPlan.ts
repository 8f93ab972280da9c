import { decodeDocument, decodeFields } from '../bson/decode.ts'
import { CommandError } from '../errors.ts'
import type { Predicate, TimeLimit } from '../query/compileFilter.ts'
import type { Collection } from '../storage/collection.ts'
import {
  recordKey,
  recordOf,
  tableKey,
  tableRange,
  type Entry,
  type View,
} from '../storage/view.ts'
import type { Doc } from '../values/types.ts'
import type { Plan, Scan } from './plan.ts'

/** Below so many bytes reading all of a document costs no more than choosing. */
const small = 512

/** A stored document with its bytes, which a reply can use as they are; read only as far as needed. */
export class Found {
  private whole: Doc | undefined

  constructor(
    readonly record: number,
    readonly bytes: Buffer,
  ) {}

  get doc(): Doc {
    return (this.whole ??= decodeDocument(this.bytes))
  }

  /** A document with at least these fields of the top level; undefined: with all. */
  with(names: ReadonlySet<string> | undefined): Doc {
    const isWhole = !names || this.whole || this.bytes.length < small
    return isWhole ? this.doc : decodeFields(this.bytes, names)
  }
}

/** What a plan has looked at, for explain. */
export type ScanCounts = { keys: number; documents: number }

type Run = {
  view: View
  collection: Collection
  plan: Plan
  matches: Predicate
  /** The fields `matches` looks at; undefined: any. */
  fields?: ReadonlySet<string> | undefined
  counts?: ScanCounts
  limit?: TimeLimit | undefined
}

/** A look at the clock costs more than a look at a document. */
const looksPerClock = 64

/** The matching documents in the plan's order; each is read only when asked for. */
export function* runPlan({
  view,
  collection,
  plan,
  matches,
  fields,
  counts,
  limit,
}: Run): Generator<Found> {
  let looks = 0
  for (const found of candidates({ view, collection, plan, counts })) {
    if (counts) counts.documents++
    if (limit && ++looks % looksPerClock === 0 && Date.now() > limit.end) {
      throw new CommandError(50, 'operation exceeded time limit')
    }
    if (matches(found.with(fields))) yield found
  }
}

type Candidates = Omit<Run, 'matches' | 'fields' | 'limit'>

function* candidates({ view, collection, plan, counts }: Candidates): Generator<Found> {
  if (plan.scans.length === 0) {
    const range = { ...tableRange(collection.table), isReverse: plan.isReverse }
    for (const { key, value } of view.range(range)) yield new Found(recordOf(key), value)
    return
  }
  const seen = new Set<number>()
  for (const scan of plan.scans) {
    for (const record of scanRecords({ view, scan, counts })) {
      if (scan.canRepeat) {
        if (seen.has(record)) continue
        seen.add(record)
      }
      const bytes = view.get(recordKey(collection.table, record))
      if (bytes) yield new Found(record, bytes)
    }
  }
}

function* scanRecords({ view, scan, counts }: { view: View; scan: Scan; counts?: ScanCounts }) {
  for (const entry of scanEntries({ view, scan })) {
    if (counts) counts.keys++
    yield recordOf(entry.value)
  }
}

function* scanEntries({ view, scan }: { view: View; scan: Scan }): Generator<Entry> {
  const { table } = scan.index
  for (const { start, end } of scan.ranges) {
    yield* view.range({
      start: tableKey(table, start),
      end: tableKey(table, end),
      isReverse: scan.isReverse,
    })
  }
}
