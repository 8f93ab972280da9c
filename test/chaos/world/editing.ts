import { setTimeout as pause } from 'node:timers/promises'
import type { Random } from '../random.ts'
import type { WorldChannel } from './channels.ts'
import type { Editors, KnownPost } from './editors.ts'

/** Edits, moves, cancels, puts back and holds until `endsAt`, most of it just before a post is due. */
export async function editAtRandom({
  editors,
  channels,
  random,
  endsAt,
  pauseMs,
}: {
  editors: Editors
  channels: WorldChannel[]
  random: Random
  endsAt: number
  /** Between two operations: shortest and longest. */
  pauseMs: [number, number]
}): Promise<void> {
  const running: Promise<void>[] = []
  while (Date.now() < endsAt) {
    running.push(editOnce().catch(() => {}))
    await pause(random.between(...pauseMs))
  }
  await Promise.all(running)

  async function editOnce(): Promise<void> {
    const post = choosePost()
    const dice = random.next()
    if (dice < 0.06) return holdSomething(post)
    if (!post) return
    if (post.isCancelled) return editors.schedule(post, soon(), random.hasLuck(0.3))
    if (dice < 0.5) return editors.schedule(post, post.dueAt)
    if (dice < 0.8) return editors.schedule(post, soon())
    return editors.cancel(post)
  }

  function soon(): number {
    return Math.min(Date.now() + random.between(400, 6_000), endsAt)
  }

  /** Mostly one that is about to leave, where an edit and a claim meet. */
  function choosePost(): KnownPost | undefined {
    const now = Date.now()
    const free = [...editors.posts.values()].filter(({ isBusy, isFixed }) => !isBusy && !isFixed)
    const close = free.filter(({ dueAt }) => dueAt > now - 200 && dueAt < now + 1_500)
    const ahead = free.filter(({ dueAt, isCancelled }) => dueAt > now || isCancelled)
    const from = close.length > 0 && random.hasLuck(0.7) ? close : ahead
    return from.length > 0 ? random.pick(from) : undefined
  }

  function holdSomething(post: KnownPost | undefined): Promise<void> {
    const ms = random.between(500, 2_500)
    const dice = random.next()
    if (dice < 0.15) return editors.hold({ scope: 'everything', name: null, id: null, ms })
    if (dice < 0.6 || !post) {
      const channel = random.pick(channels)
      return editors.hold({ scope: 'channel', name: channel.slug, id: channel.id, ms })
    }
    return editors.hold({ scope: 'post', name: post.tag, id: post.id, ms })
  }
}
