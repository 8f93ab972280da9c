import type { ChannelLimits } from '../channel.ts'

/**
 * All blocks of a message together have about 12,000 characters, their JSON counted: more is refused as
 * msg_blocks_too_long, long before the 40,000 of its pages. Of 50 blocks the text takes one. Source:
 * docs.slack.dev/reference/block-kit/blocks and github.com/slackapi/bolt-js/issues/2509, /2867.
 */
export const slackLimits: ChannelLimits = {
  text: [{ max: 12_000, unit: 'utf16' }],
  media: {
    count: 10,
    formats: ['image/jpeg', 'image/png', 'image/gif'],
    maxBytes: Number.MAX_SAFE_INTEGER,
    keepsAnimation: true,
    altMax: 2000,
  },
}
