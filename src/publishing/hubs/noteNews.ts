import type { Payload } from 'payload'
import { isDuplicate } from '../isDuplicate.ts'
import type { HubChannel } from './readHubChannels.ts'
import { readHubPing } from './readHubPing.ts'

/** What comes within this time of the first news goes with it. Milliseconds. */
export const gatherMs = 2_000

/** Looks for changes that a channel's hub does not know, and says when to tell it. */
export async function noteNews({
  payload,
  channel,
  now,
}: {
  payload: Payload
  channel: HubChannel
  now: Date
}): Promise<void> {
  const stored = await readHubPing({ payload, channelId: channel.id })
  // Another hub knows nothing yet.
  const known = stored?.hub === channel.hub ? stored : null
  const newest = await findNewest({ payload, channelId: channel.id, after: known?.wanted ?? 0 })
  if (newest === null) return
  const soon = { attempts: 0, nextAttemptAt: new Date(now.getTime() + gatherMs).toISOString() }
  if (!stored) return begin({ payload, channel, wanted: newest, soon })
  const isResting = !known || known.nextAttemptAt === null
  await payload.db.updateOne({
    collection: 'hub-pings',
    where: { and: [{ id: { equals: stored.id } }, { wanted: { equals: stored.wanted } }] },
    data: {
      wanted: newest,
      ...(isResting ? soon : {}),
      ...(known ? {} : { hub: channel.hub, told: 0, failingSince: null, reason: null }),
    },
    returning: false,
  })
}

async function begin({
  payload,
  channel,
  wanted,
  soon,
}: {
  payload: Payload
  channel: HubChannel
  wanted: number
  soon: { attempts: number; nextAttemptAt: string }
}): Promise<void> {
  try {
    const data = { channel: channel.id, hub: channel.hub, told: 0, wanted, ...soon }
    await payload.db.create({ collection: 'hub-pings', data })
  } catch (error) {
    // Another worker was quicker.
    if (!isDuplicate(error)) throw error
  }
}

async function findNewest({
  payload,
  channelId,
  after,
}: {
  payload: Payload
  channelId: string
  after: number
}): Promise<number | null> {
  const { docs } = await payload.db.find<{ changeNumber: number }>({
    collection: 'deliveries',
    where: { and: [{ channel: { equals: channelId } }, { changeNumber: { greater_than: after } }] },
    select: { changeNumber: true },
    sort: '-changeNumber',
    limit: 1,
    pagination: false,
  })
  return docs[0]?.changeNumber ?? null
}
