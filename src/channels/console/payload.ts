import type { Message } from '../../domain/message/message.ts'
import type { Rendering } from '../../domain/message/rendering.ts'
import { toText } from '../../domain/message/toText.ts'

/** The post as it would be read, under a line that says which delivery it is. */
export function consoleLines({
  message,
  deliveryKey,
}: {
  message: Message
  deliveryKey: string
}): string {
  const head = [message.dueAt.toISOString(), message.column, message.contentType, deliveryKey]
  const pictures = message.media.map(({ alt, url }) => `[${alt || 'image'}] ${url}`)
  return [
    `── ${head.filter(Boolean).join(' · ')}`,
    message.title,
    toText(message.body),
    ...pictures,
    message.link,
  ]
    .filter(Boolean)
    .join('\n')
}

/** The same for a preview, where there is no delivery yet. */
export function renderConsole({ message }: { message: Message }): Rendering {
  const text = consoleLines({ message, deliveryKey: 'preview' })
  return { parts: [{ text, format: 'text', counts: [] }], problems: [], media: message.media }
}
