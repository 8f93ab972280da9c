import type { Payload } from 'payload'
import type { Words } from '../../domain/words.ts'
import { fromColumns } from '../storedWords.ts'

/** What a channel's hub knows, and what it is still to be told. */
export type HubPing = {
  id: string
  channel: string
  hub: string
  /** The number of the newest change that the hub was told of, and of the newest there is. */
  told: number
  wanted: number
  /** Pings in vain since the last good one. */
  attempts: number
  /** `null`: nothing is to be told, or it was given up until there is something new. */
  nextAttemptAt: Date | null
  toldAt: Date | null
  failingSince: Date | null
  /** What went wrong the last time. */
  reason: Words | null
}

/** `null`: the channel has had nothing to tell. */
export async function readHubPing({
  payload,
  channelId,
}: {
  payload: Payload
  channelId: string
}): Promise<HubPing | null> {
  const where = { channel: { equals: channelId } }
  const found = await payload.db.findOne<StoredPing>({ collection: 'hub-pings', where })
  return found && toHubPing(found)
}

export type StoredPing = Omit<HubPing, 'nextAttemptAt' | 'toldAt' | 'failingSince' | 'reason'> & {
  nextAttemptAt?: string | null
  toldAt?: string | null
  failingSince?: string | null
  reason?: string | null
  reasonZh?: string | null
}

export function toHubPing(stored: StoredPing): HubPing {
  const { channel, hub, told, wanted, attempts } = stored
  return {
    ...{
      id: String(stored.id),
      channel,
      hub,
      told,
      wanted,
      attempts,
      reason: fromColumns('reason', stored),
    },
    nextAttemptAt: toDate(stored.nextAttemptAt),
    toldAt: toDate(stored.toldAt),
    failingSince: toDate(stored.failingSince),
  }
}

function toDate(text: string | null | undefined): Date | null {
  return text ? new Date(text) : null
}
