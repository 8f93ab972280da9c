import type { Payload } from 'payload'
import { receiverSecret } from '../../given/webhookReceiver.ts'
import { givenChannel, unique } from '../../given/lanmu.ts'
import type { Channel } from '../../../src/payload-types.ts'

export type WorldChannel = {
  id: string
  slug: string
  isKeyed: boolean
  /** Readers ask for it in order. */
  isOrdered?: boolean
}

/** Channels to the fake platform: the even ones are keyed, the odd ones are not. */
export async function createChannels({
  payload,
  origin,
  count,
  rules,
}: {
  payload: Payload
  origin: string
  count: number
  rules?: Channel['rules']
}): Promise<WorldChannel[]> {
  const channels: WorldChannel[] = []
  for (let index = 0; index < count; index++) {
    const isKeyed = index % 2 === 0
    const mode = isKeyed ? 'keyed' : 'unkeyed'
    const slug = unique(mode)
    const { id } = await givenChannel({
      payload,
      ...{ name: slug, slug, kind: 'webhook' },
      settings: { webhook: { url: `${origin}/${mode}/${slug}`, secret: receiverSecret } },
      ...(rules ? { rules } : {}),
    })
    channels.push({ id: String(id), slug, isKeyed })
  }
  return channels
}

/** Channels that readers pull: one in order, one as it comes. A repeat has the id it had. */
export async function createPullChannels({
  payload,
  rules,
}: {
  payload: Payload
  rules?: Channel['rules']
}): Promise<WorldChannel[]> {
  const channels: WorldChannel[] = []
  for (const isOrdered of [true, false]) {
    const slug = unique(isOrdered ? 'ordered' : 'pulled')
    const data = { name: slug, slug, kind: 'pull' as const, ...(rules ? { rules } : {}) }
    const { id } = await givenChannel({ payload, ...data })
    channels.push({ id: String(id), slug, isKeyed: true, isOrdered })
  }
  return channels
}
