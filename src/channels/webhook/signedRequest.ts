import { Webhook } from 'standardwebhooks'
import type { WebhookSettings } from './settings.ts'

/**
 * A request by the Standard Webhooks rules: the id stays for every attempt, the time and the signature
 * are of this one. Source: standard-webhooks/spec, sections "Webhook Headers" and "Signature scheme".
 */
export function signedRequest({
  settings,
  body,
  deliveryKey,
  now,
}: {
  settings: WebhookSettings
  body: string
  deliveryKey: string
  now: Date
}): { method: 'POST'; url: string; headers: Record<string, string>; body: string } {
  return {
    method: 'POST',
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
