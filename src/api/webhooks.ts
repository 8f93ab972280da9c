import { randomBytes } from 'node:crypto'
import type { Payload, Where } from 'payload'
import { z } from 'zod'
import { askedEvents, webhookEvents } from '../domain/webhookEvents.ts'
import { channelHttp } from '../publishing/channelHttp.ts'
import { errorsOf } from '../publishing/errorsOf.ts'
import { mayTry } from '../publishing/trying/mayTry.ts'
import { replayMessage } from '../publishing/webhooks/replayMessage.ts'
import { sendTest } from '../publishing/webhooks/sendTest.ts'
import { tagOf } from './answer.ts'
import { readMatch } from './match.ts'
import { pageById, pageOf, pageQuery } from './page.ts'
import type { Problem } from './problem.ts'
import type { Route } from './route.ts'
import { nothing, route } from './route.ts'
import { answeredAt, id, idParams, webAddress, words } from './shapes.ts'
import { fromColumns } from '../publishing/storedWords.ts'
import { rule } from '../domain/ruleWords.ts'

const webhook = z
  .object({
    id: z.string(),
    name: z.string(),
    url: z.string(),
    events: z.array(z.enum(webhookEvents)).meta({ description: 'Empty: all of them.' }),
    channels: z.array(z.string()),
    communities: z.array(z.string()).meta({
      description: 'With the channels that reach them. Both empty: everything.',
    }),
    isDisabled: z.boolean(),
    disabledWhy: words.nullable(),
    failingSince: answeredAt.nullable(),
  })
  .meta({ id: 'Webhook' })

const message = z
  .object({
    id: z.string().meta({ description: 'The `webhook-id` of every attempt.' }),
    type: z.enum(webhookEvents),
    data: z.record(z.string(), z.unknown()),
    at: answeredAt,
    state: z.enum(['waiting', 'sent', 'failed']),
    attempts: z.int(),
    nextAttemptAt: answeredAt.nullable(),
    status: z.int().nullable(),
    reason: words.nullable(),
  })
  .meta({ id: 'WebhookMessage' })

const fields = {
  name: z.string().trim().min(1).max(200),
  url: webAddress,
  secret: z
    .string()
    .regex(
      /^whsec_[A-Za-z0-9+/]{32,200}={0,2}$/,
      rule({ en: 'whsec_ and 24 or more bytes in Base64', zh: 'whsec_ 加上 24 字节以上的 Base64' }),
    )
    .optional()
    .meta({ description: 'Left out, one is made and told in this answer alone.' }),
  events: z.array(z.enum(askedEvents)).max(askedEvents.length).default([]),
  channels: z.array(id).max(100).default([]),
  communities: z.array(id).max(100).default([]),
}

const about = { tag: 'webhooks' } as const
const messageParams = z.object({ id, message: id })

