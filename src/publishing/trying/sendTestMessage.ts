import type { Payload } from 'payload'
import type { Outcome, Step } from '../../channels/channel.ts'
import { fromMarkdown } from '../../domain/message/fromMarkdown.ts'
import type { Message } from '../../domain/message/message.ts'
import { channelHttp } from '../channelHttp.ts'
import { connectChannels } from '../connectChannel.ts'
import { isChannelHeld, readHolds } from '../holds.ts'

export type TestSent =
  | Outcome
  /** Nothing is sent by this kind: its readers come and fetch, or a person publishes by hand. */
  | { type: 'not-sent' }
  /** The channel, a community of it or everything is held. */
  | { type: 'held' }

/** A platform may take this long to answer a test. Milliseconds. */
const timeoutMs = 30_000

/** Sends a short message through a channel, at once and outside the ledger: it is no post. */
export async function sendTestMessage({
  payload,
  channelId,
  signal,
  clock,
}: {
  payload: Payload
  channelId: string
  signal: AbortSignal
  clock: () => Date
}): Promise<TestSent> {
  const connect = connectChannels({ payload, http: channelHttp({ payload }) })
  const channel = await connect(channelId)
  if (!channel || channel.isManual) return { type: 'not-sent' }
  const holds = await readHolds({ payload })
  if (isChannelHeld({ holds, channel })) return { type: 'held' }
  const kept: Step[] = []
  return channel.adapter.send({
    message: testMessage(clock()),
    deliveryKey: `test-${channelId}-${clock().getTime()}`,
    signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    clock,
    openMedia: channel.openMedia,
    steps: {
      find: (name) => kept.findLast((step) => step.name === name) ?? null,
      record: async ({ name, value }) => void kept.push({ name, value, at: clock() }),
    },
  })
}

function testMessage(now: Date): Message {
  return {
    title: '测试消息 Test message',
    contentType: 'interaction',
    packaging: 'topic',
    body: fromMarkdown(
      '这是一条测试消息，看到就说明渠道可用。\n\nThis is a test message: the channel works.',
    ),
    link: null,
    media: [],
    column: null,
    dueAt: now,
  }
}
