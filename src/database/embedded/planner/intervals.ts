import { BSONRegExp } from 'bson'
import { isRegex } from '../query/compileFilter.ts'
import { afterPrefix } from '../storage/view.ts'
import type { Collation } from '../values/collation.ts'
import { emptyArrayKey, encodeKey, rankByte } from '../values/indexKey.ts'
import { isNumeric, typeOf, typeRanks } from '../values/types.ts'
import type { Condition } from './conditions.ts'

/** Keys from `start` up to, not including, `end`; a point is all keys that begin with one value. */
export type Interval = { start: Buffer; end: Buffer; isPoint: boolean }

export type FieldBounds = { intervals: Interval[]; meetsMissing: boolean }

const point = (value: unknown, collation?: Collation): Interval =>
  pointAt(encodeKey(value, collation))
const pointAt = (start: Buffer): Interval => ({ start, end: afterPrefix(start), isPoint: true })

/** Where in an ascending field the values lie that can meet these conditions; undefined: anywhere. */
export function boundsOf({
  conditions,
  isMultikey,
  collation,
}: {
  conditions: Condition[]
  isMultikey: boolean
  collation?: Collation
}): FieldBounds | undefined {
  const found = conditions
    .map((condition) => ({ bounds: one(condition, collation), condition }))
    .filter(
      (item): item is { bounds: FieldBounds; condition: Condition } => item.bounds !== undefined,
    )
  const points = found.find(({ bounds }) => bounds.intervals.every((interval) => interval.isPoint))
  if (points) return points.bounds
  if (found.length === 0) return undefined
  // Of an array, one element may meet the lower bound and another the upper one.
  const canIntersect = !isMultikey || found.every(({ condition }) => condition.isWithinElement)
  return canIntersect ? found.map(({ bounds }) => bounds).reduce(intersect) : found[0]!.bounds
}

function one({ operator, operand }: Condition, collation?: Collation): FieldBounds | undefined {
  switch (operator) {
    case '$eq':
      return isRegex(operand) ? undefined : equal(operand, collation)
    case '$in':
      return among(operand, collation)
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return compared({ operator, operand, collation })
    case '$regex':
      return collation ? undefined : beginning(operand)
    default:
      return undefined
  }
}

/** An array is found by its first element, or as an element of an array itself. */
function equal(operand: unknown, collation?: Collation): FieldBounds {
  const intervals = [point(operand, collation)]
  if (Array.isArray(operand)) {
    intervals.push(operand.length === 0 ? pointAt(emptyArrayKey) : point(operand[0], collation))
  }
  return { intervals: inOrder(intervals), meetsMissing: operand === null || operand === undefined }
}

function among(operand: unknown, collation?: Collation): FieldBounds | undefined {
  if (!Array.isArray(operand) || operand.some(isRegex)) return undefined
  const bounds = operand.map((item) => equal(item, collation))
  return {
    intervals: inOrder(bounds.flatMap(({ intervals }) => intervals)),
    meetsMissing: bounds.some(({ meetsMissing }) => meetsMissing),
  }
}

type Compared = { operator: string; operand: unknown; collation?: Collation }

function compared({ operator, operand, collation }: Compared): FieldBounds | undefined {
  const type = typeOf(operand)
  const isOrdered =
    isNumeric(operand) || ['string', 'date', 'objectId', 'bool', 'timestamp'].includes(type)
  if (!isOrdered || (collation && type === 'string')) return undefined
  const rank = typeRanks[type]
  const [low, high] = [Buffer.from([rankByte(rank)]), Buffer.from([rankByte(rank) + 1])]
  const key = encodeKey(operand)
  const interval = {
    $gt: { start: afterPrefix(key), end: high },
    $gte: { start: key, end: high },
    $lt: { start: low, end: key },
    $lte: { start: low, end: afterPrefix(key) },
  }[operator]!
  return { intervals: [{ ...interval, isPoint: false }], meetsMissing: false }
}

/** /^abc/ reads only what begins with abc, and stored regexes, which it may equal. */
function beginning(operand: unknown): FieldBounds | undefined {
  const source = regexSource(operand)
  const prefix = source && /^\^([A-Za-z0-9 _\-@:/]+)(.?)/.exec(source)
  if (!prefix || source.includes('|')) return undefined
  const text = '?*{'.includes(prefix[2] || ' ') ? prefix[1]!.slice(0, -1) : prefix[1]!
  const start = encodeKey(text).subarray(0, -2)
  const regexes = Buffer.from([rankByte(typeRanks.regex)])
  return {
    intervals: [
      { start, end: afterPrefix(start), isPoint: false },
      { start: regexes, end: afterPrefix(regexes), isPoint: false },
    ],
    meetsMissing: false,
  }
}

function regexSource(operand: unknown): string | undefined {
  if (typeof operand === 'string') return operand
  if (operand instanceof RegExp)
    return operand.flags.replace('u', '') === '' ? operand.source : undefined
  if (!(operand instanceof BSONRegExp)) return undefined
  return operand.options === '' ? operand.pattern : undefined
}

function intersect(a: FieldBounds, b: FieldBounds): FieldBounds {
  const intervals: Interval[] = []
  for (const x of a.intervals) {
    for (const y of b.intervals) {
      const start = Buffer.compare(x.start, y.start) > 0 ? x.start : y.start
      const end = Buffer.compare(x.end, y.end) < 0 ? x.end : y.end
      if (Buffer.compare(start, end) < 0)
        intervals.push({ start, end, isPoint: x.isPoint || y.isPoint })
    }
  }
  return { intervals: inOrder(intervals), meetsMissing: a.meetsMissing && b.meetsMissing }
}

function inOrder(intervals: Interval[]): Interval[] {
  const sorted = [...intervals].sort((a, b) => Buffer.compare(a.start, b.start))
  return sorted.filter((interval, i) => i === 0 || !interval.start.equals(sorted[i - 1]!.start))
}
