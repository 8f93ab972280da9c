import { contentTypes, type ContentType } from '../post.ts'
import type { BalancePolicy } from './policy.ts'
import type { Timeline } from './timeline.ts'
import { windows, type WindowStretch } from './windows.ts'

export type Shares = {
  /** The mix is this from here on. */
  at: Date
  /** Posts in the window. */
  total: number
  /** Share is a fraction of `total`; 0 where the window is empty. */
  types: Record<ContentType, { count: number; share: number }>
  /** Whether the window holds enough posts for its shares to say anything. */
  isSample: boolean
}

/**
 * The mix a member has seen at `at`: the shares of the window that ends there. For what is to come,
 * ask at the end of it: the next seven days are the window at now + 7 days.
 */
export function sharesAt({
  timeline,
  policy,
  at,
}: {
  timeline: Timeline
  policy: BalancePolicy
  at: Date
}): Shares {
  const to = new Date(at.getTime() + 1)
  return sharesOver({ timeline, policy, from: at, to })[0]!
}

/** The mix at `from`, and each time it changes before `to`: what a chart of shares is drawn from. */
export function sharesOver({
  timeline,
  policy,
  from,
  to,
}: {
  timeline: Timeline
  policy: BalancePolicy
  from: Date
  to: Date
}): Shares[] {
  const { window, minimumSample } = policy
  const range = { from: from.getTime(), to: to.getTime() }
  return Array.from(windows({ timeline, window, ...range }), (stretch) =>
    toShares({ stretch, minimumSample }),
  )
}

function toShares({
  stretch: { from, total, tally },
  minimumSample,
}: {
  stretch: WindowStretch
  minimumSample: number
}): Shares {
  const types = Object.fromEntries(
    contentTypes.map((type) => [
      type,
      { count: tally[type], share: total === 0 ? 0 : tally[type] / total },
    ]),
  ) as Shares['types']
  return { at: new Date(from), total, types, isSample: total >= minimumSample }
}
