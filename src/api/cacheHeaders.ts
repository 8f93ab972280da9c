import type { LastChange } from '../publishing/published/numberChanges.ts'
import type { ChannelSummary } from './findChannel.ts'

type Moment = { last: LastChange; now: Date }

/** A minute is fresh enough for a cache between, and it may show the old one while it asks. */
const openCache = 'public, max-age=30, s-maxage=60, stale-while-revalidate=300'

/** Who may keep what a channel shows, and since when it has been so. */
export function cacheHeaders({
  channel,
  ...moment
}: { channel: ChannelSummary } & Moment): Record<string, string> {
  const isOpen = channel.kind === 'feed'
  return {
    'Cache-Control': isOpen ? openCache : 'private, no-cache',
    ...lastModified(moment),
  }
}

/**
 * The last change of anything that is shown anywhere: what was taken down is on no page any more, and
 * its page has changed all the same. The header counts whole seconds, so it is only told when its
 * second is over: a change later in the same second would else pass for the one before.
 */
export function lastModified({ last: { at }, now }: Moment): Record<string, string> {
  const isOver = at && now.getTime() - at.getTime() > 1_000
  return isOver ? { 'Last-Modified': at.toUTCString() } : {}
}
