import type { Payload } from 'payload'
import type { OpenedMedia } from '../../channels/channel.ts'
import { kindOf, parseSettings } from '../../channels/registry.ts'
import { findRows } from '../ledger.ts'
import { createOpenMedia } from '../openMedia.ts'
import { readChannel } from '../readChannel.ts'
import { readTask } from './readTask.ts'

/** One picture of a task, as its channel takes it. `null`: there is no such task or picture. */
export async function openTaskPicture({
  payload,
  deliveryId,
  mediaId,
  now,
}: {
  payload: Payload
  deliveryId: string
  mediaId: string
  now: Date
}): Promise<OpenedMedia | null> {
  const [row] = await findRows({ payload, where: { id: { equals: deliveryId } }, limit: 1 })
  const task = row && (await readTask({ payload, row, now }))
  const media = task?.media.find(({ id }) => id === mediaId)
  const channel = task && (await readChannel({ payload, channelId: task.channel.id }))
  const kind = channel && kindOf(channel.kind)
  if (!media || !kind) return null
  const parsed = parseSettings({ kind: kind.kind, settings: channel.settings })
  const settings = parsed.type === 'valid' ? parsed.settings : {}
  return createOpenMedia({ payload, limits: kind.limits(settings).media })(media)
}
