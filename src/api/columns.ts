import type { Where } from 'payload'
import { z } from 'zod'
import { issueStates } from '../domain/calendar/issueState.ts'
import { contentTypes, packagings } from '../domain/post.ts'
import { nextNumberedIssue } from '../publishing/issues/nextFreeIssue.ts'
import { listIssues } from '../publishing/issues/listIssues.ts'
import type { ColumnFacts } from '../publishing/issues/readColumns.ts'
import { readColumns } from '../publishing/issues/readColumns.ts'
import { namedBy } from './namedBy.ts'
import type { Asker } from './identify.ts'
import { pageById, pageOf, pageQuery } from './page.ts'
import type { Route } from './route.ts'
import { route } from './route.ts'
import {
  answeredAt,
  atMost,
  idOrSlug,
  instant,
  isForward,
  isWithin,
  laterThanFrom,
} from './shapes.ts'

const column = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    contentType: z.enum(contentTypes),
    packaging: z.enum(packagings),
    channels: z.array(z.string()),
    owner: z.string().nullable(),
    timezone: z.string(),
    recurrence: z.string().meta({ description: 'RRULE of the days.' }),
    times: z.array(z.object({ slot: z.string(), time: z.string() })),
    startsOn: z.string(),
    endsOn: z.string().nullable(),
  })
  .meta({ id: 'Column' })

const issue = z
  .object({
    id: z.string().meta({ example: '2026-11-23#morning-brief' }),
    column: z.string(),
    at: answeredAt,
    isMoved: z.boolean(),
    state: z.enum(issueStates),
    post: z.string().nullable(),
  })
  .meta({ id: 'ColumnIssue' })

/** Longest range of issues in one answer. Days. */
const maxDays = 400

const issuesQuery = z
  .strictObject({ from: instant, to: instant })
  .refine(isForward, laterThanFrom)
  .refine(isWithin(maxDays), atMost(maxDays))

const about = { method: 'get', tag: 'columns', scope: 'read:columns', heedsReach: true } as const
const named = z.object({ column: idOrSlug })

export const columnsRoutes: Route[] = [
  route({
    ...about,
    path: '/columns',
    id: 'listColumns',
    summary: 'Columns and when they appear, newest first',
    query: z.strictObject(pageQuery),
    answers: { 200: pageOf(column) },
  }).answer(({ payload, query, asker }) =>
    pageById({
      path: '/columns',
      query,
      read: async ({ behind, limit }) => {
        const where = { and: [...reached(asker), ...behind] }
        const columns = await readColumns({ payload, where, sort: '-id', limit })
        return columns.map(toColumn)
      },
    }),
  ),
  route({
    ...about,
    path: '/columns/:column',
    id: 'readColumn',
    summary: 'A column and when it appears',
    params: named,
    answers: { 200: column },
  }).answer(async ({ payload, asker, params }) => {
    const where = { and: [namedBy(params.column), ...reached(asker)] }
    const [found] = await readColumns({ payload, where })
    return found ? { status: 200, body: toColumn(found) } : { problem: 'not-found' }
  }),
  route({
    ...about,
    path: '/columns/:column/issues',
    id: 'listIssues',
    summary: 'The issues of a column in a range, empty ones too',
    description: `\`from\` counts, \`to\` does not; at most ${maxDays} days.`,
    params: named,
    query: issuesQuery,
    answers: { 200: z.object({ items: z.array(issue) }) },
  }).answer(async ({ payload, asker, params, query: { from, to }, now }) => {
    const where = { and: [namedBy(params.column), ...reached(asker)] }
    const columns = await readColumns({ payload, where })
    if (columns.length === 0) return { problem: 'not-found' }
    const found = await listIssues({ payload, columns, from, to, now })
    const items = found.map(({ id, column, at, isMoved, state, post }) => ({
      ...{ id, column, at, isMoved, state, post },
    }))
    return { status: 200, body: { items } }
  }),
  route({
    ...about,
    path: '/columns/:column/next-issue',
    id: 'readNextIssue',
    summary: 'The next issue of a column that nobody has filled',
    description: 'With what a post that fills it takes from the column. Looked for within a year.',
    params: named,
    answers: {
      200: z.object({
        column,
        issue: z
          .object({
            id: z.string().meta({ example: '2026-11-23#morning-brief' }),
            at: answeredAt,
            number: z.number().int().nullable().meta({ description: 'By today’s plan.' }),
          })
          .nullable()
          .meta({ description: '`null`: none is free.' }),
      }),
    },
  }).answer(async ({ payload, asker, params, now }) => {
    const where = { and: [namedBy(params.column), ...reached(asker)] }
    const [found] = await readColumns({ payload, where })
    if (!found) return { problem: 'not-found' }
    const next = await nextNumberedIssue({ payload, column: found, now })
    const issue = next && { id: next.id, at: next.at, number: next.number }
    return { status: 200, body: { column: toColumn(found), issue } }
  }),
]

function toColumn({ calendar, ...facts }: ColumnFacts): z.output<typeof column> {
  const { id, slug, name, contentType, packaging, channels, owner } = facts
  const { timezone, recurrence, startsOn, endsOn } = calendar
  const times = calendar.slots.map((slot) => ({ slot: slot.id, time: slot.time }))
  return {
    ...{ id, slug, name, contentType, packaging, channels, owner },
    ...{ timezone, recurrence, times, startsOn, endsOn },
  }
}

/** A column is a limited key's where one of its channels is. */
function reached({ key }: Asker): Where[] {
  return key?.reach ? [{ channels: { in: key.reach.channels } }] : []
}
