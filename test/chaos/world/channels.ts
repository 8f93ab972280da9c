import type { Payload } from 'payload'
import { receiverSecret } from '../../given/webhookReceiver.ts'
import { givenChannel, unique } from '../../given/lanmu.ts'
import type { Channel } from '../../../src/payload-types.ts'

export type WorldChannel = { id: string; slug: string; isKeyed: boolean }

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
