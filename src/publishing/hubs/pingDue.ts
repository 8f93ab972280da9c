import type { Payload, Where } from 'payload'
import type { Pinged } from '../../channels/feed/pingHub.ts'
import { pingHub } from '../../channels/feed/pingHub.ts'
import type { Http } from '../../channels/http.ts'
import { nextTry } from '../../domain/webhookEvents.ts'
import { gatherMs } from './noteNews.ts'
import type { HubChannel } from './readHubChannels.ts'
import type { HubPing, StoredPing } from './readHubPing.ts'
import { toColumns } from '../storedWords.ts'
import { toHubPing } from './readHubPing.ts'
import { topicsOf } from './topics.ts'

/** A hub has this long to answer, and a worker that took a ping this long to say how it went. */
const timeoutMs = 15_000
const heldMs = 60_000

/** Pings the hubs whose time has come, all at once; one that fails is tried again as webhooks are. */
export async function pingDue({
  payload,
  http,
  channels,
  now,
}: {
  payload: Payload
  http: Http
  channels: HubChannel[]
  now: Date
}): Promise<void> {
  await Promise.all(
    channels.map(async (channel) => {
      const ping = await take({ payload, channel, now })
      if (!ping) return
      const topics = topicsOf({ payload, slug: channel.slug })
      const pinged = await pingAll({ hub: channel.hub, topics, http })
      await settle({ payload, ping, pinged, now })
    }),
  )
}

/** One worker pings at a time; one that died gives it back by itself. */
async function take({
  payload,
  channel,
  now,
}: {
  payload: Payload
  channel: HubChannel
  now: Date
}): Promise<HubPing | null> {
  const mine: Where[] = [{ channel: { equals: channel.id } }, { hub: { equals: channel.hub } }]
  const due = { nextAttemptAt: { less_than_equal: now.toISOString() } }
  const taken = await payload.db.updateOne({
    collection: 'hub-pings',
    where: { and: [...mine, due] },
    data: { nextAttemptAt: new Date(now.getTime() + heldMs).toISOString() },
  })
  return taken && toHubPing(taken as unknown as StoredPing)
}

/** Good only if every topic was; a repeat does no harm, the hub sees for itself what is new. */
async function pingAll({
  hub,
  topics,
  http,
}: {
  hub: string
  topics: string[]
  http: Http
}): Promise<Pinged> {
  const signal = AbortSignal.timeout(timeoutMs)
  const pings = topics.map((topic) => pingHub({ hub, topic, http, signal }))
  const answers = await Promise.all(pings)
  return answers.find(({ isGood }) => !isGood) ?? answers[0]!
}

async function settle({
  payload,
  ping,
  pinged: { isGood, status, reason },
  now,
}: {
  payload: Payload
  ping: HubPing
  pinged: Pinged
  now: Date
}): Promise<void> {
  const attempts = isGood ? 0 : ping.attempts + 1
  const again = isGood ? null : nextTry({ attempts, now })
  const mine: Where[] = [{ id: { equals: ping.id } }, { hub: { equals: ping.hub } }]
  const data = {
    ...{ attempts, status, ...toColumns('reason', reason) },
    ...(isGood ? { told: ping.wanted, toldAt: now.toISOString() } : {}),
    failingSince: isGood ? null : (ping.failingSince ?? now).toISOString(),
  }
  const asked = { collection: 'hub-pings' } as const
  const settled = await payload.db.updateOne({
    ...asked,
    where: { and: [...mine, { wanted: { equals: ping.wanted } }] },
    data: { ...data, nextAttemptAt: again?.toISOString() ?? null },
  })
  if (settled) return
  // Something came while the hub was told: it is told again.
  const next = again ?? new Date(now.getTime() + gatherMs)
  await payload.db.updateOne({
    ...asked,
    where: { and: mine },
    data: { ...data, nextAttemptAt: next.toISOString() },
    returning: false,
  })
}
