import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heldStates, openStates } from '../../src/domain/delivery/delivery.ts'
import type { Model } from './model/commands.ts'
import { commands } from './model/commands.ts'
import type { Safeguards } from './model/world.ts'
import { World } from './model/world.ts'

const openAtAll = [...openStates, ...heldStates]

/** Nothing fails any more: everything still open comes to an end, in few steps. */
function heal(world: World): void {
  for (const post of world.posts) post.isHeld = false
  for (let worker = 0; worker < 3; worker++) world.crash(worker)
  const reaction = { isEffect: true, answer: 'sent' } as const
  for (let round = 0; round < 60; round++) {
    world.now += 95_000
    world.sweep()
    for (let step = 0; step < 60; step++) world.step({ worker: 0, choice: step, reaction })
  }
}

/** Plays random stories, each step checked; gives what went wrong and how, where something did. */
function playStories({
  safeguards,
  numRuns,
}: {
  safeguards?: Safeguards
  numRuns: number
}): fc.RunDetails<[Iterable<fc.Command<Model, World>>]> {
  const story = fc.commands(commands, { maxCommands: 120, size: 'max' })
  const property = fc.property(story, (steps) => {
    const world = new World(safeguards)
    fc.modelRun(() => ({ model: { posts: 0 }, real: world }), steps)
    heal(world)
    const left = world.ledger.all().filter(({ state }) => openAtAll.includes(state))
    if (left.length > 0) throw new Error(`I2: ${left[0]!.id} is still ${left[0]!.state}`)
  })
  return fc.check(property, { numRuns })
}

describe('any order of edits, cancels, moves, holds, crashes, sleeps and answers', () => {
  it('doubles nothing, loses nothing, sends nothing early or against an editor', () => {
    const result = playStories({ numRuns: 600 })
    expect(result.failed, fc.defaultReportMessage(result) ?? '').toBe(false)
  }, 60_000)

  it.each<[string, Safeguards]>([
    ['the compare-and-set', { isCompared: false, isReadAgain: true }],
    ['the second look at the post', { isCompared: true, isReadAgain: false }],
  ])('goes wrong without %s', (_name, safeguards) => {
    expect(playStories({ safeguards, numRuns: 600 }).failed).toBe(true)
  })
})
