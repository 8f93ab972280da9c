import fc from 'fast-check'
import type { Post, Reaction, World } from './world.ts'
import { holdMs } from './world.ts'

/** What the ledger must agree with: only what people were told and what readers saw. */
export type Model = { posts: number }

type Command = fc.Command<Model, World>

/** A channel tells the truth where it answers; where it does not, both may be. */
const reaction: fc.Arbitrary<Reaction> = fc.constantFrom<Reaction>(
  { isEffect: true, answer: 'sent' },
  { isEffect: true, answer: 'sent' },
  { isEffect: true, answer: 'unconfirmed' },
  { isEffect: false, answer: 'unconfirmed' },
  { isEffect: true, answer: 'none' },
  { isEffect: false, answer: 'try-later' },
  { isEffect: false, answer: 'rejected' },
)
const worker = fc.nat({ max: 2 })
const choice = fc.nat({ max: 7 })
const which = fc.nat({ max: 3 })
const minutes = fc.integer({ min: 0, max: 30 })

export const commands: fc.Arbitrary<Command>[] = [
  minutes.map((ahead) =>
    command(`schedule a post in ${ahead} min`, (world, model) => {
      world.posts.push({
        ...{ version: 1, dueAt: world.now + ahead * 60_000, isOn: true, isHeld: false },
      })
      world.plan(model.posts)
      model.posts += 1
    }),
  ),
  ...Array.from({ length: 6 }, () =>
    fc
      .tuple(worker, choice, reaction)
      .map(([by, row, reacts]) =>
        command(
          `worker ${by} steps (${row}, ${reacts.answer}${reacts.isEffect ? '!' : ''})`,
          (world) => world.step({ worker: by, choice: row, reaction: reacts }),
        ),
      ),
  ),
  worker.map((by) => command(`worker ${by} dies`, (world) => world.crash(by))),
  fc
    .constantFrom(200, 1_500, 30_000, holdMs + 1, 400_000)
    .map((ms) => command(`${ms} ms pass`, (world) => void (world.now += ms))),
  fc.constant(command('sweep', (world) => world.sweep())),
  edit('edit', (post) => void (post.version += 1)),
  fc
    .tuple(minutes, fc.boolean())
    .chain(([ahead, isPlanLost]) =>
      edit(
        `move to ${ahead} min${isPlanLost ? ', plan lost' : ''}`,
        (post, now) =>
          Object.assign(post, { version: post.version + 1, dueAt: now + ahead * 60_000 }),
        isPlanLost,
      ),
    ),
  edit('take off', (post) => Object.assign(post, { version: post.version + 1, isOn: false })),
  edit('put back', (post) => Object.assign(post, { version: post.version + 1, isOn: true })),
  edit('hold', (post) => void (post.isHeld = true)),
  edit('release', (post) => void (post.isHeld = false)),
  choice.map((row) =>
    command(`a person answers (${row})`, (world) => answer({ world, choice: row })),
  ),
]

function edit(
  name: string,
  change: (post: Post, now: number) => void,
  isPlanLost = false,
): fc.Arbitrary<Command> {
  return which.map((index) =>
    command(`${name}: post ${index}`, (world) => {
      const post = world.posts[index % Math.max(world.posts.length, 1)]
      if (!post) return
      change(post, world.now)
      if (!isPlanLost) world.plan(world.posts.indexOf(post))
    }),
  )
}

/** Somebody looks: live, then "it is live"; not there, then "send again". */
function answer({ world, choice: index }: { world: World; choice: number }): void {
  const open = world.ledger.all().filter(({ state }) => state === 'unconfirmed')
  const row = open[index % Math.max(open.length, 1)]
  const post = row && world.posts[row.post]
  if (!row || !post) return
  const { now } = world
  if (world.effects.some(({ id }) => id === row.id)) {
    world.ledger.advance({ row, event: { type: 'confirm', by: 'user:1' }, now })
  } else if (post.isOn) {
    const event = { type: 'resend', by: 'user:1', dueAt: new Date(post.dueAt) } as const
    if (world.ledger.advance({ row, event, now })) {
      world.resent.set(row.id, (world.resent.get(row.id) ?? 0) + 1)
    }
  }
}

function command(name: string, run: (world: World, model: Model) => void): Command {
  return {
    check: () => true,
    run(model, world) {
      run(world, model)
      checkWorld(world)
    },
    toString: () => name,
  }
}

/** I1, I3, I4 and I6, after every single step. */
function checkWorld(world: World): void {
  for (const row of world.ledger.all()) {
    const effects = world.effects.filter(({ id }) => id === row.id)
    const resent = world.resent.get(row.id) ?? 0
    const allowed = row.isKeyed ? 1 : 1 + resent
    if (effects.length > allowed) fail('I1', `${row.id}: ${effects.length} effects`)
    if (row.state === 'sent' && effects.length === 0) fail('I3', `${row.id}: sent and not seen`)
    const isDenied = ['rejected', 'cancelled', 'missed'].includes(row.state)
    // A sender that sleeps through its hold and a person's decision cannot be called back.
    if (isDenied && effects.length > 0 && resent === 0)
      fail('I3', `${row.id}: ${row.state} and live`)
  }
  for (const { id, at, wasDue, version, claimed } of world.effects) {
    if (at < wasDue && !world.resent.has(id)) fail('I4', `${id}: ${wasDue - at} ms early`)
    if (version < claimed.version) fail('I6', `${id}: version ${version} after ${claimed.version}`)
    if (!claimed.isOn) fail('I6', `${id}: it was taken off before the claim`)
    if (claimed.isHeld) fail('I6', `${id}: it was held before the claim`)
  }
}

function fail(invariant: string, evidence: string): never {
  throw new Error(`${invariant}: ${evidence}`)
}
