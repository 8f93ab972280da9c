import type { ChannelLimits } from '../channel.ts'

/**
 * Both lengths are counted after the tags are read. Telegram counts characters; UTF-16 units are never
 * fewer. Pictures as photos: 10 MB, both sides together 10,000, one at most 20 times the other. An album
 * holds ten. Source: core.telegram.org/bots/api, sendMessage, sendPhoto, sendMediaGroup.
 */
export const telegramLimits: ChannelLimits = {
  text: [{ max: 4096, unit: 'utf16' }],
  media: {
    count: 10,
    formats: ['image/jpeg', 'image/png', 'image/gif'],
    maxBytes: 10_000_000,
    maxSum: 10_000,
    maxRatio: 20,
    keepsAnimation: true,
  },
}

/** What stands below a picture. A longer text goes out as a message after the pictures. */
export const captionLimit = { max: 1024, unit: 'utf16' } as const
