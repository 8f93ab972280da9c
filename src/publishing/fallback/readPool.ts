import type { Payload } from 'payload'
import { counts } from '../../domain/balance/counts.ts'
import type { Evergreen } from '../../domain/calendar/rankReruns.ts'
import type { LedgerRow } from '../ledger.ts'
import { findRows } from '../ledger.ts'
import { readHolds } from '../holds.ts'

/**
 * The posts of a pool that somebody approved or scheduled, in the pool's order, with each time they
 * were shown or will be. Those in the trash, and those that are held, are left out.
 */
export async function readPool({
  payload,
  ids,
}: {
  payload: Payload
  ids: string[]
}): Promise<Evergreen[]> {
  const [{ docs }, holds] = await Promise.all([
    payload.db.find<Stored>({
      collection: 'posts',
      where: {
        and: [
          { or: [{ id: { in: ids } }, { rerunOf: { in: ids } }] },
          { deletedAt: { equals: null } },
        ],
      },
      select: { rerunOf: true, _status: true, state: true } as never,
      pagination: false,
    }),
    readHolds({ payload }),
  ])
  const rows = await findRows({
    payload,
    where: { post: { in: docs.map(({ id }) => String(id)) } },
  })
  const posts = new Map(docs.map((doc) => [String(doc.id), doc]))
  return ids.flatMap((id) => {
    const post = posts.get(id)
    if (!post || !isApproved(post) || holds.posts.has(id)) return []
    const reruns = docs.filter(({ rerunOf }) => String(rerunOf) === id).map((doc) => String(doc.id))
    const shown = rows.filter((row) => [id, ...reruns].includes(row.post) && counts(row.state))
    return [
      {
        id,
        shownAt: shown.map(timeOf),
        reruns: reruns.filter((rerun) => shown.some(({ post: of }) => of === rerun)).length,
      },
    ]
  })
}

type Stored = { id: string; rerunOf?: string | null; _status: string; state: string }

function isApproved({ _status, state }: Stored): boolean {
  return _status === 'published' || state === 'approved'
}

function timeOf({ sentAt, dueAt }: LedgerRow): Date {
  return sentAt ?? dueAt
}
