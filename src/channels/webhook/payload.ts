import type { Message } from '../../domain/message/message.ts'
import { toPostBody, type PostBody } from '../../domain/message/postBody.ts'
import type { Rendering } from '../../domain/message/rendering.ts'

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

/** The JSON that would be posted; only its id is not known before there is a delivery. */
export function renderWebhook({ message }: { message: Message }): Rendering {
  const text = JSON.stringify(webhookBody({ message, deliveryKey: 'preview' }), null, 2)
  return { parts: [{ text, format: 'json', counts: [] }], problems: [], media: message.media }
}

/** Asks a receiver whether it would take a post, without giving it one. */
export type WebhookTest = { type: 'channel.test'; timestamp: string; data: Record<string, never> }

export function webhookTest({ now }: { now: Date }): WebhookTest {
  return { type: 'channel.test', timestamp: now.toISOString(), data: {} }
}
