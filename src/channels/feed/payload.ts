import type { Message } from '../../domain/message/message.ts'
import type { Rendering } from '../../domain/message/rendering.ts'
import { toHtml } from '../../domain/message/toHtml.ts'

/** What a feed reader shows below the title. An item has one enclosure, so one picture. */
export function renderFeed({ message }: { message: Message }): Rendering {
  return {
    parts: [{ text: toHtml(message.body), format: 'html', counts: [] }],
    problems:
      message.media.length > 1
        ? [
            {
              type: 'media-left-out',
              isFatal: false,
              en: 'A feed shows the first picture only.',
              zh: '订阅源只显示第一张图片。',
            },
          ]
        : [],
    media: message.media.slice(0, 1),
  }
}
