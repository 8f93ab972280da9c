import type { Payload } from 'payload'
import type { Fillable, RepairSlot } from '../../../domain/balance/repair/change.ts'
import { rankReruns } from '../../../domain/calendar/rankReruns.ts'
import type { ContentType, Packaging } from '../../../domain/post.ts'
import { readPool } from '../../fallback/readPool.ts'
import { listIssues } from '../../issues/listIssues.ts'
import { placeOf } from '../../issues/place.ts'
import { readColumns } from '../../issues/readColumns.ts'
import { reachedBy, readReach } from '../readReach.ts'
import type { WhatIf } from '../whatIf.ts'

export type IssueOptions = {
  /** By column: its empty issues; a slot's key is the issue's place. */
  empty: ReadonlyMap<string, RepairSlot[]>
  fillable: (Omit<Fillable, 'boards'> & { communities: string[] })[]
  /** Every community that filling one of them reaches. */
  communities: string[]
  /** Of the evergreens. */
  titles: ReadonlyMap<string, string>
}

/** For one issue the best so many evergreens are tried. */
const maxEvergreens = 3

/** The empty issues of the columns that reach a community, and what could fill them. */
export async function readIssueOptions({
  payload,
  communityId,
  from,
  to,
  now,
  whatIf,
}: {
  payload: Payload
  communityId: string
  from: Date
  to: Date
  now: Date
  whatIf: WhatIf
}): Promise<IssueOptions> {
  const reach = await readReach({ payload })
  const near = [...reach].flatMap(([id, ids]) => (ids.includes(communityId) ? [id] : []))
  const where = { channels: { in: near } }
  const columns = near.length > 0 ? await readColumns({ payload, where }) : []
  const issues = await listIssues({ payload, columns, from, to, now })
  const empty = new Map<string, RepairSlot[]>(columns.map(({ id }) => [id, []]))
  // What is thought of may be meant for one of them.
  const taken = new Set(whatIf.add.map(({ at }) => at.getTime()))
  for (const { id: issue, column, at, state } of issues) {
    if (state === 'empty' && !taken.has(at.getTime()))
      empty.get(column)!.push({ key: placeOf({ column, issue }), at })
  }
  const kinds = await readKinds({
    payload,
    ids: columns.flatMap((one) => one.fallback?.posts ?? []),
  })
  const fillable: IssueOptions['fillable'] = []
  for (const { id, fallback, channels: ids } of columns) {
    if (!fallback) continue
    const pool = await readPool({ payload, ids: fallback.posts })
    const communities = reachedBy({ reach, channels: ids })
    for (const slot of empty.get(id)!) {
      const best = rankReruns({ pool, at: slot.at, ...fallback }).slice(0, maxEvergreens)
      const evergreens = best.flatMap((post) => kinds.get(post) ?? [])
      if (evergreens.length > 0) fillable.push({ slot, evergreens, communities })
    }
  }
  const titles = new Map([...kinds].map(([id, { title }]) => [id, title]))
  return { empty, fillable, communities: fillable.flatMap((one) => one.communities), titles }
}

type Kind = { id: string; title: string; contentType: ContentType; packaging: Packaging }

async function readKinds({
  payload,
  ids,
}: {
  payload: Payload
  ids: string[]
}): Promise<Map<string, Kind>> {
  if (ids.length === 0) return new Map()
  const { docs } = await payload.db.find<Kind>({
    collection: 'posts',
    where: { id: { in: ids } },
    select: { title: true, contentType: true, packaging: true } as never,
    pagination: false,
  })
  return new Map(
    docs.map(({ id, title, contentType, packaging }) => [
      String(id),
      { id: String(id), title, contentType, packaging },
    ]),
  )
}