export const webhooksRoutes: Route[] = [
  route({
    ...about,
    method: 'get',
    path: '/webhooks',
    id: 'listWebhooks',
    summary: 'Who is called when something happens, newest first',
    scope: 'read:webhooks',
    query: z.strictObject(pageQuery),
    answers: { 200: pageOf(webhook) },
  }).answer(({ payload, query }) =>
    pageById({
      path: '/webhooks',
      query,
      read: ({ behind, limit }) => find({ payload, where: { and: behind }, limit }),
    }),
  ),
  route({
    ...about,
    method: 'post',
    path: '/webhooks',
    id: 'createWebhook',
    summary: 'Be called when something happens, by the Standard Webhooks rules',
    scope: 'write:webhooks',
    body: z.strictObject(fields),
    answers: { 201: z.object({ webhook, secret: z.string() }) },
  }).answer(async ({ payload, body, asker }) => {
    const secret = body.secret ?? `whsec_${randomBytes(32).toString('base64')}`
    const asked = { user: asker.user, overrideAccess: false, depth: 0 } as const
    try {
      const made = await payload.create({
        collection: 'webhooks',
        data: { ...body, secret },
        ...asked,
      })
      const [found] = await find({ payload, where: { id: { equals: made.id } } })
      const headers = { Location: `/v1/webhooks/${made.id}`, 'Cache-Control': 'no-store' }
      return { status: 201, headers, body: { webhook: found!, secret } }
    } catch (error) {
      return toProblem(error)
    }
  }),
  route({
    ...about,
    method: 'get',
    path: '/webhooks/:id',
    id: 'readWebhook',
    summary: 'A webhook; its ETag is for If-Match',
    scope: 'read:webhooks',
    params: idParams,
    answers: { 200: webhook },
  }).answer(async ({ payload, params }) => {
    const [found] = await find({ payload, where: { id: { equals: params.id } } })
    if (!found) return { problem: 'not-found' }
    return { status: 200, headers: { ETag: versionOf(found) }, body: found }
  }),
  route({
    ...about,
    method: 'patch',
    path: '/webhooks/:id',
    id: 'changeWebhook',
    summary: 'Change a webhook, or enable it again',
    scope: 'write:webhooks',
    params: idParams,
    body: z
      .strictObject({
        ...fields,
        isDisabled: z.boolean(),
        events: fields.events.unwrap(),
        channels: fields.channels.unwrap(),
        communities: fields.communities.unwrap(),
      })
      .partial(),
    answers: { 200: webhook },
    needsMatch: true,
  }).answer(async ({ payload, params, body, asker, header }) => {
    const where = { id: { equals: params.id } }
    const [known] = await find({ payload, where })
    if (!known) return { problem: 'not-found' }
    const match = readMatch(header)
    if ('problem' in match) return match
    const version = versionOf(known)
    if (match.version !== null && match.version !== version) {
      return { problem: 'precondition-failed', headers: { ETag: version } }
    }
    const asked = { user: asker.user, overrideAccess: false, depth: 0 } as const
    try {
      await payload.update({ collection: 'webhooks', id: params.id, data: body, ...asked })
    } catch (error) {
      return toProblem(error)
    }
    const [changed] = await find({ payload, where })
    return { status: 200, headers: { ETag: versionOf(changed!) }, body: changed! }
  }),
  route({
    ...about,
    method: 'delete',
    path: '/webhooks/:id',
    id: 'deleteWebhook',
    summary: 'No longer be called',
    scope: 'write:webhooks',
    params: idParams,
    answers: { 204: nothing },
  }).answer(async ({ payload, params, asker }) => {
    const [known] = await find({ payload, where: { id: { equals: params.id } } })
    if (!known) return { problem: 'not-found' }
    const asked = { user: asker.user, overrideAccess: false } as const
    await payload.delete({ collection: 'webhooks', id: params.id, ...asked })
    return { status: 204 }
  }),
  route({
    ...about,
    method: 'get',
    path: '/webhooks/:id/messages',
    id: 'listWebhookMessages',
    summary: 'Every call of a webhook and what was answered, newest first',
    scope: 'read:webhooks',
    params: idParams,
    query: z.strictObject({
      state: z
        .enum(['waiting', 'sent', 'failed'])
        .optional()
        .meta({ description: 'Only those in this state.' }),
      ...pageQuery,
    }),
    answers: { 200: pageOf(message) },
  }).answer(({ payload, params, query }) => {
    const asked: Where[] = [
      { webhook: { equals: params.id } },
      ...(query.state ? [{ state: { equals: query.state } }] : []),
    ]
    return pageById({
      path: `/webhooks/${params.id}/messages`,
      query,
      read: ({ behind, limit }) => findMessages({ payload, where: [...asked, ...behind], limit }),
    })
  }),
  route({
    ...about,
    method: 'post',
    path: '/webhooks/:id/test',
    id: 'testWebhook',
    summary: 'Call a webhook now, with an event of the type webhook.test',
    description:
      'Also a disabled one. It is called once and the answer says how that went; the message is in ' +
      'the log. At most ten tests a minute for each person.',
    scope: 'write:webhooks',
    params: idParams,
    answers: { 200: message },
    problems: ['too-many'],
  }).answer(async ({ payload, params, asker, now }) => {
    const by = String(asker.user.id)
    if (!(await mayTry({ userId: by }))) {
      const detail = { en: 'At most ten tests a minute.', zh: '每分钟最多测试十次。' }
      return { problem: 'too-many', detail }
    }
    const asked = { payload, http: channelHttp({ payload }), webhookId: params.id, by, now }
    const messageId = await sendTest(asked)
    if (!messageId) return { problem: 'not-found' }
    const [sent] = await findMessages({ payload, where: [{ id: { equals: messageId } }], limit: 1 })
    return { status: 200, body: sent! }
  }),
  route({
    ...about,
    method: 'post',
    path: '/webhooks/:id/messages/:message/replay',
    id: 'replayWebhookMessage',
    summary: 'Send a message again, under the same id',
    scope: 'write:webhooks',
    params: messageParams,
    answers: { 202: message },
  }).answer(async ({ payload, params, now }) => {
    const { id: webhookId, message: messageId } = params
    const isThere = await replayMessage({ payload, webhookId, messageId, now })
    if (!isThere)
      return {
        problem: 'not-found',
        detail: { en: 'There is no such message.', zh: '没有这条消息。' },
      }
    const where = [{ id: { equals: messageId } }]
    const [found] = await findMessages({ payload, where, limit: 1 })
    return { status: 202, body: found! }
  }),
]

