import { describe, expect, it } from 'vitest'
import type { Issue } from '../../../src/domain/calendar/column.ts'
import type { IssuePost } from '../../../src/domain/calendar/issueState.ts'
import { issueState } from '../../../src/domain/calendar/issueState.ts'

const now = new Date('2026-11-23T00:30:00Z')
const soon = new Date('2026-11-23T00:31:00Z')
const past = new Date('2026-11-23T00:29:00Z')
const skip = { type: 'by-hand', reason: null } as const

function issue(own: Partial<Issue> = {}): Issue {
  return { id: '2026-11-23#brief', at: soon, isMoved: false, skip: null, ...own }
}

function post(own: Partial<IssuePost> = {}): IssuePost {
  return { at: soon, isPublished: false, isUnderWay: false, ...own }
}

describe('an issue is', () => {
  it.each([
    ['empty while nobody filled it', issue(), null, 'empty'],
    ['missed when nobody did in time', issue({ at: past }), null, 'missed'],
    ['missed at its very time', issue({ at: now }), null, 'missed'],
    ['planned with a draft in it', issue(), post({ at: null }), 'planned'],
    [
      'planned while its post is on its way',
      issue({ at: past }),
      post({ at: past, isUnderWay: true }),
      'planned',
    ],
    ['planned when its post goes out later than the issue', issue({ at: past }), post(), 'planned'],
    ['missed when its post never left', issue({ at: past }), post({ at: past }), 'missed'],
    [
      'missed when its draft was never scheduled',
      issue({ at: past }),
      post({ at: null }),
      'missed',
    ],
    [
      'published when one channel has it',
      issue({ at: past }),
      post({ at: past, isPublished: true, isUnderWay: true }),
      'published',
    ],
    ['skipped by hand', issue({ skip }), null, 'skipped'],
    ['skipped, also afterwards', issue({ skip, at: past }), null, 'skipped'],
    [
      'published even if it was skipped later',
      issue({ skip }),
      post({ isPublished: true }),
      'published',
    ],
  ] as const)('%s', (_what, of, filled, state) => {
    expect(issueState({ issue: of, post: filled, now })).toBe(state)
  })
})
