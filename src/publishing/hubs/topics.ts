import type { Payload } from 'payload'

/** The files of a feed, by the ends of their addresses. */
export const feedFiles = ['rss.xml', 'atom.xml', 'feed.json'] as const
export type FeedFile = (typeof feedFiles)[number]

/** Where a channel's feed is, to the letter what hubs and subscribers know it by. */
export function feedAddress({ payload, slug }: { payload: Payload; slug: string }): string {
  return new URL(`/v1/feeds/${slug}`, payload.config.serverURL || 'http://localhost').href
}

/** The topics of WebSub: each file of the feed is one. */
export function topicsOf(asked: { payload: Payload; slug: string }): string[] {
  return feedFiles.map((file) => `${feedAddress(asked)}/${file}`)
}
