import type { Payload } from 'payload'
import type { HoldSpan, Operation } from '../evidence.ts'
import type { WorldChannel } from './channels.ts'

export type KnownPost = {
  tag: string
  id: string
  version: number
  isCancelled: boolean
  dueAt: number
  /** Nobody edits it. */
  isFixed: boolean
  /** One operation at a time, so that versions have an order. */
  isBusy: boolean
}

/** What editors do, and what they were told when. */
export type Editors = {
  posts: Map<string, KnownPost>
  operations: Operation[]
  holds: HoldSpan[]
  /** Answers that were an error: nobody knows whether it was done. */
  failures: string[]
  create(request: {
    tag: string
    dueAt: number
    channels: WorldChannel[]
    isFixed?: boolean
    /** As if the process had died between the post and its deliveries. */
    isPlanLost?: boolean
  }): Promise<void>
  /** A new version, at the same or another time; also of a cancelled post. */
  schedule(post: KnownPost, dueAt: number, isPlanLost?: boolean): Promise<void>
  cancel(post: KnownPost): Promise<void>
  /** Holds something for so long. */
  hold(request: {
    scope: HoldSpan['scope']
    name: string | null
    id: string | null
    ms: number
  }): Promise<void>
  releaseAll(): Promise<void>
}

export function createEditors({ payload }: { payload: Payload }): Editors {
  const posts = new Map<string, KnownPost>()
  const operations: Operation[] = []
  const holds: HoldSpan[] = []

  const editors: Editors = {
    ...{ posts, operations, holds, failures: [] },
    async create({ tag, dueAt, channels, isFixed = false, isPlanLost = false }) {
      const data = {
        title: `${tag} v1`,
        contentType: 'values',
        packaging: 'topic',
        state: 'scheduled',
        _status: 'published',
        channels: channels.map(({ id }) => id),
        publishAt: new Date(dueAt).toISOString(),
        publishAt_tz: 'Asia/Shanghai',
      } as const
      const begunAt = Date.now()
      const at = new Date().toISOString()
      const post = isPlanLost
        ? await payload.db.create({
            collection: 'posts',
            data: { ...data, createdAt: at, updatedAt: at },
          })
        : await payload.create({ collection: 'posts', draft: false, data })
      const acknowledgedAt = isPlanLost ? null : Date.now()
      operations.push({ post: tag, version: 1, kind: 'schedule', begunAt, acknowledgedAt })
      posts.set(tag, {
        ...{
          tag,
          id: String(post.id),
          version: 1,
          isCancelled: false,
          dueAt,
          isFixed,
          isBusy: false,
        },
      })
    },
    schedule: (post, dueAt, isPlanLost = false) =>
      write({
        ...{ post, kind: 'schedule', dueAt, isPlanLost },
        data: { publishAt: new Date(dueAt).toISOString() },
      }),
    cancel: (post) => write({ post, kind: 'cancel', data: {}, dueAt: post.dueAt }),
    async hold({ scope, name, id, ms }) {
      const target = scope === 'everything' ? {} : { [scope]: id }
      const hold = await payload
        .create({ collection: 'holds', data: { scope, ...target, reason: 'chaos' } })
        .catch(failed)
      if (!hold) return
      const span: HoldSpan = { scope, target: name, acknowledgedAt: Date.now(), releasedAt: null }
      holds.push(span)
      await new Promise((resolve) => setTimeout(resolve, ms))
      span.releasedAt = Date.now()
      await release(hold.id)
    },
    async releaseAll() {
      for (const span of holds) span.releasedAt ??= Date.now()
      const open = { isReleased: { not_equals: true } }
      await payload.update({ collection: 'holds', where: open, data: { isReleased: true } })
    },
  }

  function failed(error: unknown): null {
    editors.failures.push(String(error).split('\n')[0]!.slice(0, 90))
    return null
  }

  async function release(id: string): Promise<void> {
    await payload.update({ collection: 'holds', id, data: { isReleased: true } }).catch(failed)
  }

  async function write({
    post,
    kind,
    data,
    dueAt,
    isPlanLost = false,
  }: {
    post: KnownPost
    kind: Operation['kind']
    data: { publishAt?: string }
    dueAt: number
    isPlanLost?: boolean
  }): Promise<void> {
    if (post.isBusy) return
    post.isBusy = true
    const version = post.version + 1
    const operation: Operation = {
      ...{ post: post.tag, version, kind, begunAt: Date.now(), acknowledgedAt: null },
    }
    operations.push(operation)
    post.version = version
    const _status = kind === 'cancel' ? 'draft' : 'published'
    try {
      const changed = { title: `${post.tag} v${version}`, _status, ...data } as const
      if (isPlanLost) {
        const updatedAt = new Date().toISOString()
        await payload.db.updateOne({
          collection: 'posts',
          id: post.id,
          data: { ...changed, updatedAt },
        })
      } else {
        await payload.update({ collection: 'posts', id: post.id, data: changed })
        operation.acknowledgedAt = Date.now()
      }
      post.isCancelled = kind === 'cancel'
      post.dueAt = dueAt
    } catch (error) {
      failed(error)
    } finally {
      post.isBusy = false
    }
  }
  return editors
}
