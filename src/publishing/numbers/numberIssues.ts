import type { Payload } from 'payload'
import { lowestFree, numberState } from '../../domain/calendar/issueNumbers.ts'
import type { ListedIssue } from '../issues/listIssues.ts'
import type { ColumnFacts } from '../issues/readColumns.ts'
import type { LedgerRow } from '../ledger.ts'
import { findRows } from '../ledger.ts'
import type { StoredNumber } from './giveBack.ts'

/** `number`: what it went out under, or will by today's plan; `null`: none, or nothing is planned. */
export type NumberedIssue = ListedIssue & { number: number | null; isProvisional: boolean }

/** Adds their numbers to issues of some columns. Three reads at most; none where no column counts. */
export async function numberIssues({
  payload,
  columns,
  issues,
  to,
  now,
}: {
  payload: Payload
  columns: ColumnFacts[]
  issues: ListedIssue[]
  /** No issue is later than this. */
  to: Date
  now: Date
}): Promise<NumberedIssue[]> {
  const counted = columns.filter(({ numberFrom }) => numberFrom !== null)
  const given = await readGiven({ payload, columnIds: counted.map(({ id }) => id) })
  const ahead = await readAhead({ payload, columnIds: counted.map(({ id }) => id), to, now })
  const known = new Map(given.map((row) => [keyOf(row), row.number]))
  for (const { id, numberFrom } of counted) {
    for (const [post, number] of numberAhead({ columnId: id, from: numberFrom!, given, ahead })) {
      known.set(keyOf({ column: id, post }), number)
    }
  }
  return issues.map((issue) => {
    const number = known.get(keyOf({ column: issue.column, post: issue.post ?? '' })) ?? null
    return { ...issue, number, isProvisional: number !== null && issue.state !== 'published' }
  })
}

/** What an issue of a column would get that is filled now, by today's plan; `null`: no numbers. */
export async function nextNumber({
  payload,
  column: { id, numberFrom },
  at,
  now,
}: {
  payload: Payload
  column: Pick<ColumnFacts, 'id' | 'numberFrom'>
  /** When the issue is due. */
  at: Date
  now: Date
}): Promise<number | null> {
  if (numberFrom === null) return null
  const given = await readGiven({ payload, columnIds: [id] })
  const ahead = await readAhead({ payload, columnIds: [id], to: at, now })
  const planned = numberAhead({ columnId: id, from: numberFrom, given, ahead })
  const taken = [...given.map(({ number }) => number), ...planned.values()]
  return lowestFree({ given: taken, from: numberFrom })
}

/** The numbers a column's planned posts will take, in their order; by post. */
function numberAhead({
  columnId,
  from,
  given,
  ahead,
}: {
  columnId: string
  from: number
  given: readonly Given[]
  ahead: readonly { id: string; column: string }[]
}): Map<string, number> {
  const own = given.filter(({ column }) => column === columnId)
  const taken = own.map(({ number }) => number)
  const has = new Set(own.map(({ post }) => post))
  const planned = new Map<string, number>()
  for (const { id, column } of ahead) {
    if (String(column) !== columnId || has.has(String(id))) continue
    const number = lowestFree({ given: taken, from })
    taken.push(number)
    planned.set(String(id), number)
  }
  return planned
}

type Given = { column: string; post: string; number: number }

/** The numbers that are fixed, or that somebody may be leaving under right now. */
async function readGiven({
  payload,
  columnIds,
}: {
  payload: Payload
  columnIds: string[]
}): Promise<Given[]> {
  if (columnIds.length === 0) return []
  const { docs } = await payload.db.find<StoredNumber>({
    collection: 'issue-numbers',
    where: { column: { in: columnIds } },
    pagination: false,
  })
  const open = docs.filter(({ isFixed }) => !isFixed).map(({ post }) => post)
  const rows = open.length > 0 ? await findRows({ payload, where: { post: { in: open } } }) : []
  const rowsOf = new Map<string, LedgerRow[]>()
  for (const row of rows) rowsOf.set(row.post, [...(rowsOf.get(row.post) ?? []), row])
  return docs.filter(
    ({ isFixed, post }) => isFixed || numberState(rowsOf.get(post) ?? []) !== 'free',
  )
}

/** The posts that will take numbers until then, in their order. */
async function readAhead({
  payload,
  columnIds,
  to,
  now,
}: {
  payload: Payload
  columnIds: string[]
  to: Date
  now: Date
}): Promise<{ id: string; column: string }[]> {
  if (columnIds.length === 0) return []
  const { docs } = await payload.db.find<{ id: string; column: string }>({
    collection: 'posts',
    where: {
      and: [
        { column: { in: columnIds } },
        { issue: { greater_than: '' } },
        { publishAt: { greater_than: now.toISOString(), less_than: to.toISOString() } },
        { deletedAt: { equals: null } },
      ],
    },
    select: { column: true } as never,
    sort: 'publishAt',
    pagination: false,
  })
  return docs
}

function keyOf({ column, post }: { column: string; post: string }): string {
  return `${column}/${post}`
}
