import type { Board } from '../board.ts'
import { listCandidates, type Candidate, type RepairOptions } from './change.ts'
import { applyCandidate, badness } from './judgeBoards.ts'
import { findNext, fromFirstChange, hopelessOf, isOfUse, type ToMend } from './toMend.ts'

export type Repair = {
  candidates: Candidate[]
  /** The boards before and after, from the first moment at which anything can be changed. */
  before: readonly Board[]
  after: readonly Board[]
  /** Nothing is left broken that any of the possible changes could mend. */
  isWhole: boolean
  /**
   * Every set of up to as many changes was tried: none does it with fewer, nor by shifting posts less.
   * Said of the first at most.
   */
  isSmallest: boolean
}

/** A repair of more changes than this is a new plan, and an editor's business. */
const maxChanges = 3

/** Plans that are looked at before the search ends with what it has. */
const usualBudget = 3_000

/**
 * The smallest sets of changes that mend the first board without making any other worse: at most
 * `limit` of one size, those that shift posts least first. Sets of one change are tried before sets of
 * two. A set that mends a plan has a change that touches the plan's first breach, and where another
 * board has become worse, one that touches any of that board's; so only such changes are tried at each
 * step: nothing is missed by it. Where no set of up to three mends everything, or the budget ends, the
 * best plan that was met is given.
 */
export function searchRepair({
  boards,
  options,
  limit = 3,
  budget = usualBudget,
}: {
  /** The one to mend first, then the others that its posts reach. */
  boards: readonly Board[]
  options: RepairOptions
  limit?: number
  budget?: number
}): Repair[] {
  const candidates = listCandidates(options)
  const before = fromFirstChange({ boards, candidates })
  const hopeless = hopelessOf({ board: before[0]!, candidates })
  const start = before.map(badness)
  const nextBreach = (state: readonly Board[]) => findNext({ state, start, hopeless })
  const search: Search = { candidates, nextBreach, left: budget, found: [], best: null, before }
  for (let size = 1; size <= maxChanges; size++) {
    tryAll({ search, state: before, chosen: [], size })
    const isOver = search.left < 0
    if (search.found.length > 0) {
      const found = search.found.sort(byCost).slice(0, limit)
      return found.map((one, index) => ({
        ...one,
        before,
        isWhole: true,
        isSmallest: index === 0 && !isOver,
      }))
    }
  }
  const { best } = search
  return best ? [{ ...best, before, isWhole: false, isSmallest: false }] : []
}

type Plan = { candidates: Candidate[]; after: readonly Board[] }

type Search = {
  candidates: Candidate[]
  before: readonly Board[]
  nextBreach: (state: readonly Board[]) => ToMend | null
  /** Plans that may still be looked at; below zero: more were asked for. */
  left: number
  found: Plan[]
  best: (Plan & { badness: number }) | null
}

/** Every set of `size` more changes, each set once. */
function tryAll({
  search,
  state,
  chosen,
  size,
  seen = new Set(),
}: {
  search: Search
  state: readonly Board[]
  chosen: Candidate[]
  size: number
  seen?: Set<string>
}): void {
  const next = search.nextBreach(state)
  if (!next) return
  const used = new Set(chosen.flatMap(({ uses }) => uses))
  for (const candidate of search.candidates) {
    if (candidate.uses.some((one) => used.has(one))) continue
    const set = [...chosen, candidate]
    const key = setKey(search, set)
    if (seen.has(key) || !isOfUse({ next, candidate })) continue
    seen.add(key)
    if (search.left-- <= 0) return
    const after = applyCandidate(state, candidate)
    if (!search.nextBreach(after)) {
      search.found.push({ candidates: set, after })
      continue
    }
    remember({ search, plan: { candidates: set, after } })
    if (size > 1) tryAll({ search, state: after, chosen: set, size: size - 1, seen })
  }
}

function setKey({ candidates }: Search, set: Candidate[]): string {
  return set
    .map((one) => candidates.indexOf(one))
    .sort((a, b) => a - b)
    .join()
}

/** Better than doing nothing, than what was met before, and no worse for any other community. */
function remember({ search, plan }: { search: Search; plan: Plan }): void {
  const left = plan.after.map(badness)
  const before = search.before.map(badness)
  if (left.some((bad, index) => (index === 0 ? bad >= before[0]! : bad > before[index]!))) return
  const known = search.best
  const isBetter = !known || left[0]! < known.badness
  const isShorter = known && left[0] === known.badness && byCost(plan, known) < 0
  if (isBetter || isShorter) search.best = { ...plan, badness: left[0]! }
}

function byCost(a: Plan, b: Plan): number {
  const cost = ({ candidates }: Plan) => candidates.reduce((sum, one) => sum + one.cost, 0)
  return a.candidates.length - b.candidates.length || cost(a) - cost(b)
}
