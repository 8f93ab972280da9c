import type { Payload, Where } from 'payload'
import type { HistoryEntry, LoggedWrite } from '../../domain/postHistory.ts'
import { entriesOf, foldEdits, tellTimes } from '../../domain/postHistory.ts'
import type { ReviewKind } from '../../domain/review.ts'
import { idOf } from '../../domain/ids.ts'
import { findRows } from '../ledger.ts'

export type Named = { id: string; name: string }

/** The same with names, ready to be read. */
export type ToldHistory = {
  entry: HistoryEntry
  by: Named | null
  channel: Named | null
  /** The post it began with the content of; `name` is empty where that is gone. */
  of: Named | null
}

/** So many of a kind are read for one page; of edits many are told as one. */
const batch = 200

type Asked = { payload: Payload; postId: string; before: Date; now: Date }
type Page = {
  entries: HistoryEntry[]
  /** What is older was not read; `null`: that is all. */
  isCompleteFrom: Date | null
}

/** What happened to a post before an instant, newest first; `next`: where the rest begins. */
export async function readHistory({
  limit,
  ...asked
}: Asked & { limit: number }): Promise<{ items: ToldHistory[]; next: Date | null }> {
  const pages = await Promise.all([
    readWrites(asked),
    readReviews(asked),
    readHeld(asked),
    readOverrides(asked),
    readAttempts(asked),
    readBeginning(asked),
  ])
  const from = Math.max(...pages.map(({ isCompleteFrom }) => isCompleteFrom?.getTime() ?? 0))
  const known = pages
    .flatMap(({ entries }) => entries)
    .filter(({ at }) => at.getTime() >= from && at < asked.before)
    .sort((a, b) => b.at.getTime() - a.at.getTime())
  const folded = foldEdits(tellTimes(known))
  const shown = folded.slice(0, limit)
  const last = shown.at(-1)
  // What happened at the same instant is one page's.
  const tied = folded.slice(limit).filter(({ at }) => at.getTime() === last?.at.getTime())
  const items = [...shown, ...tied]
  const hasMore = folded.length > items.length || from > 0
  const oldest = items.at(-1)
  const next = hasMore && oldest ? startOf(oldest) : null
  return { items: await named({ payload: asked.payload, entries: items }), next }
}

function startOf(entry: HistoryEntry): Date {
  return entry.kind === 'edited' ? entry.since : entry.at
}

async function readWrites({ payload, postId, before }: Asked): Promise<Page> {
  const { docs } = await payload.db.find<Write>({
    collection: 'audit',
    where: {
      and: [
        ...[{ of: { equals: 'posts' } }, { document: { equals: postId } }],
        { at: { less_than: before.toISOString() } },
      ] as Where[],
    },
    sort: '-at',
    limit: batch,
    pagination: false,
  })
  const writes = docs.map(({ at, user, action, changes }) => ({
    ...{ at: new Date(at), by: user ? String(user) : null, action, changes: changes ?? [] },
  }))
  const isCompleteFrom = docs.length === batch ? (writes.at(-1)?.at ?? null) : null
  return { entries: writes.flatMap(entriesOf), isCompleteFrom }
}

type Write = { id: string; at: string; user?: unknown; action: string } & {
  changes?: LoggedWrite['changes']
}

async function readReviews({ payload, postId, before }: Asked): Promise<Page> {
  const { docs } = await payload.db.find<Review>({
    collection: 'reviews',
    where: {
      and: [{ post: { equals: postId } }, { createdAt: { less_than: before.toISOString() } }],
    } as Where,
    sort: '-createdAt',
    limit: batch,
    pagination: false,
  })
  const entries = docs.flatMap(({ kind, comment, createdAt, by }): HistoryEntry[] => {
    const happened = { at: new Date(createdAt), by: by ? String(by) : null }
    // The audit log has it already, with its time, unless Lanmu did it.
    if (kind === 'scheduled') return by ? [] : [{ ...happened, kind, to: null }]
    return [{ ...happened, kind, comment: comment ?? null }]
  })
  const last = docs.at(-1)
  return { entries, isCompleteFrom: docs.length === batch ? new Date(last!.createdAt) : null }
}

type Review = {
  id: string
  kind: ReviewKind
  comment?: string | null
  createdAt: string
  by?: unknown
}

/** A post is held a few times at most. */
async function readHeld({ payload, postId }: Asked): Promise<Page> {
  const { docs } = await payload.db.find<Hold>({
    collection: 'holds',
    where: { post: { equals: postId } },
    pagination: false,
  })
  const entries = docs.flatMap(({ reason, createdAt, by, releasedAt, releasedBy }) => [
    { kind: 'held' as const, at: new Date(createdAt), by: idOf(by), reason },
    ...(releasedAt
      ? [{ kind: 'released' as const, at: new Date(releasedAt), by: idOf(releasedBy) }]
      : []),
  ])
  return { entries, isCompleteFrom: null }
}

