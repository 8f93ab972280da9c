import type { ChannelLimits } from '../channel.ts'

/**
 * A message's text, and ten files of 10 MiB each. Discord counts characters; UTF-16 units are never
 * fewer. Source: docs.discord.com, "Create Message" and "Uploading Files".
 */
export const discordLimits: ChannelLimits = {
  text: [{ max: 2000, unit: 'utf16' }],
  media: {
    count: 10,
    formats: ['image/jpeg', 'image/png', 'image/gif', 'image/webp'],
    maxBytes: 10 * 1024 * 1024,
    keepsAnimation: true,
    altMax: 1024,
  },
}
