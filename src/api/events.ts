import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { deliveryStates } from '../domain/delivery/delivery.ts'
import type { WebhookEvent } from '../domain/webhookEvents.ts'
import { webhookEvents } from '../domain/webhookEvents.ts'
import { words } from './shapes.ts'

const id = z.string()
const instant = z.string().meta({ format: 'date-time' })

const delivery = z.object({
  ...{ delivery: id, post: id, channel: id },
  state: z.enum(deliveryStates),
  externalId: z.string().nullable().meta({ description: 'What the platform calls it.' }),
  url: z.string().nullable().meta({ description: 'Where it is live.' }),
  reason: words.nullable(),
})
const post = z.object({ post: id, publishAt: instant.nullable() })
const told = z.object({
  text: z.string().meta({ description: 'What happened, for people.' }),
  delivery: id.nullable(),
})

/** What each event says in its `data`. */
export const eventData: Record<WebhookEvent, z.ZodType> = {
  'delivery.sent': delivery,
  'delivery.rejected': delivery,
  'delivery.missed': delivery,
  'delivery.unconfirmed': delivery,
  'post.scheduled': post,
  'post.changed': post,
  'post.unscheduled': post,
  'balance.warning': told,
  'issue.empty': told,
  'channel.failing': told,
  'import.finished': z.object({ import: id, taken: z.int(), refused: z.int() }),
  'webhook.test': z.object({ webhook: id, by: id }),
}

const summaries: Record<WebhookEvent, string> = {
  'delivery.sent': 'A post is live on a channel',
  'delivery.rejected': 'A channel refused a post for good',
  'delivery.missed': 'A post is too late to leave',
  'delivery.unconfirmed': 'A post may be live, and somebody should look',
  'post.scheduled': 'A post came onto the calendar',
  'post.changed': 'A post on the calendar was changed',
  'post.unscheduled': 'A post was taken off the calendar',
  'balance.warning': 'A community goes out of balance, or a post is kept back for it',
  'issue.empty': 'An issue of a column is still empty',
  'channel.failing': 'A channel fails again and again',
  'import.finished': 'A plan was imported',
  'webhook.test': 'Somebody asked for a test',
}

const headers = z.object({
  'webhook-id': z.string().meta({ description: 'The same for each attempt: what came is known.' }),
  'webhook-timestamp': z.string().meta({ description: 'Seconds since 1970.' }),
  'webhook-signature': z.string().meta({
    description: 'By Standard Webhooks: `v1,` and the HMAC-SHA256 of id, timestamp and body.',
  }),
})

const answers = {
  '2XX': { description: 'It arrived.' },
  '410': { description: 'Do not call again: the webhook is disabled.' },
  default: { description: 'It is tried again.' },
}

/** The calls that a webhook gets, for the document. */
export function toCalls(): ZodOpenApiPathsObject {
  return Object.fromEntries(
    webhookEvents.map((type) => {
      const schema = z
        .object({ type: z.literal(type), timestamp: instant, data: eventData[type] })
        .meta({ id: nameOf(type) })
      const requestBody = { required: true, content: { 'application/json': { schema } } }
      const about = { summary: summaries[type], tags: ['webhooks'], security: [] }
      const operationId = `on${nameOf(type)}`
      const call = { operationId, ...about, requestParams: { header: headers }, requestBody }
      return [type, { post: { ...call, responses: answers } }]
    }),
  )
}

/** `delivery.sent`: DeliverySent. */
function nameOf(type: WebhookEvent): string {
  return type.replace(/(^|\.)(\w)/g, (_, _dot, letter: string) => letter.toUpperCase())
}
