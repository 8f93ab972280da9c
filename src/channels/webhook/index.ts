import type { PushKind } from '../channel.ts'
import { webhookOutcome } from './answer.ts'
import { webhookRequest } from './payload.ts'
import { webhookSettings, type WebhookSettings } from './settings.ts'

/** Signed JSON to an address of the receiver's, by the Standard Webhooks rules. */
export const webhookKind: PushKind<WebhookSettings> = {
  kind: 'webhook',
  label: { en: 'Webhook', zh: 'Webhook 推送' },
  mode: 'push',
  settings: webhookSettings,
  secrets: ['secret', 'headers'] satisfies (keyof WebhookSettings)[],
  connect: (settings, http) => ({
    limits: { text: null, media: null },
    // The receiver drops a `webhook-id` it has seen: that is the rule of Standard Webhooks.
    isSafeToRepeat: true,
    send: async ({ message, deliveryKey, signal, clock }) => {
      const request = webhookRequest({ settings, message, deliveryKey, now: clock() })
      const result = await http.post({ ...request, signal })
      return webhookOutcome({ result, deliveryKey, now: clock() })
    },
  }),
}
