import type { Payload, Where } from 'payload'
import type { Asker } from './identify.ts'

/** What a key that is limited to channels or communities may see; where it is not limited, everything. */
type Placed = { channels: string[]; communities: string[] }

/** A condition on documents with `channels` and `communities`; none for keys without limits. */
export function whereReached({ key }: Asker): Where[] {
  const reach = key?.reach
  if (!reach) return []
  return [
    { or: [{ channels: { in: reach.channels } }, { communities: { in: reach.communities } }] },
  ]
}

/** The same for one that was read. */
export function isReached({ asker, placed }: { asker: Asker; placed: Placed }): boolean {
  const reach = asker.key?.reach
  if (!reach) return true
  return (
    placed.channels.some((id) => reach.channels.includes(id)) ||
    placed.communities.some((id) => reach.communities.includes(id))
  )
}

/** Whether all of it is within reach, and something: what a limited key may write. */
export function isWithinReach({ asker, placed }: { asker: Asker; placed: Placed }): boolean {
  const reach = asker.key?.reach
  if (!reach) return true
  return (
    placed.channels.length + placed.communities.length > 0 &&
    placed.channels.every((id) => reach.channels.includes(id)) &&
    placed.communities.every((id) => reach.communities.includes(id))
  )
}

export function isChannelReached({ asker, channel }: { asker: Asker; channel: string }): boolean {
  return asker.key?.reach?.channels.includes(channel) ?? true
}

/** A column is a limited key's where one of its channels is. No column is anybody's. */
export async function isColumnReached({
  payload,
  asker,
  column,
}: {
  payload: Payload
  asker: Asker
  column: string | null | undefined
}): Promise<boolean> {
  const reach = asker.key?.reach
  if (!reach || !column) return true
  const where: Where = { and: [{ id: { equals: column } }, { channels: { in: reach.channels } }] }
  return (await payload.db.findOne({ collection: 'columns', where })) !== null
}
