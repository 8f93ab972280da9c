import { kindOf } from '../channels/registry.ts'
import type { Message } from '../domain/message/message.ts'
import { linkTagsOf, tagLinks } from '../domain/message/tagLinks.ts'
import type { ChannelFacts } from './readChannel.ts'

/**
 * The message as one channel gets it: its links say by UTM parameters which platform, column and kind of
 * content a visitor came from. Channels whose readers are programs, and those told to, keep links as typed.
 */
export function markLinks({
  message,
  channel,
}: {
  message: Message
  channel: Pick<ChannelFacts, 'kind' | 'isKeepingLinks'>
}): Message {
  const medium = kindOf(channel.kind)?.linkMedium
  if (medium === undefined || channel.isKeepingLinks) return message
  const { column, contentType } = message
  const tags = linkTagsOf({ channel: channel.kind, medium, column, contentType })
  return tagLinks({ message, tags })
}
