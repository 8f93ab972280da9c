import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allBreaches, changeBoard, createBoard } from '../../../src/domain/balance/board.ts'
import { findBreaches } from '../../../src/domain/balance/findBreaches.ts'
import { countedIn } from '../../../src/domain/balance/receiversOf.ts'
import { toTimeline } from '../../../src/domain/balance/timeline.ts'
import { communities, plans, type AnyPlan } from './anyPlan.ts'
import { plainBreaches, plainlyReceived } from './plainModel.ts'

/** What each community receives, as the timelines are read. */
function received({ posts, reach }: AnyPlan, community: string) {
  return posts.filter((post) => countedIn({ ...post, reach }).has(community))
}

describe('the engine, against asking every rule at every moment', () => {
  it('finds the same breaches in each community, with the same numbers and causes', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        for (const community of communities) {
          const items = received(plan, community)
          expect(items).toEqual(plainlyReceived(plan, community))
          const found = findBreaches({ timeline: toTimeline(items), ...plan })
          expect(found).toEqual(plainBreaches({ items, ...plan }))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('finds them post by post as well, and anew where the policy changes on the way', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { from, to, now, nextPolicy } = plan
        const items = received(plan, 'A')
        const middle = new Date((+from + +to) / 2)
        const boards = [
          createBoard({ ...plan, items: [], to: middle }),
          createBoard({ policy: nextPolicy, items: [], from: middle, to, now }),
        ]
        for (const empty of boards) {
          const board = items.reduce(
            (known, add) => changeBoard({ board: known, change: { remove: null, add } }),
            empty,
          )
          expect(allBreaches(board)).toEqual(plainBreaches({ items, ...empty }))
        }
      }),
      { numRuns: 200 },
    )
  })
})