/** What somebody may change of it; how its calls went is not a version. */
function versionOf({ failingSince: _, ...kept }: Awaited<ReturnType<typeof find>>[number]): string {
  return tagOf(JSON.stringify(kept))
}

function toProblem(error: unknown): Problem {
  const errors = errorsOf(error)
  if (!errors) throw error
  return {
    problem: 'invalid',
    detail: { en: 'It cannot be saved like this.', zh: '不能这样保存。' },
    errors,
  }
}

async function find({
  payload,
  where,
  limit = 1,
}: {
  payload: Payload
  where: Where
  limit?: number
}) {
  const { docs } = await payload.db.find<StoredWebhook>({
    collection: 'webhooks',
    where,
    sort: '-id',
    limit,
    pagination: false,
  })
  return docs.map((doc) => ({
    id: String(doc.id),
    name: doc.name,
    url: doc.url,
    events: doc.events ?? [],
    channels: (doc.channels ?? []).map(String),
    communities: (doc.communities ?? []).map(String),
    isDisabled: doc.isDisabled === true,
    disabledWhy: fromColumns('disabledWhy', doc),
    failingSince: doc.failingSince ? new Date(doc.failingSince) : null,
  }))
}

type StoredWebhook = {
  id: string
  name: string
  url: string
  events?: (typeof webhookEvents)[number][] | null
  channels?: unknown[] | null
  communities?: unknown[] | null
  isDisabled?: boolean | null
  disabledWhy?: string | null
  disabledWhyZh?: string | null
  failingSince?: string | null
}

async function findMessages({
  payload,
  where,
  limit,
}: {
  payload: Payload
  where: Where[]
  limit: number
}) {
  const { docs } = await payload.db.find<StoredMessage>({
    collection: 'webhook-messages',
    where: { and: where },
    sort: '-id',
    limit,
    pagination: false,
  })
  return docs.map((doc) => ({
    ...{ id: String(doc.id), type: doc.type, data: doc.data ?? {}, at: new Date(doc.at) },
    ...{ state: doc.state, attempts: doc.attempts },
    nextAttemptAt: doc.nextAttemptAt ? new Date(doc.nextAttemptAt) : null,
    status: doc.status ?? null,
    reason: fromColumns('reason', doc),
  }))
}

type StoredMessage = {
  id: string
  type: (typeof webhookEvents)[number]
  data?: Record<string, unknown> | null
  at: string
  state: 'waiting' | 'sent' | 'failed'
  attempts: number
  nextAttemptAt?: string | null
  status?: number | null
  reason?: string | null
  reasonZh?: string | null
}
