import type { Message } from '../../domain/message/message.ts'
import { toPostBody } from '../../domain/message/postBody.ts'
import type { Rendering } from '../../domain/message/rendering.ts'

/** The post's JSON as a reader leases it. */
export function renderPull({ message }: { message: Message }): Rendering {
  const text = JSON.stringify(toPostBody({ message, id: 'preview' }), null, 2)
  return { parts: [{ text, format: 'json', counts: [] }], problems: [], media: message.media }
}
