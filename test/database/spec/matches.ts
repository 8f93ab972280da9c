import { EJSON } from 'bson'
import type { Fields } from './specFiles.ts'

type Expectation = {
  expected: unknown
  actual: unknown
  /** Where the value stands, for the message. */
  at?: string
  /** Documents at the root may have more fields than are expected; inner ones may not. */
  isRoot?: boolean
  sessionIds?: Map<string, unknown>
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !Buffer.isBuffer(value) &&
  !(value instanceof Date) &&
  !('_bsontype' in value)

/** By name and not by class: the driver has a copy of the bson package of its own. */
const isBson = (value: unknown, type: string) =>
  (value as { _bsontype?: string } | null | undefined)?._bsontype === type

/** The unified test format's matching; undefined if it matches, otherwise what differs. */
export function mismatch({
  expected,
  actual,
  at = 'result',
  isRoot = true,
  sessionIds,
}: Expectation): string | undefined {
  if (actual instanceof Map) actual = Object.fromEntries(actual)
  if (isFields(expected)) {
    const [operator] = Object.keys(expected)
    if (operator?.startsWith('$$'))
      return special({ operator, operand: expected[operator], actual, at, isRoot, sessionIds })
    if (!isFields(actual))
      return `${at}: expected an object, got ${EJSON.stringify(actual ?? null)}`
    return fieldsDiffer({ expected, actual, at, isRoot, sessionIds })
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual))
      return `${at}: expected an array, got ${EJSON.stringify(actual ?? null)}`
    if (actual.length !== expected.length)
      return `${at}: expected ${expected.length} items, got ${EJSON.stringify(actual)}`
    return firstOf(
      expected.map(
        (item, i) => () =>
          mismatch({ expected: item, actual: actual[i], at: `${at}.${i}`, isRoot, sessionIds }),
      ),
    )
  }
  return isSame(expected, actual)
    ? undefined
    : `${at}: expected ${EJSON.stringify(expected)}, got ${EJSON.stringify(actual ?? null)}`
}

function fieldsDiffer({
  expected,
  actual,
  at,
  isRoot,
  sessionIds,
}: Expectation & { expected: Fields; actual: Fields }) {
  const extra = isRoot
    ? undefined
    : Object.keys(actual).find((key) => actual[key] !== undefined && !(key in expected))
  if (extra) return `${at}: has ${extra}, which is not expected`
  return firstOf(
    Object.entries(expected).map(
      ([key, value]) =>
        () =>
          mismatch({
            expected: value,
            actual: actual[key],
            at: `${at}.${key}`,
            isRoot: false,
            sessionIds,
          }),
    ),
  )
}

function firstOf(checks: (() => string | undefined)[]): string | undefined {
  for (const check of checks) {
    const found = check()
    if (found) return found
  }
  return undefined
}

type Special = {
  operator: string
  operand: unknown
  actual: unknown
  at: string | undefined
  isRoot: boolean
  sessionIds?: Map<string, unknown>
}

function special({
  operator,
  operand,
  actual,
  at,
  isRoot,
  sessionIds,
}: Special): string | undefined {
  switch (operator) {
    case '$$exists':
      return (actual !== undefined) === operand
        ? undefined
        : `${at}: expected ${operand ? 'something' : 'nothing'}, got ${EJSON.stringify(actual ?? null)}`
    case '$$unsetOrMatches':
      return actual === undefined || actual === null
        ? undefined
        : mismatch({ expected: operand, actual, at, isRoot, sessionIds })
    case '$$sessionLsid':
      return mismatch({ expected: sessionIds?.get(String(operand)), actual, at, sessionIds })
    case '$$type': {
      const types = (Array.isArray(operand) ? operand : [operand]).map(String)
      return types.some((type) => hasType(type, actual))
        ? undefined
        : `${at}: expected a ${types.join(' or ')}, got ${EJSON.stringify(actual ?? null)}`
    }
    default:
      throw new Error(`the runner does not know ${operator}`)
  }
}

function hasType(type: string, value: unknown): boolean {
  switch (type) {
    case 'int':
    case 'long':
    case 'double':
    case 'number':
      return typeof value === 'number' || typeof value === 'bigint' || isBson(value, 'Long')
    case 'string':
      return typeof value === 'string'
    case 'object':
      return isFields(value)
    case 'array':
      return Array.isArray(value)
    case 'objectId':
      return isBson(value, 'ObjectId')
    case 'date':
      return value instanceof Date
    case 'bool':
      return typeof value === 'boolean'
    default:
      return false
  }
}

/** Numbers by value whatever their type, everything else by its canonical form. */
function isSame(expected: unknown, actual: unknown): boolean {
  const [a, b] = [asNumber(expected), asNumber(actual)]
  if (a !== undefined && b !== undefined) return a === b
  return (
    EJSON.stringify(expected, { relaxed: false }) ===
    EJSON.stringify(actual ?? null, { relaxed: false })
  )
}

function asNumber(value: unknown): number | undefined {
  if (typeof value === 'number' || typeof value === 'bigint' || isBson(value, 'Long'))
    return Number(value)
  return undefined
}
