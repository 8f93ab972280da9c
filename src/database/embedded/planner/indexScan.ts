import type { SortField } from '../query/sort.ts'
import type { Index, IndexField } from '../storage/collection.ts'
import { fieldKey } from '../storage/indexEntries.ts'
import { afterPrefix } from '../storage/view.ts'
import { boundRange, invert } from '../values/indexKey.ts'
import type { Condition, Conditions } from './conditions.ts'
import { boundsOf, type Interval } from './intervals.ts'
import type { Scan } from './plan.ts'

export type IndexScan = {
  scan: Scan
  /** How many leading fields are fixed to points. */
  equalities: number
  /** How many of these points are null, which is also what a document without the field has. */
  absences: number
  hasRange: boolean
  isSorted: boolean
  /** Whether every field is fixed to points. */
  isPoint: boolean
  /** Whether what is sought cannot lack all of the index's fields: a sparse index then has it. */
  excludesMissing: boolean
}

/** More combinations of points than this are read as a range instead. */
const mostRanges = 1000

type Input = { index: Index; conditions: Conditions; sort: SortField[] }

/** How one index would be read for these conditions and this order. */
export function indexScan({ index, conditions, sort }: Input): IndexScan {
  let prefixes: Buffer[] = [Buffer.alloc(0)]
  let ranges: { start: Buffer; end: Buffer }[] | undefined
  let equalities = 0
  let absences = 0
  const fixed = new Set<string>()
  let excludesMissing = false
  for (const [position, field] of index.fields.entries()) {
    const bounds = fieldBounds({
      index,
      field,
      position,
      conditions: conditions.get(field.path) ?? [],
    })
    if (!bounds) break
    excludesMissing ||= !bounds.meetsMissing
    const { intervals } = bounds
    const isFixed = intervals.every((interval) => interval.isPoint)
    if (isFixed && prefixes.length * intervals.length <= mostRanges) {
      prefixes = prefixes.flatMap((prefix) =>
        intervals.map(({ start }) => Buffer.concat([prefix, start])),
      )
      if (intervals.length <= 1) fixed.add(field.path)
      equalities++
      if (isAbsence(conditions.get(field.path))) absences++
    } else if (prefixes.length * intervals.length <= mostRanges) {
      ranges = prefixes.flatMap((prefix) =>
        intervals.map(({ start, end }) => ({
          start: Buffer.concat([prefix, start]),
          end: Buffer.concat([prefix, end]),
        })),
      )
      break
    } else break
  }
  excludesMissing ||= index.fields.some((field) => mustExist(conditions.get(field.path)))
  const hasRange = ranges !== undefined
  ranges ??= prefixes.map((start) => ({
    start,
    end: start.length === 0 ? Buffer.alloc(64, 0xff) : afterPrefix(start),
  }))
  const order = sortDirection({ index, sort, fixed, isOneRun: prefixes.length <= 1 })
  const isReverse = order === -1
  const bounded = ranges.map(cutRange)
  return {
    scan: {
      index,
      ranges: isReverse ? bounded.reverse() : bounded,
      isReverse,
      canRepeat: index.stored.multikey.length > 0 || index.stored.hasCutKeys,
    },
    equalities,
    absences,
    hasRange,
    isSorted: order !== undefined,
    isPoint: equalities === index.fields.length,
    excludesMissing,
  }
}

const isAbsence = (conditions: Condition[] | undefined) =>
  conditions?.some(({ operator, operand }) => operator === '$eq' && operand === null) ?? false

const mustExist = (conditions: Condition[] | undefined) =>
  conditions?.some(({ operator, operand }) => operator === '$exists' && Boolean(operand)) ?? false

/** Ranges of long values are widened to where the stored keys were cut. */
function cutRange({ start, end }: { start: Buffer; end: Buffer }) {
  const shortEnd = boundRange(end)
  return {
    start: boundRange(start),
    end: shortEnd.length === end.length ? end : afterPrefix(shortEnd),
  }
}

type FieldInput = { index: Index; field: IndexField; position: number; conditions: Condition[] }

function fieldBounds({ index, field, position, conditions }: FieldInput) {
  if (field.kind === 'hashed') return hashedBounds(field, conditions)
  const isMultikey = index.stored.multikey.includes(position)
  const bounds = boundsOf({ conditions, isMultikey, collation: index.collation })
  if (!bounds || field.direction === 1) return bounds
  return { ...bounds, intervals: bounds.intervals.map(inverted).reverse() }
}

/** In a descending field all bits are turned, and so is the order. */
function inverted({ start, end, isPoint }: Interval): Interval {
  if (isPoint) {
    const turned = invert(start)
    return { start: turned, end: afterPrefix(turned), isPoint }
  }
  return { start: justAfter(invert(end)), end: justAfter(invert(start)), isPoint }
}

/** Keys go on after a bound; what began with it lay above, and lies below once inverted. */
const justAfter = (bytes: Buffer) => afterPrefix(bytes)

function hashedBounds(field: IndexField, conditions: Condition[]) {
  const equality = conditions.find(
    ({ operator, operand }) => operator === '$eq' && !Array.isArray(operand),
  )
  if (!equality) return undefined
  const start = fieldKey({ field, value: equality.operand })
  const interval: Interval = { start, end: afterPrefix(start), isPoint: true }
  return { intervals: [interval], meetsMissing: equality.operand === null }
}

type SortInput = { index: Index; sort: SortField[]; fixed: Set<string>; isOneRun: boolean }

/** 1 or -1 if reading the index that way gives the order asked for. */
function sortDirection({ index, sort, fixed, isOneRun }: SortInput): 1 | -1 | undefined {
  const { multikey, hasCutKeys } = index.stored
  if (sort.length === 0 || multikey.length > 0 || hasCutKeys || !isOneRun) return undefined
  if (index.isSparse || index.fields.some((field) => field.kind !== 'ordered')) return undefined
  const wanted = sort.filter(({ path }) => !fixed.has(path))
  const available = index.fields.filter(({ path }) => !fixed.has(path))
  if (wanted.length > available.length) return undefined
  const signs = wanted.map(({ path, direction }, i) =>
    available[i]!.path === path ? direction * available[i]!.direction : 0,
  )
  if (signs.includes(0) || new Set(signs).size > 1) return undefined
  return signs[0] === -1 ? -1 : 1
}