type Hold = {
  id: string
  reason: string
  createdAt: string
  by?: unknown
  releasedAt?: string | null
  releasedBy?: unknown
}

/** Who let it pass although the balance kept it back. */
async function readOverrides({ payload, postId }: Asked): Promise<Page> {
  const { docs } = await payload.db.find<Hold>({
    collection: 'balance-overrides',
    where: { post: { equals: postId } },
    pagination: false,
  })
  const entries = docs.map(({ reason, createdAt, by }) => {
    return { kind: 'overridden' as const, at: new Date(createdAt), by: idOf(by), reason }
  })
  return { entries, isCompleteFrom: null }
}

/** What nobody wrote by hand is in no audit log: its history begins all the same. */
async function readBeginning({ payload, postId, now }: Asked): Promise<Page> {
  const [post, write] = await Promise.all([
    payload.db.findOne<Beginning>({
      collection: 'posts',
      where: { id: { equals: postId } },
      select: { createdAt: true, rerunOf: true },
    }),
    payload.db.findOne({
      collection: 'audit',
      where: {
        and: [
          ...[{ of: { equals: 'posts' } }, { document: { equals: postId } }],
          { action: { in: ['create', 'duplicate'] } },
        ] as Where[],
      },
      select: {},
    }),
  ])
  const { auditDays } = payload.config.custom as { auditDays: number }
  const isForgotten =
    post && auditDays > 0 && Date.parse(post.createdAt) < now.getTime() - auditDays * 86_400_000
  if (!post || write || isForgotten) return { entries: [], isCompleteFrom: null }
  const happened = { at: new Date(post.createdAt), by: null }
  const of = idOf(post.rerunOf)
  const begun: HistoryEntry = of
    ? { ...happened, kind: 'rerun', of }
    : { ...happened, kind: 'written', to: null }
  return { entries: [begun], isCompleteFrom: null }
}

type Beginning = { id: string; createdAt: string; rerunOf?: unknown }

/** The ledger of one post is read whole, as at each of its saves. */
async function readAttempts({ payload, postId }: Asked): Promise<Page> {
  const rows = await findRows({ payload, where: { post: { equals: postId } } })
  const entries = rows.flatMap(({ id, channel, attempts }) =>
    attempts.map(({ by, endedAt, outcome, reason }): HistoryEntry => {
      const [, person = null] = /^user:([0-9a-f]{24})$/.exec(by) ?? []
      const delivery = { id, channel, outcome, reason }
      return { kind: 'delivery', at: endedAt, by: person, worker: person ? null : by, delivery }
    }),
  )
  return { entries, isCompleteFrom: null }
}

async function named({
  payload,
  entries,
}: {
  payload: Payload
  entries: HistoryEntry[]
}): Promise<ToldHistory[]> {
  const people = entries.flatMap(({ by }) => by ?? [])
  const channels = entries.flatMap((entry) =>
    entry.kind === 'delivery' ? [entry.delivery.channel] : [],
  )
  const origins = entries.flatMap((entry) => ('of' in entry ? entry.of : []))
  const [personOf, channelOf, postOf] = await Promise.all([
    readNames({ payload, collection: 'users', ids: people }),
    readNames({ payload, collection: 'channels', ids: channels }),
    readNames({ payload, collection: 'posts', ids: origins }),
  ])
  return entries.map((entry) => ({
    entry,
    by: entry.by ? personOf(entry.by) : null,
    channel: entry.kind === 'delivery' ? channelOf(entry.delivery.channel) : null,
    of: 'of' in entry ? postOf(entry.of) : null,
  }))
}

async function readNames({
  payload,
  collection,
  ids,
}: {
  payload: Payload
  collection: 'users' | 'channels' | 'posts'
  ids: string[]
}): Promise<(id: string) => Named> {
  if (ids.length === 0) return (id) => ({ id, name: id })
  const isPost = collection === 'posts'
  const { docs } = await payload.db.find<{ id: string; name?: string; title?: string }>({
    collection,
    where: { id: { in: [...new Set(ids)] } },
    select: isPost ? { title: true } : { name: true },
    pagination: false,
  })
  const names = new Map(docs.map(({ id, name, title }) => [String(id), isPost ? title : name]))
  return (id) => ({ id, name: names.get(id) ?? (isPost ? '' : id) })
}
