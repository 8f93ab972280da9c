import type { Message } from '../../domain/message/message.ts'
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
