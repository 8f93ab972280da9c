import type { CollectionSlug, Payload } from 'payload'
import type { Receiver } from './receiver.ts'
import type { DemoChannel, DemoColumn, DemoCommunity } from './week.ts'
import { channels, columns, communities, timezone } from './week.ts'

/** The ids of what the posts of the week point at. */
export type Ground = {
  communities: Record<DemoCommunity, string>
  columns: Record<DemoColumn, string>
  /** Without the webhook where there is no receiver for it. */
  channels: Map<DemoChannel, string>
}

/** Makes the demo's communities, channels and columns, or finds those of an earlier run. */
export async function prepareGround({
  payload,
  receiver,
}: {
  payload: Payload
  receiver: Receiver | null
}): Promise<Ground> {
  const ground: Ground = {
    communities: { 'demo-regulars': '', 'demo-letters': '' },
    columns: { 'demo-morning-cup': '', 'demo-weekly-question': '', 'demo-friday-shelf': '' },
    channels: new Map(),
  }
  for (const data of communities) {
    ground.communities[data.slug] =
      (await findId({ payload, collection: 'communities', slug: data.slug })) ??
      (await payload.create({ collection: 'communities', data })).id
  }
  for (const { reaches, ...channel } of channels) {
    if (channel.kind === 'webhook' && !receiver) continue
    const id =
      (await findId({ payload, collection: 'channels', slug: channel.slug })) ??
      (
        await payload.create({
          collection: 'channels',
          data: {
            ...channel,
            communities: reaches.map((slug) => ground.communities[slug]),
            ...settingsOf({ kind: channel.kind, receiver }),
          },
        })
      ).id
    ground.channels.set(channel.slug, id)
    if (channel.kind === 'webhook' && receiver) await pointAt({ payload, id, receiver })
  }
  for (const { time, ...data } of columns) {
    ground.columns[data.slug] =
      (await findId({ payload, collection: 'columns', slug: data.slug })) ??
      (
        await payload.create({
          collection: 'columns',
          data: {
            ...data,
            packaging: 'topic',
            times: [{ time }],
            timezone,
            channels: [...ground.channels.values()],
          },
        })
      ).id
  }
  return ground
}

async function findId({
  payload,
  collection,
  slug,
}: {
  payload: Payload
  collection: Extract<CollectionSlug, 'communities' | 'channels' | 'columns'>
  slug: string
}): Promise<string | null> {
  const { docs } = await payload.find({
    collection,
    where: { slug: { equals: slug } },
    limit: 1,
    depth: 0,
    pagination: false,
  })
  return docs[0]?.id ?? null
}

/** The receiver may have had to take another port than last time. */
async function pointAt({
  payload,
  id,
  receiver,
}: {
  payload: Payload
  id: string
  receiver: Receiver
}): Promise<void> {
  const settings = { webhook: { url: receiver.url, secret: receiver.secret } }
  await payload.update({ collection: 'channels', id, data: { settings }, depth: 0 })
}

function settingsOf({ kind, receiver }: { kind: string; receiver: Receiver | null }) {
  if (kind !== 'webhook' || !receiver) return {}
  return { settings: { webhook: { url: receiver.url, secret: receiver.secret } } }
}
