import type { Payload } from 'payload'
import { kindOf, parseSettings } from '../../channels/registry.ts'
import { inbox } from '../../domain/delivery/delivery.ts'
import type { MessageMedia } from '../../domain/message/message.ts'
import { isChannelHeld, readHolds } from '../holds.ts'
import { isStillPlanned } from '../isStillPlanned.ts'
import type { LedgerRow } from '../ledger.ts'
import { readApprovedPost } from '../readApprovedPost.ts'
import type { ChannelFacts } from '../readChannel.ts'
import { readChannel } from '../readChannel.ts'
import { readMessage } from '../readMessage.ts'

/** Something for a person to publish. */
export type Task = {
  row: LedgerRow
  channel: Pick<ChannelFacts, 'id' | 'name'>
  title: string
  /** To copy. */
  text: string
  /** To download, as the channel takes them. */
  media: MessageMedia[]
  /** What the channel tells whoever publishes. */
  instructions: string | null
  /** Held, moved or taken off the calendar since it came in: it should not be published now. */
  isWithdrawn: boolean
}

/** A delivery of the inbox as the person sees it: the post as it reads now. `null`: none any more. */
export async function readTask({
  payload,
  row,
  now,
}: {
  payload: Payload
  row: LedgerRow
  now: Date
}): Promise<Task | null> {
  const channel = await readChannel({ payload, channelId: row.channel })
  const kind = channel && kindOf(channel.kind)
  if (!channel || !kind || row.state !== 'sending' || row.claimedBy !== inbox) return null
  const [post, holds] = await Promise.all([
    readApprovedPost({ payload, postId: row.post }),
    readHolds({ payload }),
  ])
  const isHeld = isChannelHeld({ holds, channel }) || holds.posts.has(row.post)
  const isPlanned = post !== null && (await isStillPlanned({ payload, post, row, now }))
  const { dueAt, issueNumber } = row
  const message =
    post && (await readMessage({ payload, post, channel: channel.id, dueAt, issueNumber }))
  const parsed = parseSettings({ kind: kind.kind, settings: channel.settings })
  const settings = parsed.type === 'valid' ? parsed.settings : {}
  const rendering = message && kind.render({ message, settings })
  return {
    row,
    channel: { id: channel.id, name: channel.name },
    title: message?.title ?? '',
    text: rendering?.parts.map(({ text }) => text).join('\n\n') ?? '',
    media: rendering?.media ?? [],
    instructions: instructionsOf(channel),
    isWithdrawn: isHeld || !isPlanned,
  }
}

function instructionsOf({ settings }: ChannelFacts): string | null {
  return typeof settings.instructions === 'string' ? settings.instructions || null : null
}
