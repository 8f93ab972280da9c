import type { ChannelLimits } from '../channel.ts'
import type { WecomSettings } from './settings.ts'

/** Bytes of the text, by form. Source: developer.work.weixin.qq.com/document/path/99110. */
const textBytes = { text: 2048, markdown: 4096, markdown_v2: 4096 } as const

/** Of a link card. Longer ones are cut off by the platform without a word. */
export const cardTitleBytes = 128

/**
 * Each picture is a message of its own, and a robot has 20 a minute: nine leave room for the next post.
 * A picture has 2 MB before it is encoded.
 */
export function wecomLimits({ format }: Pick<WecomSettings, 'format'>): ChannelLimits {
  return {
    text: [{ max: textBytes[format], unit: 'bytes' }],
    media: {
      count: 9,
      formats: ['image/jpeg', 'image/png'],
      maxBytes: 2_000_000,
      keepsAnimation: false,
    },
  }
}
