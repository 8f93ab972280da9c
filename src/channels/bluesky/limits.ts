import type { ChannelLimits } from '../channel.ts'

/**
 * A post's text has two bounds. Pictures: four of 2,000,000 bytes each; moving ones would have to be
 * videos. Source: the lexicons app.bsky.feed.post and app.bsky.embed.images.
 */
export const blueskyLimits: ChannelLimits = {
  text: [
    { max: 300, unit: 'graphemes' },
    { max: 3000, unit: 'bytes' },
  ],
  media: {
    count: 4,
    formats: ['image/jpeg', 'image/png', 'image/webp'],
    maxBytes: 2_000_000,
    maxWidth: 4000,
    maxHeight: 4000,
    keepsAnimation: false,
    altMax: 2000,
  },
}
