import { badValue } from '../errors.ts'
import type { SortField } from '../query/sort.ts'
import type { Collection, Index } from '../storage/collection.ts'
import { isSameCollation, type Collation } from '../values/collation.ts'
import { compareValues } from '../values/compare.ts'
import { isDoc, type Doc } from '../values/types.ts'
import { conditionsOf, type Conditions } from './conditions.ts'
import { indexScan } from './indexScan.ts'
import { isImplied } from './isImplied.ts'

export type Scan = {
  index: Index
  /** In the order they are to be read; keys without the table's number. */
  ranges: { start: Buffer; end: Buffer }[]
  isReverse: boolean
  /** Whether one document may be met more than once. */
  canRepeat: boolean
}

export type Plan = {
  /** Several are the branches of an $or; none is a scan of the whole collection. */
  scans: Scan[]
  isSorted: boolean
  isReverse: boolean
}

export type Question = {
  collection: Collection
  filter: Doc
  sort: SortField[]
  hint?: unknown
  collation?: Collation
}

/** The simplest choice that works: the index whose leading fields the query pins down best. */
export function makePlan(question: Question): Plan {
  const natural = naturalOrder(question)
  if (natural) return { scans: [], isSorted: true, isReverse: natural === -1 }
  const hinted = hintedIndex(question)
  const conditions = conditionsOf(question.filter)
  const candidates = hinted ? [hinted] : question.collection.indexes
  const best = candidates
    .map((index) => score({ index, question, conditions, isForced: Boolean(hinted) }))
    .filter((item) => item !== undefined)
    .reduce<Scored | undefined>((a, b) => (a && a.score >= b.score ? a : b), undefined)
  if (best && (best.score >= 10 || hinted)) return best.plan
  return (
    branchPlan(question) ??
    best?.plan ?? { scans: [], isSorted: question.sort.length === 0, isReverse: false }
  )
}

function naturalOrder({ hint, sort }: Question): 1 | -1 | undefined {
  if (sort[0]?.path === '$natural') return sort[0].direction
  if (isDoc(hint) && '$natural' in hint && sort.length === 0)
    return Number(hint.$natural) < 0 ? -1 : 1
  return undefined
}

export function hintedIndex({
  collection,
  hint,
}: Pick<Question, 'collection' | 'hint'>): Index | undefined {
  if (hint === undefined || hint === null || (isDoc(hint) && Object.keys(hint).length === 0))
    return undefined
  if (isDoc(hint) && '$natural' in hint) return undefined
  const found = collection.indexes.find((index) =>
    typeof hint === 'string' ? index.name === hint : compareValues(index.key, hint) === 0,
  )
  if (!found) {
    throw badValue(
      'error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index',
    )
  }
  return found
}

type Scored = { plan: Plan; score: number }
type Candidate = { index: Index; question: Question; conditions: Conditions; isForced: boolean }

/**
 * Ten points for each field fixed to points, but one where it is absent: most documents lack what some
 * have. Five for a range, three for giving the sort.
 */
function score({ index, question, conditions, isForced }: Candidate): Scored | undefined {
  if (index.fields.some((field) => field.kind === 'geo') && !isForced) return undefined
  if (index.partial && !isImplied({ partial: index.partial.filter, conditions })) {
    if (!isForced) return undefined
  }
  const usable = isSameCollation(index.collation, question.collation) || !usesText(conditions)
  const { scan, equalities, absences, hasRange, isSorted, isPoint, excludesMissing } = indexScan({
    index,
    conditions: usable ? conditions : new Map(),
    sort: index.collation || question.collation ? [] : question.sort,
  })
  if (index.isSparse && !excludesMissing && !isForced) return undefined
  const givesSort = isSorted && question.sort.length > 0
  const total =
    equalities * 10 -
    absences * 9 +
    (hasRange ? 5 : 0) +
    (givesSort ? 3 : 0) +
    (isPoint && index.isUnique ? 100 : 0)
  if (total === 0 && !isForced) return undefined
  const isInOrder = givesSort || question.sort.length === 0
  return { plan: { scans: [scan], isSorted: isInOrder, isReverse: scan.isReverse }, score: total }
}

/** Whether a collation could change what the conditions mean. */
function usesText(conditions: Conditions): boolean {
  const isPlain = (value: unknown): boolean =>
    typeof value !== 'string' && !isDoc(value) && !(Array.isArray(value) && !value.every(isPlain))
  return [...conditions.values()].flat().some(({ operand }) => !isPlain(operand))
}

/** An $or each of whose branches has an index is the union of their scans. */
function branchPlan(question: Question): Plan | undefined {
  const branches = orBranches(question.filter)
  if (!branches || question.hint !== undefined) return undefined
  const scans: Scan[] = []
  for (const branch of branches) {
    const plan = makePlan({ ...question, filter: branch, sort: [] })
    if (plan.scans.length === 0) return undefined
    scans.push(...plan.scans.map((scan) => ({ ...scan, canRepeat: true })))
  }
  return { scans, isSorted: question.sort.length === 0, isReverse: false }
}

function orBranches(filter: Doc): Doc[] | undefined {
  const direct = filter.$or
  if (Array.isArray(direct)) return direct.filter(isDoc)
  if (!Array.isArray(filter.$and)) return undefined
  for (const item of filter.$and) {
    const found = isDoc(item) ? orBranches(item) : undefined
    if (found) return found
  }
  return undefined
}
