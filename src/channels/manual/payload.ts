import { counted } from '../../domain/counted.ts'
import type { Message } from '../../domain/message/message.ts'
import type { RenderProblem, Rendering } from '../../domain/message/rendering.ts'
import { toText } from '../../domain/message/toText.ts'

/** The text to copy: title, body and link, as a person would paste them. */
export function renderManual({ message, most }: { message: Message; most: number }): Rendering {
  const text = [message.title, toText(message.body), message.link].filter(Boolean).join('\n\n')
  return {
    parts: [{ text, format: 'text', counts: [] }],
    problems: message.media.length > most ? [leftOut(most)] : [],
    media: message.media.slice(0, most),
  }
}

function leftOut(most: number): RenderProblem {
  return {
    type: 'media-left-out',
    isFatal: false,
    en: `At most ${counted({ count: most, of: 'picture' })} can go along; the others are left out.`,
    zh: `只附前 ${most} 张图片。`,
  }
}
