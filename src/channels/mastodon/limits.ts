import type { ChannelLimits } from '../channel.ts'
import type { MastodonSettings } from './settings.ts'

/**
 * The defaults of a Mastodon server; only the length is often another. A link counts 23, whatever its
 * length. Source: docs.joinmastodon.org/entities/Instance and /user/posting.
 */
export function mastodonLimits({ maxCharacters }: MastodonSettings): ChannelLimits {
  return {
    text: [{ max: maxCharacters, unit: 'graphemes', linkCounts: 23 }],
    media: {
      count: 4,
      formats: ['image/jpeg', 'image/png', 'image/gif', 'image/webp'],
      maxBytes: 16 * 1024 * 1024,
      maxPixels: 33_177_600,
      keepsAnimation: true,
      altMax: 1500,
    },
  }
}
