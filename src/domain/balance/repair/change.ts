import type { BalanceItem } from '../timeline.ts'

/** A time at which a post may go out; of an issue it is the issue's. `key` is its own. */
export type RepairSlot = { key: string; at: Date }

/** A planned post that may be put somewhere else. */
export type Movable = {
  item: BalanceItem
  /** Indexes of the boards it is on. */
  boards: readonly number[]
  /** Where else it may go. */
  slots: readonly RepairSlot[]
  /** Whether it may trade times with another post that may. */
  canSwap: boolean
}

/** An empty issue, and the evergreen posts that fit it. */
export type Fillable = {
  slot: RepairSlot
  boards: readonly number[]
  evergreens: readonly Pick<BalanceItem, 'id' | 'contentType' | 'packaging'>[]
}

/** What a repair may do. */
export type RepairOptions = { movable: readonly Movable[]; fillable: readonly Fillable[] }

/** One step of a repair. `from` is there to tell whether the plan is still what it was. */
export type RepairChange =
  | { type: 'move' | 'postpone'; post: string; from: Date; to: Date; slot: string }
  | { type: 'fill'; slot: string; at: Date; post: string }
  | { type: 'swap'; posts: [{ post: string; from: Date }, { post: string; from: Date }] }

/**
 * What is done to a plan: a repair's step, or that an issue loses the evergreen it was filled with,
 * which only undoes such a step.
 */
export type PlanChange = RepairChange | { type: 'empty'; slot: string; at: Date; post: string }

/** A change with what it does to the boards. */
export type Candidate = {
  change: RepairChange
  boards: readonly number[]
  /** Items to take away and to put down. */
  items: readonly { remove: BalanceItem | null; add: BalanceItem | null }[]
  /** Posts and slots: a repair touches each once. */
  uses: readonly string[]
  /** Hours by which posts are shifted. */
  cost: number
}

const hourMs = 3_600_000

/** Further apart two posts do not trade places. Milliseconds. */
const swapWithinMs = 14 * 24 * hourMs

/** Everything that could be done, each thing alone. */
export function listCandidates({ movable, fillable }: RepairOptions): Candidate[] {
  return [
    ...movable.flatMap((post) => post.slots.map((slot) => move({ post, slot }))),
    ...movable.flatMap((one, index) =>
      movable.slice(index + 1).flatMap((other) => (canTrade(one, other) ? [swap(one, other)] : [])),
    ),
    ...fillable.flatMap((issue) => issue.evergreens.map((post) => fill({ issue, post }))),
  ]
}

export function move({
  post: { item, boards },
  slot,
}: {
  post: Pick<Movable, 'item' | 'boards'>
  slot: RepairSlot
}): Candidate {
  const isLater = slot.at > item.at
  const type = item.packaging === 'activity' && isLater ? 'postpone' : 'move'
  return {
    change: { type, post: item.id, from: item.at, to: slot.at, slot: slot.key },
    boards,
    items: [{ remove: item, add: { ...item, at: slot.at } }],
    uses: [item.id, slot.key],
    cost: hoursBetween(item.at, slot.at),
  }
}

export function swap(
  one: Pick<Movable, 'item' | 'boards'>,
  other: Pick<Movable, 'item' | 'boards'>,
): Candidate {
  const [a, b] = [one.item, other.item]
  const trade = (item: BalanceItem, at: Date) => ({ remove: item, add: { ...item, at } })
  return {
    change: {
      type: 'swap',
      posts: [
        { post: a.id, from: a.at },
        { post: b.id, from: b.at },
      ],
    },
    boards: one.boards,
    items: [trade(a, b.at), trade(b, a.at)],
    uses: [a.id, b.id],
    cost: 2 * hoursBetween(a.at, b.at),
  }
}

/** Two posts of one kind would change nothing; of different communities, more than is asked. */
function canTrade(one: Movable, other: Movable): boolean {
  const [a, b] = [one.item, other.item]
  const isSameKind = a.contentType === b.contentType && a.packaging === b.packaging
  const areNear = Math.abs(Number(a.at) - Number(b.at)) <= swapWithinMs && +a.at !== +b.at
  const isSameReach = one.boards.join() === other.boards.join()
  return one.canSwap && other.canSwap && !isSameKind && areNear && isSameReach
}

export function fill({
  issue: { slot, boards },
  post,
}: {
  issue: Pick<Fillable, 'slot' | 'boards'>
  post: Fillable['evergreens'][number]
}): Candidate {
  return {
    change: { type: 'fill', slot: slot.key, at: slot.at, post: post.id },
    boards,
    items: [{ remove: null, add: { ...post, id: `rerun of ${post.id}`, at: slot.at } }],
    uses: [`evergreen ${post.id}`, slot.key],
    cost: 0,
  }
}

/** Every moment that a change is about: what it takes from, and what it puts to. */
export function momentsOf(change: PlanChange): Date[] {
  switch (change.type) {
    case 'move':
    case 'postpone':
      return [change.from, change.to]
    case 'fill':
    case 'empty':
      return [change.at]
    case 'swap':
      return change.posts.map(({ from }) => from)
    default:
      return change satisfies never
  }
}

function hoursBetween(a: Date, b: Date): number {
  return Math.abs(Number(a) - Number(b)) / hourMs
}
