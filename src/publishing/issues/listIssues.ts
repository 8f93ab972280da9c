import type { Payload } from 'payload'
import type { Issue } from '../../domain/calendar/column.ts'
import { issuesBetween } from '../../domain/calendar/issuesBetween.ts'
import type { IssueState } from '../../domain/calendar/issueState.ts'
import { issueState } from '../../domain/calendar/issueState.ts'
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
}: {
  payload: Payload
  columns: ColumnFacts[]
  from: Date
  to: Date
  now: Date
}): Promise<ListedIssue[]> {
  const issues = columns.flatMap(({ id, calendar }) =>
    issuesBetween({ column: calendar, from, to }).map((issue) => ({ ...issue, column: id })),
  )
  return withStates({ payload, issues, now })
}

/** The same for issues somebody found already: two reads, however many there are. */
export async function withStates({
  payload,
  issues,
  now,
}: {
  payload: Payload
  issues: (Issue & { column: string })[]
  now: Date
}): Promise<ListedIssue[]> {
  const holders = await readHolders({ payload, issues })
  const states = await readDeliveryStates({ payload, postIds: [...holders.values()].map(idOf) })
  return issues.map((issue) => {
    const holder = holders.get(placeOf({ column: issue.column, issue: issue.id }))
    if (!holder) return { ...issue, state: issueState({ issue, post: null, now }), post: null }
    const at = holder.publishAt ? new Date(holder.publishAt) : null
    const post = { at, ...(states.get(idOf(holder)) ?? { isPublished: false, isUnderWay: false }) }
    return { ...issue, state: issueState({ issue, post, now }), post: idOf(holder) }
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

function idOf({ id }: Holder): string {
  return String(id)
}
