import type { Payload } from 'payload'

/** An open hold as people read it. */
export type ListedHold = {
  id: string
  scope: 'everything' | 'channel' | 'community' | 'post'
  /** The id of what is held; `null`: everything. */
  target: string | null
  reason: string
  since: Date
}

export async function listHolds({ payload }: { payload: Payload }): Promise<ListedHold[]> {
  const { docs } = await payload.db.find<Stored>({
    collection: 'holds',
    where: { isReleased: { not_equals: true } },
    sort: 'createdAt',
    pagination: false,
  })
  return docs.map((hold) => ({
    id: String(hold.id),
    scope: hold.scope,
    target: hold.scope === 'everything' ? null : String(hold[hold.scope]),
    reason: hold.reason,
    since: new Date(hold.createdAt),
  }))
}

type Stored = Pick<ListedHold, 'id' | 'scope' | 'reason'> & {
  createdAt: string
  channel?: string
  community?: string
  post?: string
}
