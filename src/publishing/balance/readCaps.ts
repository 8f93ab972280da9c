import type { Payload } from 'payload'
import { heldStates } from '../../domain/delivery/delivery.ts'
import type { Level } from '../../domain/balance/policy.ts'
import type { Cap } from '../../domain/delivery/gate.ts'
import { findRows, inState } from '../ledger.ts'
import { itemId } from './itemId.ts'
import { readPolicies } from './readPolicies.ts'

const dayMs = 86_400_000

/**
 * What late posts have to leave room for, in each of these communities: its own cap for catching up,
 * and the caps of its balance policy, unless those are only notices.
 */
export async function readCaps({
  payload,
  communities,
  row,
  now,
}: {
  payload: Payload
  communities: string[]
  /** What asks: where another channel brought the same, it has its room. */
  row: { post: string; occurrence: string }
  now: Date
}): Promise<Cap[]> {
  const { docs } = await payload.db.find<{ id: string; maxPerDay?: number | null }>({
    collection: 'communities',
    where: { id: { in: communities } },
    pagination: false,
  })
  const own = new Map(docs.map(({ id, maxPerDay }) => [String(id), maxPerDay]))
  const judged = await readPolicies({ payload, communityIds: communities })
  const caps = await Promise.all(
    judged.map(async ({ id, policy: { perDay, perWeek } }) => {
      const bounds = [
        ...bound({ most: own.get(id), level: 'block', days: 1 }),
        ...bound({ ...perDay, days: 1 }),
        ...bound({ ...perWeek, days: 7 }),
      ]
      if (bounds.length === 0) return []
      const days = Math.max(...bounds.map((one) => one.days))
      const since = new Date(now.getTime() - days * dayMs)
      const taken = await readSent({ payload, communityId: id, since })
      taken.delete(itemId(row))
      const sentAt = [...taken.values()]
      return bounds.map((one) => ({ ...one, sentAt }))
    }),
  )
  return caps.flat()
}

function bound({
  most,
  level,
  days,
}: {
  most?: number | null
  level?: Level
  days: number
}): { most: number; days: number }[] {
  return most && level !== 'notice' ? [{ most, days }] : []
}

/**
 * When each post arrived that the community was sent, through however many channels. What is on its
 * way counts from when it was taken: a reader that leases ten has room for no more than one that asks
 * ten times.
 */
async function readSent({
  payload,
  communityId,
  since,
}: {
  payload: Payload
  communityId: string
  since: Date
}): Promise<Map<string, Date>> {
  const { docs: channels } = await payload.db.find<{ id: string }>({
    collection: 'channels',
    where: { communities: { in: [communityId] } },
    pagination: false,
  })
  const rows = await findRows({
    payload,
    where: {
      and: [
        { channel: { in: channels.map(({ id }) => String(id)) } },
        {
          or: [
            {
              and: [
                { state: { equals: 'sent' } },
                { sentAt: { greater_than: since.toISOString() } },
              ],
            },
            inState(...heldStates),
          ],
        },
      ],
    },
  })
  const posts = new Map<string, Date>()
  for (const { post, occurrence, sentAt, claimedAt } of rows) {
    const at = sentAt ?? claimedAt
    if (!at) continue
    const id = itemId({ post, occurrence })
    const earlier = posts.get(id)
    // Of two channels the one that brought it first is what counts.
    if (!earlier || at < earlier) posts.set(id, at)
  }
  return posts
}
