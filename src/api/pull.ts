import type { Payload } from 'payload'
import { z } from 'zod'
import { postBodySchema } from '../channels/postBody.ts'
import { deliveryStates } from '../domain/delivery/delivery.ts'
import type { Answer } from '../domain/delivery/events.ts'
import { leaseDeliveries, leaseInOrder } from '../publishing/leaseDeliveries.ts'
import { extendLease, settleLease } from '../publishing/settleLease.ts'
import { dueRoute } from './dueStream.ts'
import { findChannel } from './findChannel.ts'
import type { Asker } from './identify.ts'
import type { Problem } from './problem.ts'
import { isChannelReached } from './reach.ts'
import type { Route } from './route.ts'
import { route } from './route.ts'
import { answeredAt, anyIdParams, idOrSlug } from './shapes.ts'
import { waitFor } from './waitFor.ts'
import { asSaid } from '../domain/words.ts'
import { noPullChannel } from './findChannel.ts'

const seconds = z
  .number()
  .int()
  .min(5)
  .max(3600)
  .meta({ description: 'How long they are the reader’s.' })

const leaseBody = z.strictObject({
  /** Most deliveries to hand out. */
  max: z.number().int().min(1).max(100).default(10),
  seconds: seconds.default(60),
  wait: z
    .number()
    .int()
    .min(0)
    .max(30)
    .default(0)
    .meta({ description: 'Where nothing is due, wait so long for something. Seconds.' }),
  inOrder: z.boolean().default(false).meta({
    description: 'Nothing is handed out while an earlier delivery is not settled.',
  }),
})

const token = z.number().int().min(1)

const ackBody = z.strictObject({
  lease: token,
  externalId: z.string().min(1).max(500).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
})

const nackBody = z.strictObject({
  lease: token,
  reason: z.string().min(1).max(1000),
  /** Whether another try makes sense. */
  isPermanent: z.boolean().default(false),
  /** Not before so many seconds from now. */
  retryAfter: z.number().int().min(0).max(86_400).optional(),
})

const leaseLost = {
  en: 'The lease ran out or was settled. Lease again; a repeated delivery keeps its id.',
  zh: '租约已到期或已结清。请重新租取；重复交付的编号不变。',
}

const settled = z
  .object({
    id: z.string(),
    state: z.enum(deliveryStates),
    sentAt: answeredAt.nullable(),
    url: z.string().nullable(),
  })
  .meta({ id: 'SettledDelivery' })

const leaseRoute = route({
  method: 'post',
  path: '/channels/:channel/lease',
  id: 'leaseDeliveries',
  tag: 'pull',
  summary: 'Lease due deliveries of a pull channel',
  description:
    'At least once, under a stable delivery id. `lease` is the token that each answer must carry.',
  scope: 'pull:channel',
  heedsReach: true,
  params: z.object({ channel: idOrSlug }),
  body: leaseBody,
  answers: {
    200: z.object({
      deliveries: z.array(
        z
          .object({
            id: z.string(),
            lease: z.int(),
            leasedUntil: answeredAt.nullable(),
            post: postBodySchema,
          })
          .meta({ id: 'LeasedDelivery' }),
      ),
    }),
  },
  problems: ['not-found'],
}).answer(async ({ payload, params, body, asker, signal }) => {
  const channel = await findChannel({ payload, idOrSlug: params.channel })
  if (channel?.kind !== 'pull' || !isChannelReached({ asker, channel: channel.id })) {
    return { problem: 'not-found', detail: noPullChannel }
  }
  const [by, holdMs] = [readerOf(asker), body.seconds * 1000]
  const take = body.inOrder ? leaseInOrder : leaseDeliveries
  const leased = await waitFor({
    read: (now) =>
      take({ reader: { payload, by, holdMs, now }, channelId: channel.id, max: body.max }),
    isThere: (found) => found.length > 0,
    forMs: body.wait * 1000,
    signal,
  })
  const deliveries = leased.map(({ row, post }) => ({
    id: row.id,
    lease: row.fence,
    leasedUntil: row.claimedUntil,
    post,
  }))
  return { status: 200, body: { deliveries } }
})

const ackRoute = route({
  method: 'post',
  path: '/deliveries/:id/ack',
  id: 'acknowledgeDelivery',
  tag: 'pull',
  summary: 'Say that a leased delivery is published',
  description: 'The same acknowledgement twice gets the same answer.',
  scope: 'pull:channel',
  heedsReach: true,
  params: anyIdParams,
  body: ackBody,
  answers: { 200: settled },
  problems: ['lease-lost'],
}).answer(({ payload, params: { id }, body, asker, now }) => {
  const answer: Answer = { type: 'sent', externalId: body.externalId ?? id, url: body.url }
  return settle({ payload, id, lease: body.lease, asker, now, answer })
})

const nackRoute = route({
  method: 'post',
  path: '/deliveries/:id/nack',
  id: 'refuseDelivery',
  tag: 'pull',
  summary: 'Say that a leased delivery could not be published, for now or for good',
  scope: 'pull:channel',
  heedsReach: true,
  params: anyIdParams,
  body: nackBody,
  answers: { 200: settled },
  problems: ['lease-lost'],
}).answer(({ payload, params: { id }, body, asker, now }) => {
  const { reason, retryAfter } = body
  const after = retryAfter ? new Date(now.getTime() + retryAfter * 1000) : undefined
  const answer: Answer = body.isPermanent
    ? { type: 'rejected', reason: asSaid(reason) }
    : { type: 'try-later', reason: asSaid(reason), after }
  return settle({ payload, id, lease: body.lease, asker, now, answer })
})

const extendRoute = route({
  method: 'post',
  path: '/deliveries/:id/extend',
  id: 'extendLease',
  tag: 'pull',
  summary: 'Keep a leased delivery for longer',
  scope: 'pull:channel',
  heedsReach: true,
  params: anyIdParams,
  body: z.strictObject({ lease: token, seconds: seconds.default(60) }),
  answers: { 200: z.object({ id: z.string(), leasedUntil: answeredAt.nullable() }) },
  problems: ['lease-lost'],
}).answer(async ({ payload, params, body, asker, now }) => {
  const until = new Date(now.getTime() + body.seconds * 1000)
  const asked = { deliveryId: params.id, fence: body.lease, reader: readerOf(asker) }
  const row = await extendLease({ payload, ...asked, until, now })
  if (!row) return { problem: 'lease-lost', detail: leaseLost }
  return { status: 200, body: { id: row.id, leasedUntil: row.claimedUntil } }
})

/** A reader leases due deliveries of a pull channel, shows them, and acknowledges. */
export const pullRoutes: Route[] = [leaseRoute, ackRoute, nackRoute, extendRoute, dueRoute]

async function settle({
  payload,
  id,
  lease,
  asker,
  answer,
  now,
}: {
  payload: Payload
  id: string
  lease: number
  asker: Asker
  answer: Answer
  now: Date
}): Promise<{ status: 200; body: z.output<typeof settled> } | Problem> {
  const asked = { deliveryId: id, fence: lease, reader: readerOf(asker) }
  const row = await settleLease({ payload, ...asked, answer, now })
  if (!row) {
    return { problem: 'lease-lost', detail: leaseLost }
  }
  return { status: 200, body: { id: row.id, state: row.state, sentAt: row.sentAt, url: row.url } }
}

function readerOf({ user }: Asker): string {
  return `reader:${user.id}`
}
