import type { ChannelLimits } from '../channel.ts'

/**
 * A request has 20,000 bytes, all of it counted: errcode 460101. Pictures go by their address and share
 * these bytes. Source: open.dingtalk.com/document/orgapp/custom-robots-send-group-messages.
 */
export const dingtalkLimits: ChannelLimits = {
  text: [{ max: 20_000, unit: 'bytes' }],
  media: {
    count: 9,
    formats: ['image/jpeg', 'image/png', 'image/gif'],
    maxBytes: Number.MAX_SAFE_INTEGER,
    keepsAnimation: true,
    altMax: 100,
  },
}
