import { MongoClient } from 'mongodb'
import type { ChannelAdapter, Outcome } from '../../src/channels/channel.ts'
import { connectHttp } from '../../src/channels/connectHttp.ts'
import { connectChannels } from '../../src/publishing/connectChannel.ts'
import type { Drainer } from '../../src/publishing/drainChannel.ts'
import { drainChannel } from '../../src/publishing/drainChannel.ts'
import { createRateLimit } from '../../src/publishing/rateLimit.ts'
import { usualTiming } from '../../src/publishing/timing.ts'
import type { TestPayload } from './payload.ts'

export type TestDrainer = {
  /** Delivery keys in the order in which they were sent, to any channel. */
  sent: string[]
  /** The next send is answered so, instead of "sent". */
  answerNext(outcome: Outcome): void
  /** The next send is this adapter's. */
  sendNext(adapter: ChannelAdapter): void
  /** Drains the channel as a worker would whose clock stands at `now`; gives when it opens again. */
  drainAt(request: { channelId: string; now: Date; by?: string }): Promise<Date | null>
  close(): Promise<void>
}

/**
 * A worker without alarms, on a clock that the test sets, before a platform that it scripts; with
 * `timeoutMs` before the channels' own platforms, which have that long to answer.
 */
export async function givenDrainer(
  { payload, databaseUrl }: TestPayload,
  { timeoutMs }: { timeoutMs?: number } = {},
): Promise<TestDrainer> {
  const client = await MongoClient.connect(databaseUrl)
  const isReal = timeoutMs !== undefined
  const http = connectHttp({ allowPrivateAddresses: isReal, ...(isReal && { timeoutMs }) })
  const connect = connectChannels({ payload, http })
  const sent: string[] = []
  const answers: Outcome[] = []
  const adapters: ChannelAdapter[] = []
  const platform: ChannelAdapter = {
    isSafeToRepeat: true,
    send: ({ deliveryKey }) => {
      sent.push(deliveryKey)
      return Promise.resolve(answers.shift() ?? { type: 'sent', externalId: deliveryKey })
    },
  }
  const worker: Omit<Drainer, 'clock' | 'by'> = {
    payload,
    connect: async (channelId) => {
      const channel = await connect(channelId)
      return (
        channel && {
          ...channel,
          adapter: adapters.shift() ?? (isReal ? channel.adapter : platform),
        }
      )
    },
    takeTurn: createRateLimit({ db: client.db() }),
    timing: usualTiming,
    shouldStop: () => false,
    signal: new AbortController().signal,
    enter: (open) => open(),
  }
  return {
    sent,
    answerNext: (outcome) => answers.push(outcome),
    sendNext: (adapter) => adapters.push(adapter),
    drainAt: ({ channelId, now, by = 'a worker' }) =>
      drainChannel({ worker: { ...worker, by, clock: () => now }, channelId }),
    close: () => client.close(),
  }
}
