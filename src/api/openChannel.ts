import type { Payload } from 'payload'
import type { ChannelSummary } from './findChannel.ts'
import { findChannel } from './findChannel.ts'
import type { Asker } from './identify.ts'
import { refuse } from './identify.ts'
import type { Problem } from './problem.ts'
import { isChannelReached } from './reach.ts'

/** The channel, if this asker may read what it publishes. */
export async function openChannel({
  payload,
  idOrSlug,
  asker,
}: {
  payload: Payload
  idOrSlug: string
  asker: Asker | null
}): Promise<ChannelSummary | Problem> {
  const channel = await findChannel({ payload, idOrSlug })
  if (channel?.kind === 'feed') return channel
  const refused = refuse({ asker, route: { scope: 'read:posts', heedsReach: true } })
  if (refused) return refused
  if (!channel || !asker || !isChannelReached({ asker, channel: channel.id })) {
    return { problem: 'not-found', detail: noChannel }
  }
  return channel
}

const noChannel = {
  en: 'There is no channel with this short name or id.',
  zh: '没有这个短名或编号的渠道。',
}
