import type { Message } from '../../domain/message/message.ts'
import { toPostBody, type PostBody } from '../../domain/message/postBody.ts'

/** What a receiver gets. Documented in docs/adapters.md. */
export type WebhookBody = {
  type: 'post.published'
  /** When the post was due, not the attempt: a repeat must carry the same bytes. */
  timestamp: string
  data: PostBody
}

export function webhookBody({
  message,
  deliveryKey,
}: {
  message: Message
  deliveryKey: string
}): WebhookBody {
  return {
    type: 'post.published',
    timestamp: message.dueAt.toISOString(),
    data: toPostBody({ message, id: deliveryKey }),
  }
}
