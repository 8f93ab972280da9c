import { describe, expect, it } from 'vitest'
import { offeredActs, reviewOf } from '../../src/domain/review.ts'

describe('what somebody can do about a post', () => {
  it.each([
    ['author', true, 'draft', ['submit', 'comment']],
    ['author', true, 'in-review', ['withdraw', 'comment']],
    ['author', true, 'approved', ['withdraw', 'comment']],
    ['author', true, 'scheduled', ['comment']],
    ['author', false, 'in-review', []],
    ['editor', false, 'draft', ['approve', 'comment']],
    ['editor', false, 'in-review', ['approve', 'send-back', 'comment']],
    ['editor', false, 'approved', ['send-back', 'comment']],
    ['editor', true, 'draft', ['submit', 'approve', 'comment']],
    ['editor', true, 'in-review', ['withdraw', 'approve', 'comment']],
    ['viewer', true, 'draft', []],
    ['viewer', false, 'in-review', []],
  ] as const)('%s, own: %s, %s: %j', (role, isOwner, state, acts) => {
    expect(offeredActs({ role, isOwner, state })).toEqual(acts)
  })
})

describe('what a change of state was', () => {
  it.each([
    [null, 'draft', false, null],
    [null, 'in-review', true, 'submitted'],
    ['draft', 'in-review', true, 'submitted'],
    ['in-review', 'approved', false, 'approved'],
    ['draft', 'approved', false, 'approved'],
    ['in-review', 'draft', false, 'sent-back'],
    ['in-review', 'draft', true, 'withdrawn'],
    ['approved', 'in-review', true, 'expired'],
    ['approved', 'scheduled', false, 'scheduled'],
    ['draft', 'scheduled', false, null],
    ['scheduled', 'draft', false, null],
    ['approved', 'approved', false, null],
  ] as const)('%s to %s, own: %s, is %s', (from, to, isOwner, kind) => {
    expect(reviewOf({ from, to, isOwner })).toBe(kind)
  })
})
