import { z } from 'zod'
import { readChannel } from '../publishing/readChannel.ts'
import type { CheckResult } from '../publishing/trying/checkChannel.ts'
import { checkChannel } from '../publishing/trying/checkChannel.ts'
import { mayTry } from '../publishing/trying/mayTry.ts'
import { sendTestMessage } from '../publishing/trying/sendTestMessage.ts'
import { findChannel } from './findChannel.ts'
import type { Problem } from './problem.ts'
import type { Route } from './route.ts'
import { route } from './route.ts'
import { idOrSlug, words } from './shapes.ts'

const params = z.object({ channel: idOrSlug })

const checkedShape = z
  .object({
    result: z.enum(['fine', 'broken']),
    en: z.string(),
    zh: z.string(),
    field: z.string().nullable().meta({ description: 'The setting to mend.' }),
  })
  .meta({ id: 'ChannelCheck' })

const sentShape = z
  .object({
    outcome: z.enum(['sent', 'rejected', 'try-later', 'unconfirmed']),
    reason: words.nullable(),
    url: z.string().nullable(),
  })
  .meta({ id: 'ChannelTestMessage' })

const checkRoute = route({
  method: 'post',
  path: '/channels/:channel/check',
  id: 'checkChannel',
  tag: 'channels',
  summary: 'Test the connection of a channel with its saved settings',
  description: 'At most ten tests a minute for each person. Readers see nothing where possible.',
  scope: 'write:deliveries',
  params,
  body: z.strictObject({}),
  answers: { 200: checkedShape },
  problems: ['not-found', 'too-many'],
}).answer(async ({ payload, params, asker, signal }) => {
  const found = await findChannel({ payload, idOrSlug: params.channel })
  const stored = found && (await readChannel({ payload, channelId: found.id }))
  if (!stored) return noChannel
  if (!(await mayTry({ userId: String(asker.user.id) }))) return tooMany
  const asked = { kind: stored.kind, typed: null, stored }
  return answerOf(await checkChannel({ payload, ...asked, signal, clock }))
})

const tryRoute = route({
  method: 'post',
  path: '/channel-checks',
  id: 'tryChannelSettings',
  tag: 'channels',
  summary: 'Test settings that are not saved yet',
  description:
    'A secret given as eight dots is the one that is stored for `channel`. At most ten tests a minute.',
  scope: 'write:channels',
  body: z.strictObject({
    channel: idOrSlug.optional(),
    kind: z.string().max(50),
    settings: z.record(z.string().max(100), z.unknown()),
  }),
  answers: { 200: checkedShape },
  problems: ['not-found', 'too-many'],
}).answer(async ({ payload, body, asker, signal }) => {
  const { channel, kind, settings: typed } = body
  const found = channel ? await findChannel({ payload, idOrSlug: channel }) : null
  if (channel && !found) return noChannel
  const stored = found && (await readChannel({ payload, channelId: found.id }))
  if (!(await mayTry({ userId: String(asker.user.id) }))) return tooMany
  return answerOf(await checkChannel({ payload, kind, typed, stored, signal, clock }))
})

const sendRoute = route({
  method: 'post',
  path: '/channels/:channel/test-message',
  id: 'sendTestMessage',
  tag: 'channels',
  summary: 'Send a test message, which readers see, with the saved settings',
  description: 'It leaves at once and is no delivery. At most ten tests a minute for each person.',
  scope: 'write:deliveries',
  params,
  body: z.strictObject({}),
  answers: { 200: sentShape },
  problems: ['not-found', 'conflict', 'too-many'],
}).answer(async ({ payload, params, asker, signal }) => {
  const found = await findChannel({ payload, idOrSlug: params.channel })
  if (!found) return noChannel
  const by = String(asker.user.id)
  if (!(await mayTry({ userId: by }))) return tooMany
  const sent = await sendTestMessage({ payload, channelId: found.id, signal, clock })
  payload.logger.info({ channel: found.id, by, outcome: sent.type }, 'a test message')
  switch (sent.type) {
    case 'not-sent': {
      const detail = {
        en: 'Channels of this kind send nothing: their readers come and fetch.',
        zh: '这类渠道不发送内容：由读取方来取。',
      }
      return { problem: 'conflict', code: 'not-sent', detail }
    }
    case 'held':
      return {
        problem: 'conflict',
        code: 'held',
        detail: { en: 'The channel is held.', zh: '渠道已暂停。' },
      }
    case 'sent':
      return { status: 200, body: { outcome: sent.type, reason: null, url: sent.url ?? null } }
    default:
      return { status: 200, body: { outcome: sent.type, reason: sent.reason, url: null } }
  }
})

/** Whether a channel works, before a post depends on it. */
export const channelTestsRoutes: Route[] = [checkRoute, tryRoute, sendRoute]

const clock = (): Date => new Date()

const noChannel: Problem = {
  problem: 'not-found',
  detail: { en: 'There is no such channel.', zh: '没有这个渠道。' },
}
const tooMany: Problem = {
  problem: 'too-many',
  detail: { en: 'At most ten tests a minute.', zh: '每分钟最多测试十次。' },
}

function answerOf(checked: CheckResult): { status: 200; body: z.output<typeof checkedShape> } {
  const { type, en, zh } = checked
  const field = checked.type === 'broken' ? (checked.field ?? null) : null
  return { status: 200, body: { result: type, en, zh, field } }
}
