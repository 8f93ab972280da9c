import { createHmac, timingSafeEqual } from 'node:crypto'

type StoredFeed = { id: string; serial?: number | null }

/**
 * The secret part of a feed's address. Nothing of it is stored: it is made from the installation's
 * secret, the feed and the number of its address, so a new number ends the old address.
 */
export function feedToken({ secret, feed }: { secret: string; feed: StoredFeed }): string {
  const named = `calendar-feed/${feed.id}/${feed.serial ?? 1}`
  return createHmac('sha256', secret).update(named).digest('base64url')
}

export function isFeedToken({
  token,
  ...made
}: {
  token: string
  secret: string
  feed: StoredFeed
}): boolean {
  const [given, right] = [Buffer.from(token), Buffer.from(feedToken(made))]
  return given.length === right.length && timingSafeEqual(given, right)
}

/** Where a feed is, for a calendar program. */
export function feedAddress({
  serverUrl,
  ...made
}: {
  serverUrl: string
  secret: string
  feed: StoredFeed
}): string {
  return `${serverUrl}/v1/calendars/${made.feed.id}/${feedToken(made)}.ics`
}
