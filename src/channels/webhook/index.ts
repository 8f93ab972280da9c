import { anyMedia } from '../../domain/message/mediaLimits.ts'
import type { PushKind } from '../channel.ts'
import { webhookOutcome } from './answer.ts'
import { checkWebhook } from './check.ts'
import { renderWebhook, webhookBody } from './payload.ts'
import { webhookSettings, type WebhookSettings } from './settings.ts'
import { signedRequest } from './signedRequest.ts'

/** Signed JSON to an address of the receiver's, by the Standard Webhooks rules. */
export const webhookKind: PushKind<WebhookSettings> = {
  kind: 'webhook',
  label: { en: 'Webhook', zh: 'Webhook 推送' },
  mode: 'push',
  settings: webhookSettings,
  secrets: ['secret', 'headers'] satisfies (keyof WebhookSettings)[],
  limits: () => ({ text: [], media: anyMedia }),
  render: renderWebhook,
  check: checkWebhook,
  connect: (settings, http) => ({
    // The receiver drops a `webhook-id` it has seen: that is the rule of Standard Webhooks.
    isSafeToRepeat: true,
    send: async ({ message, deliveryKey, signal, clock }) => {
      const body = JSON.stringify(webhookBody({ message, deliveryKey }))
      const request = signedRequest({ settings, body, deliveryKey, now: clock() })
      const result = await http.request({ ...request, signal })
      return webhookOutcome({ result, deliveryKey, now: clock() })
    },
  }),
}
