import { performance } from 'node:perf_hooks'
import { changeBoard, createBoard } from '../../src/domain/balance/board.ts'
import { defaultPolicy } from '../../src/domain/balance/defaults.ts'
import { findBreaches } from '../../src/domain/balance/findBreaches.ts'
import { rulesOf } from '../../src/domain/balance/policy.ts'
import {
  day,
  indexAfter,
  toTimeline,
  type BalanceItem,
  type Timeline,
} from '../../src/domain/balance/timeline.ts'
import { contentTypes } from '../../src/domain/post.ts'

/**
 * The balance of 100,000 posts: one sweep of every rule, one post changed, and what the sweep is
 * measured against: counting the window anew.
 * Run it with `node --import tsx test/bench/balance.ts`.
 */
const posts = 100_000
const perDay = 4
const rounds = 5
const start = Date.UTC(2000, 0, 1)
const end = start + (posts / perDay) * day
const horizon = { from: new Date(start), to: new Date(end), now: new Date(end) }
const policy = defaultPolicy

const items = givenPosts()
const timeline = toTimeline(items)
const sweep = measure(() => findBreaches({ timeline, policy, ...horizon }))
const anew = measure(() => countAlways(timeline))
const board = createBoard({ items, policy, ...horizon })
const moved = timeline[posts / 2]!
const add = { ...moved, at: new Date(moved.at.getTime() + 3 * day) }
const change = measure(() => changeBoard({ board, change: { remove: moved, add } }))

const rules = rulesOf(policy).length
console.log(`one sweep, ${rules} rules, ${posts} posts: ${text(sweep)}`)
console.log(`one rule alone, its window counted anew whenever it changes: ${text(anew)}`)
console.log(`one post moved: ${text(change)}`)
console.log(
  `a rule in the sweep against one counted anew: ${((anew * rules) / sweep).toFixed(1)} times as quick`,
)
console.log(`a change against a sweep: ${(sweep / change).toFixed(0)} times as quick`)

/** Always the same: a third product, and an activity every five days. */
function givenPosts(): BalanceItem[] {
  let seed = 1
  const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
  return Array.from({ length: posts }, (_, index) => ({
    id: String(index),
    at: new Date(start + Math.floor((index + random()) * (day / perDay))),
    contentType: contentTypes[Math.floor(random() * 3)]!,
    packaging: random() < 0.02 ? ('activity' as const) : ('topic' as const),
  }))
}

/** The product share alone, counted anew at each moment at which it changes. */
function countAlways(all: Timeline): number {
  let broken = 0
  for (const { at } of all) {
    for (const moment of [+at, +at + 7 * day]) {
      const inside = all.slice(indexAfter(all, moment - 7 * day), indexAfter(all, moment))
      const products = inside.filter(({ contentType }) => contentType === 'product').length
      if (inside.length >= policy.minimumSample && products / inside.length > 0.4) broken += 1
    }
  }
  return broken
}

/** Milliseconds, the median; the first round warms up. What takes seconds is run once. */
function measure(work: () => unknown): number {
  const taken: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const began = performance.now()
    work()
    taken.push(performance.now() - began)
    if (taken[0]! > 3_000) return taken[0]!
  }
  return taken.slice(1).sort((a, b) => a - b)[Math.floor(rounds / 2)]!
}

function text(ms: number): string {
  return ms >= 100 ? `${Math.round(ms)} ms` : `${ms.toFixed(2)} ms`
}
