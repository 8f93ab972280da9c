import { Webhook } from 'standardwebhooks'
import { z } from 'zod'
import type { Message } from '../../domain/message/message.ts'
import { postBody, toPostBody } from '../postBody.ts'
import type { WebhookSettings } from './settings.ts'

/** What a receiver gets. Documented in docs/adapters.md. */
export const webhookBody = z.object({
  type: z.literal('post.published'),
  timestamp: z.iso.datetime().meta({ description: 'When the post was due, UTC' }),
  data: postBody,
})

export type WebhookBody = z.infer<typeof webhookBody>

/**
 * A signed request by the Standard Webhooks rules: the id stays for every attempt, the time and the
 * signature are of this one. Source: standard-webhooks/spec, sections "Payload structure", "Signature".
 */
export function webhookRequest({
  settings,
  message,
  deliveryKey,
  now,
}: {
  settings: WebhookSettings
  message: Message
  deliveryKey: string
  now: Date
}): { url: string; headers: Record<string, string>; body: string } {
  const body = JSON.stringify(bodyOf({ message, deliveryKey }))
  return {
    url: settings.url,
    headers: {
      ...settings.headers,
      'content-type': 'application/json',
      'user-agent': 'Lanmu-Webhook/1',
      'webhook-id': deliveryKey,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': new Webhook(settings.secret).sign(deliveryKey, now, body),
    },
    body,
  }
}

/** The event's time is the due time, not the attempt's: a repeat must carry the same bytes. */
function bodyOf({ message, deliveryKey }: { message: Message; deliveryKey: string }): WebhookBody {
  return {
    type: 'post.published',
    timestamp: message.dueAt.toISOString(),
    data: toPostBody({ message, id: deliveryKey }),
  }
}
