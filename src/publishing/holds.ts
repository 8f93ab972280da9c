import type { Payload } from 'payload'
import { shareReads } from './shareReads.ts'

/** What is held right now. */
export type OpenHolds = {
  isEverything: boolean
  channels: Set<string>
  communities: Set<string>
  posts: Set<string>
}

/**
 * Read at each claim and never kept: a hold that was acknowledged before it always wins. Channels
 * that ask at the same moment share a read.
 */
export function readHolds({ payload }: { payload: Payload }): Promise<OpenHolds> {
  const known = readers.get(payload)
  if (known) return known()
  const reader = shareReads(() => findHolds({ payload }))
  readers.set(payload, reader)
  return reader()
}

const readers = new WeakMap<Payload, () => Promise<OpenHolds>>()

async function findHolds({ payload }: { payload: Payload }): Promise<OpenHolds> {
  const { docs } = await payload.db.find<StoredHold>({
    collection: 'holds',
    where: { isReleased: { not_equals: true } },
    pagination: false,
  })
  const of = (scope: StoredHold['scope']): Set<string> =>
    new Set(
      docs.filter((hold) => hold.scope === scope).map((hold) => String(hold[scope as Target])),
    )
  return {
    isEverything: docs.some((hold) => hold.scope === 'everything'),
    channels: of('channel'),
    communities: of('community'),
    posts: of('post'),
  }
}

/** Whether anything at all may leave through this channel. */
export function isChannelHeld({
  holds,
  channel,
}: {
  holds: OpenHolds
  channel: { id: string; communities: string[] }
}): boolean {
  return (
    holds.isEverything ||
    holds.channels.has(channel.id) ||
    channel.communities.some((community) => holds.communities.has(community))
  )
}

type Target = 'channel' | 'community' | 'post'
type StoredHold = { id: string; scope: 'everything' | Target } & Partial<Record<Target, string>>
