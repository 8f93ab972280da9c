import type { ChannelLimits } from '../channel.ts'

/**
 * A request has 20 KB, pictures not counted: they are handed in before, 10 MB and 12000 × 12000 each.
 * Source: open.feishu.cn/document/client-docs/bot-v3/add-custom-bot and
 * open.feishu.cn/document/server-docs/im-v1/image/create.
 */
export const feishuLimits: ChannelLimits = {
  text: [{ max: 20_000, unit: 'bytes' }],
  media: {
    count: 9,
    formats: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'],
    maxBytes: 10_000_000,
    maxWidth: 12_000,
    maxHeight: 12_000,
    keepsAnimation: true,
  },
}
