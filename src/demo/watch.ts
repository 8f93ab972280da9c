import { setTimeout as pause } from 'node:timers/promises'
import type { Payload } from 'payload'
import { heldStates, openStates, type DeliveryState } from '../domain/delivery/delivery.ts'
import type { DemoChannel, DemoPost } from './week.ts'

/** What the ledger says of one delivery of the week. */
export type WeekDelivery = {
  id: string
  post: string
  channel: DemoChannel
  state: DeliveryState
  reason: string | null
  sentAt: Date | null
  /** From due to recorded as sent, in milliseconds; `null` until then. */
  lagMs: number | null
}

const everyMs = 250

/**
 * Follows the week in the ledger, while it is being loaded and then until every delivery has ended,
 * or until `endAt`. Calls `onEnd` for each in the order in which they ended. Answers all of them as
 * they stand. Fails where the loading does.
 */
export async function watchWeek({
  payload,
  loading,
  posts,
  channels,
  endAt,
  signal,
  onEnd,
  clock,
}: {
  payload: Payload
  loading: Promise<void>
  /** What is loaded so far, by post id. */
  posts: ReadonlyMap<string, DemoPost>
  channels: ReadonlyMap<DemoChannel, string>
  endAt: Date
  signal: AbortSignal
  onEnd: (delivery: WeekDelivery) => void
  clock: () => Date
}): Promise<WeekDelivery[]> {
  const slugs = new Map([...channels].map(([slug, id]) => [id, slug]))
  const told = new Set<string>()
  let isLoaded = false
  let failure: unknown = null
  loading.then(
    () => (isLoaded = true),
    (error: unknown) => (failure = error),
  )
  for (;;) {
    if (failure) throw failure
    const isComplete = isLoaded
    const deliveries = await readDeliveries({ payload, postIds: [...posts.keys()], slugs })
    const ended = deliveries.filter((one) => !isOpen(one))
    for (const delivery of ended.sort(byTime)) {
      if (told.has(delivery.id)) continue
      told.add(delivery.id)
      onEnd(delivery)
    }
    const isDone = isComplete && ended.length === deliveries.length
    if (isDone || clock() > endAt || signal.aborted) return deliveries
    await pause(everyMs)
  }
}

export function isOpen({ state }: { state: DeliveryState }): boolean {
  return openStates.includes(state) || heldStates.includes(state)
}

async function readDeliveries({
  payload,
  postIds,
  slugs,
}: {
  payload: Payload
  postIds: string[]
  slugs: ReadonlyMap<string, DemoChannel>
}): Promise<WeekDelivery[]> {
  const { docs } = await payload.find({
    collection: 'deliveries',
    where: { post: { in: postIds } },
    depth: 0,
    pagination: false,
    select: { post: true, channel: true, state: true, reason: true, dueAt: true, sentAt: true },
  })
  return docs.flatMap(({ id, post, channel, state, reason, dueAt, sentAt }) => {
    const slug = slugs.get(String(channel))
    // A channel an editor added to a post meanwhile is not the demo's to report.
    if (!slug) return []
    const sent = sentAt ? new Date(sentAt) : null
    const lagMs = sent && sent.getTime() - new Date(dueAt).getTime()
    return [
      { id, post: String(post), channel: slug, state, reason: reason ?? null, sentAt: sent, lagMs },
    ]
  })
}

function byTime(a: WeekDelivery, b: WeekDelivery): number {
  return (a.sentAt?.getTime() ?? 0) - (b.sentAt?.getTime() ?? 0)
}
