import type { Payload } from 'payload'
import type { Issue } from '../../domain/calendar/column.ts'
import { issuesBetween } from '../../domain/calendar/issuesBetween.ts'
import type { IssueState } from '../../domain/calendar/issueState.ts'
import { issueState } from '../../domain/calendar/issueState.ts'
import type { PostInLedger } from './readDeliveryStates.ts'
import { readDeliveryStates } from './readDeliveryStates.ts'
import type { ColumnFacts } from './readColumns.ts'
import { placeOf } from './place.ts'

/** An issue with what became of it, and the post in it. */
export type ListedIssue = Issue & { column: string; state: IssueState; post: string | null }

/** The issues of some columns from `from` to before `to`, by column, earliest first. */
export async function listIssues({
  payload,
  columns,
  from,
  to,
  now,
  known,
}: {
  payload: Payload
  columns: ColumnFacts[]
  from: Date
  to: Date
  now: Date
  /** What the ledger says of posts that were read already. */
  known?: ReadonlyMap<string, PostInLedger>
}): Promise<ListedIssue[]> {
  const issues = columns.flatMap(({ id, calendar }) =>
    issuesBetween({ column: calendar, from, to }).map((issue) => ({ ...issue, column: id })),
  )
  return withStates({ payload, issues, now, known })
}

/** The same for issues somebody found already. */
export async function withStates({
  payload,
  issues,
  now,
  known = new Map(),
}: {
  payload: Payload
  issues: (Issue & { column: string })[]
  now: Date
  known?: ReadonlyMap<string, PostInLedger>
}): Promise<ListedIssue[]> {
  const holders = await readHolders({ payload, issues })
  const held = issues.map((issue) => {
    const post = holders.get(placeOf({ column: issue.column, issue: issue.id })) ?? null
    return { issue, post: post && { ...post, id: String(post.id) } }
  })
  const ids = held.flatMap(({ post }) => (post && !known.has(post.id) ? [post.id] : []))
  const read = await readDeliveryStates({ payload, postIds: ids })
  return held.map(({ issue, post }) => {
    const ledger = post && (known.get(post.id) ?? read.get(post.id))
    const { isPublished = false, isUnderWay = false } = ledger ?? {}
    const at = post?.publishAt ? new Date(post.publishAt) : null
    const state = issueState({ issue, post: post && { at, isPublished, isUnderWay }, now })
    return { ...issue, state, post: post?.id ?? null }
  })
}

type Holder = { id: string; place: string; publishAt?: string | null }

/** The posts in these issues, by place. An identity begins with its day, so a range finds them. */
async function readHolders({
  payload,
  issues,
}: {
  payload: Payload
  issues: { id: string; column: string }[]
}): Promise<Map<string, Holder>> {
  if (issues.length === 0) return new Map()
  const days = issues.map(({ id }) => id.slice(0, 10)).sort()
  const { docs } = await payload.db.find<Holder>({
    collection: 'posts',
    where: {
      and: [
        { column: { in: [...new Set(issues.map(({ column }) => column))] } },
        { issue: { greater_than_equal: days[0], less_than: `${days.at(-1)}~` } },
      ],
    },
    select: { place: true, publishAt: true } as never,
    pagination: false,
  })
  return new Map(docs.map((post) => [post.place, post]))
}
