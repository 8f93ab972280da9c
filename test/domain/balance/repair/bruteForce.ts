import fc from 'fast-check'
import { createBoard, type Board } from '../../../../src/domain/balance/board.ts'
import type { Breach } from '../../../../src/domain/balance/breach.ts'
import type { BalancePolicy } from '../../../../src/domain/balance/policy.ts'
import {
  listCandidates,
  type Candidate,
  type RepairOptions,
} from '../../../../src/domain/balance/repair/change.ts'
import {
  badness,
  breachKey,
  canTouch,
  graveBreaches,
} from '../../../../src/domain/balance/repair/judgeBoards.ts'
import { contentTypes, packagings } from '../../../../src/domain/post.ts'
import { bare, free, noon } from '../items.ts'

/** A small plan of one or two communities, and everything that may be done to it. */
export type Case = { boards: Board[]; options: RepairOptions }

const hour = 3_600_000
const horizon = { to: noon(21), now: noon(0) }

const policy: BalancePolicy = {
  ...bare,
  minimumSample: 3,
  shares: { ...bare.shares, product: { ...free, max: 0.5 } },
  productStreak: { most: 2, level: 'warn' },
  activityCooldown: { days: 1, level: 'warn' },
  topicsBeforeActivity: { least: 1, level: 'warn' },
  perDay: { most: 3, level: 'warn' },
}
const policies = fc.constantFrom<BalancePolicy>(
  policy,
  { ...policy, window: { type: 'posts', posts: 4 } },
  { ...policy, perDay: { most: 1, level: 'block' }, silence: { days: 3, level: 'warn' } },
  // Nothing that moves can mend it.
  { ...bare, minimumSample: 3, shares: { ...bare.shares, values: { ...free, min: 0.9 } } },
)

const made = fc.record({
  at: fc.integer({ min: 0, max: 24 * 10 }).map((h) => new Date(+noon(0) + h * hour)),
  contentType: fc.constantFrom(...contentTypes),
  packaging: fc.constantFrom(...packagings),
  /** Which communities get it: the first, the second, both. */
  boards: fc.constantFrom<number[]>([0], [0, 1], [0, 1], [1]),
})

const evergreens = [{ id: 'question', contentType: 'interaction', packaging: 'topic' }] as const

/** Up to four posts of the first community may move to three days, and trade; one issue is empty. */
export const cases: fc.Arbitrary<Case> = fc
  .record({
    posts: fc.array(made, { minLength: 3, maxLength: 8 }),
    policies: fc.tuple(policies, policies),
    isEmptyForBoth: fc.boolean(),
  })
  .map(({ posts, policies: chosen, isEmptyForBoth }) => {
    const all = posts.map((post, index) => ({ ...post, item: toItem({ post, index }) }))
    const slots = [2, 6, 12].map((day) => ({ key: `day ${day}`, at: noon(day) }))
    const movable = all
      .filter(({ boards }) => boards.includes(0))
      .slice(0, 4)
      .map(({ item, boards }) => ({ item, boards, slots, canSwap: true }))
    const slot = { key: 'empty', at: noon(4) }
    const fillable = [{ slot, boards: isEmptyForBoth ? [0, 1] : [0], evergreens }]
    // The search looks at what can still be changed, so both begin there.
    const times = [slot.at, ...slots.map(({ at }) => at), ...movable.map(({ item }) => item.at)]
    const from = new Date(Math.max(Math.min(...times.map(Number)), +noon(0)))
    const boards = chosen.map((one, index) => {
      const items = all.filter((post) => post.boards.includes(index)).map(({ item }) => item)
      return createBoard({ items, policy: one, from, ...horizon })
    })
    return { boards, options: { movable, fillable } }
  })

function toItem({
  post: { at, contentType, packaging },
  index,
}: {
  post: {
    at: Date
    contentType: (typeof contentTypes)[number]
    packaging: (typeof packagings)[number]
  }
  index: number
}) {
  return { id: `post ${index}`, at, contentType, packaging }
}

export type Best =
  | { type: 'nothing to do' }
  | { type: 'found'; size: number; cost: number }
  /** No set of so many changes mends it. */
  | { type: 'none' }

/** Every set of up to `size` changes, each plan looked at from scratch. */
export function bruteForce({ boards, options }: Case, size: number): Best {
  const candidates = listCandidates(options)
  const [board] = boards
  const isMovable = (breach: Breach) =>
    candidates.some(
      (one) => one.boards.includes(0) && canTouch({ board: board!, breach, candidate: one }),
    )
  const stuck = graveBreaches(board!).filter((breach) => !isMovable(breach))
  const stuckKeys = new Set(stuck.map(breachKey))
  const isWhole = (set: readonly Candidate[]) => {
    const after = boards.map((one, index) => anew({ board: one, index, set }))
    const left = graveBreaches(after[0]!)
    if (!stuck.every((one) => left.some((other) => covers(other, one)))) {
      throw new Error('what was said to be beyond mending was mended')
    }
    const isNoWorse = after.every(
      (one, index) => index === 0 || badness(one) <= badness(boards[index]!),
    )
    return left.every((one) => stuckKeys.has(breachKey(one))) && isNoWorse
  }
  if (isWhole([])) return { type: 'nothing to do' }
  for (let count = 1; count <= size; count++) {
    const costs = setsOf({ candidates, count })
      .filter(isWhole)
      .map((set) => set.reduce((sum, { cost }) => sum + cost, 0))
    if (costs.length > 0) return { type: 'found', size: count, cost: Math.min(...costs) }
  }
  return { type: 'none' }
}

function covers(one: Breach, other: Breach): boolean {
  const isSame = one.rule === other.rule && one.contentType === other.contentType
  return isSame && one.from <= other.from && one.to >= other.to
}

function anew({
  board: { timeline, policy: by, from, to, now },
  index,
  set,
}: {
  board: Board
  index: number
  set: readonly Candidate[]
}): Board {
  const changes = set.filter(({ boards }) => boards.includes(index)).flatMap(({ items }) => items)
  const gone = new Set(changes.map(({ remove }) => remove?.id))
  const put = changes.flatMap(({ add }) => add ?? [])
  const items = [...timeline.filter(({ id }) => !gone.has(id)), ...put]
  return createBoard({ items, policy: by, from, to, now })
}

function setsOf({
  candidates,
  count,
}: {
  candidates: readonly Candidate[]
  count: number
}): Candidate[][] {
  if (count === 0) return [[]]
  return candidates.flatMap((one, index) => {
    const rest = candidates
      .slice(index + 1)
      .filter(({ uses }) => !uses.some((use) => one.uses.includes(use)))
    return setsOf({ candidates: rest, count: count - 1 }).map((set) => [one, ...set])
  })
}
