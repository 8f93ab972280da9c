import type { Board } from '../board.ts'
import { createBoard } from '../board.ts'
import type { Breach } from '../breach.ts'
import { listCandidates, type Candidate, type RepairOptions } from './change.ts'
import { applyCandidate, badness, breachKey, canTouch, graveBreaches } from './judgeBoards.ts'

export type Repair = {
  candidates: Candidate[]
  /** The boards before and after, from the first moment at which anything can be changed. */
  before: readonly Board[]
  after: readonly Board[]
  /** Nothing is left broken that any of the possible changes could mend. */
  isWhole: boolean
  /** It was proved that no smaller set of changes does the same. */
  isSmallest: boolean
}

/** A repair of more changes than this is a new plan, and an editor's business. */
const maxChanges = 3

/** Plans that are looked at before the search ends with what it has. */
const usualBudget = 3_000

/**
 * The smallest sets of changes that mend the first board without making any other worse: at most
 * `limit` of one size, those that shift posts least first. Sets of one change are tried before sets of
 * two. A set that mends a plan has a change that touches the plan's first breach, so only such
 * changes are tried at each step: nothing is missed by it. Where no set of up to three mends
 * everything, or the budget ends, the best plan that was met is given.
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
  const hopeless = hopelessOf({ boards: before, candidates })
  const start = before.map(badness)
  const nextBreach = (state: readonly Board[]) => findNext({ state, start, hopeless })
  if (!nextBreach(before)) return []
  const search: Search = { candidates, nextBreach, left: budget, found: [], best: null, before }
  for (let size = 1; size <= maxChanges; size++) {
    tryAll({ search, state: before, chosen: [], size })
    const isOver = search.left <= 0
    if (search.found.length > 0) {
      const found = search.found.sort(byCost).slice(0, limit)
      return found.map((one) => ({
        ...one,
        before,
        isWhole: true,
        isSmallest: !isOver || size === 1,
      }))
    }
    if (isOver) break
  }
  const { best } = search
  return best ? [{ ...best, before, isWhole: false, isSmallest: false }] : []
}

type Plan = { candidates: Candidate[]; after: readonly Board[] }

type Search = {
  candidates: Candidate[]
  before: readonly Board[]
  nextBreach: (state: readonly Board[]) => { board: Board; breach: Breach } | null
  /** Plans that may still be looked at. */
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
    if (seen.has(key) || !canTouch({ ...next, candidate })) continue
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

/** What was before the first moment that anything can change is as it is. */
function fromFirstChange({
  boards,
  candidates,
}: {
  boards: readonly Board[]
  candidates: Candidate[]
}): Board[] {
  const times = candidates.flatMap(({ items }) =>
    items.flatMap(({ remove, add }) => [remove, add].flatMap((item) => item?.at.getTime() ?? [])),
  )
  const first = Math.min(...times)
  return boards.map((board) => {
    const { timeline: items, policy, from, to, now } = board
    if (first <= from.getTime() || first >= to.getTime()) return board
    return createBoard({ items, policy, from: new Date(first), to, now })
  })
}

/** Breaches of the first board that nothing could change. */
function hopelessOf({
  boards: [board],
  candidates,
}: {
  boards: readonly Board[]
  candidates: Candidate[]
}): ReadonlySet<string> {
  if (!board) return new Set()
  const isHopeless = (breach: Breach) =>
    !candidates.some(
      (candidate) => candidate.boards.includes(0) && canTouch({ board, breach, candidate }),
    )
  return new Set(graveBreaches(board).filter(isHopeless).map(breachKey))
}

/** What still has to be mended: on the first board, then where another has become worse. */
function findNext({
  state,
  start,
  hopeless,
}: {
  state: readonly Board[]
  start: number[]
  hopeless: ReadonlySet<string>
}): { board: Board; breach: Breach } | null {
  for (const [index, board] of state.entries()) {
    if (index > 0 && badness(board) <= start[index]!) continue
    const breach = graveBreaches(board).find((one) => index > 0 || !hopeless.has(breachKey(one)))
    if (breach) return { board, breach }
  }
  return null
}
