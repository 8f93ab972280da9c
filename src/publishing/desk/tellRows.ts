import type { Payload } from 'payload'
import { partInDoubt } from '../../channels/partInDoubt.ts'
import type { Attempt } from '../../domain/delivery/delivery.ts'
import { isInInbox } from '../../domain/delivery/delivery.ts'
import type { ContentType } from '../../domain/post.ts'
import type { LedgerRow } from '../ledger.ts'

/** A row of the ledger as people read it: names instead of ids. */
export type ToldRow = Pick<
  LedgerRow,
  | 'id'
  | 'state'
  | 'occurrence'
  | 'dueAt'
  | 'nextAttemptAt'
  | 'sentAt'
  | 'reason'
  | 'url'
  | 'externalId'
> & {
  /** `title`: `null` where the post is gone for good. */
  post: { id: string; title: string | null; timezone: string | null; column: string | null }
  contentType: ContentType | null
  channel: { id: string; name: string }
  /** It waits for a person to publish it by hand. */
  isInInbox: boolean
  /** From the planned time to when it left. */
  lagMs: number | null
  issueNumber: number | null
  /** The message that may be live while others wait behind it; null: none waits. */
  partInDoubt: { part: number; of: number } | null
  /** Newest last; `by`: a person's name, or a worker's. */
  attempts: (Omit<Attempt, 'fence'> & { isPerson: boolean })[]
}

/** Three reads, however many rows. */
export async function tellRows({
  payload,
  rows,
}: {
  payload: Payload
  rows: LedgerRow[]
}): Promise<ToldRow[]> {
  const people = rows.flatMap(({ attempts, reason }) => [
    ...attempts.flatMap(({ by }) => personOf(by) ?? []),
    ...[...(reason?.en ?? '').matchAll(someone)].map(([, id = '']) => id),
  ])
  const [posts, channels, users] = await Promise.all([
    readNamed<Post>({ payload, collection: 'posts', ids: rows.map(({ post }) => post) }),
    readNamed<Named>({ payload, collection: 'channels', ids: rows.map(({ channel }) => channel) }),
    readNamed<Named>({ payload, collection: 'users', ids: people }),
  ])
  const named = (text: string) =>
    text.replace(someone, (_, by: string) => users.get(by)?.name ?? by)
  return rows.map((row) => {
    const { id, state, occurrence, dueAt, nextAttemptAt, sentAt, reason, url } = row
    const { externalId, issueNumber } = row
    const post = posts.get(row.post)
    return {
      partInDoubt: state === 'unconfirmed' ? partInDoubt(row.steps) : null,
      ...{ id, state, occurrence, dueAt, nextAttemptAt, sentAt, url, externalId, issueNumber },
      reason: reason && { en: named(reason.en), zh: named(reason.zh) },
      post: {
        id: row.post,
        title: post ? (post.title ?? '') : null,
        timezone: post?.publishAt_tz ?? null,
        column: post?.column ? String(post.column) : null,
      },
      contentType: post?.contentType ?? null,
      isInInbox: isInInbox(row),
      channel: { id: row.channel, name: channels.get(row.channel)?.name ?? row.channel },
      lagMs: sentAt ? sentAt.getTime() - dueAt.getTime() : null,
      attempts: row.attempts.map(({ by, startedAt, endedAt, outcome, reason }) => {
        const person = personOf(by)
        const name = person ? (users.get(person)?.name ?? person) : by
        return { by: name, startedAt, endedAt, outcome, reason, isPerson: person !== null }
      }),
    }
  })
}

type Named = { id: string; name: string }
type Post = {
  id: string
  title?: string | null
  publishAt_tz?: string | null
  contentType?: ContentType
  column?: unknown
}

/** A person in a reason: "cancelled by user:…". */
const someone = /user:([0-9a-f]{24})/g

/** A person's id in `user:<id>`. */
function personOf(by: string): string | null {
  return /^user:([0-9a-f]{24})$/.exec(by)?.[1] ?? null
}

async function readNamed<Doc extends { id: string }>({
  payload,
  collection,
  ids,
}: {
  payload: Payload
  collection: 'posts' | 'channels' | 'users'
  ids: string[]
}): Promise<Map<string, Doc>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const { docs } = await payload.db.find<Doc>({
    collection,
    where: { id: { in: wanted } },
    select: { name: true, title: true, publishAt_tz: true, contentType: true, column: true },
    pagination: false,
  })
  return new Map(docs.map((doc) => [String(doc.id), doc]))
}
