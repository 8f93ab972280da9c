import type { Payload, Where } from 'payload'
import { z } from 'zod'
import type { Problem as Finding } from '../importing/problem.ts'
import { importFinding, toFinding } from './importFinding.ts'
import { fromCursor, nextLink, pageOf, pageQuery, toCursor, wrongCursor } from './page.ts'
import { route } from './route.ts'
import { idParams } from './shapes.ts'

const outcomes = ['imported', 'updated', 'unchanged', 'refused'] as const

const row = z
  .object({
    row: z.int().meta({ description: 'As the spreadsheet numbers it.' }),
    file: z.string().nullish().meta({ description: 'Of a zip: the file in it.' }),
    externalId: z.string(),
    title: z.string(),
    outcome: z.enum(outcomes),
    post: z.string().nullable(),
    publishAt: z.string().nullable(),
    problems: z.array(importFinding),
    warnings: z.array(importFinding),
  })
  .meta({ id: 'ImportRow' })

const only = z.enum(outcomes).optional().meta({ description: 'Only rows with this outcome.' })

type Told = z.output<typeof row>
type Row = Omit<Told, 'problems' | 'warnings'> & { problems: Finding[]; warnings: Finding[] }

/** `GET /v1/imports/:id/rows`: what became of each row, in the order of the file. */
export const importRowsRoute = route({
  method: 'get',
  path: '/imports/:id/rows',
  id: 'listImportRows',
  tag: 'imports',
  summary: 'What became of each row of an import so far, in their order',
  scope: 'read:imports',
  params: idParams,
  query: z.strictObject({ outcome: only, ...pageQuery }),
  answers: { 200: pageOf(row) },
  problems: ['not-found'],
}).answer(async ({ payload, params, query }) => {
  const shape = z.tuple([z.int().min(0)])
  const from = query.cursor ? fromCursor({ cursor: query.cursor, shape }) : ([0] as const)
  if (!from) return wrongCursor
  const known = await payload.db.findOne<Stored>({
    collection: 'imports',
    where: { id: { equals: params.id } },
  })
  if (!known) return { problem: 'not-found' }
  const asked = { payload, known, after: from[0], outcome: query.outcome, max: query.limit + 1 }
  const found = known.report?.rows.length ? rowsOfReport(asked) : await rowsOfRun(asked)
  const items = found.slice(0, query.limit)
  const next = found.length > query.limit ? toCursor(items.at(-1)!.row) : null
  const headers = nextLink({ path: `/imports/${params.id}/rows`, query, next })
  return { status: 200, headers, body: { items: items.map(toRow), next } }
})

type Stored = { id: string; run?: number | null; report?: { rows: Row[] } | null }

type Asked = {
  known: Stored
  /** Rows behind this one. */
  after: number
  outcome: Row['outcome'] | undefined
  max: number
}

/** A short import has them in its report. */
function rowsOfReport({ known, after, outcome, max }: Asked): Row[] {
  const rows = known.report?.rows ?? []
  return rows
    .filter((one) => one.row > after && (!outcome || one.outcome === outcome))
    .sort((a, b) => a.row - b.row)
    .slice(0, max)
}

async function rowsOfRun({
  payload,
  known,
  after,
  outcome,
  max,
}: Asked & { payload: Payload }): Promise<Row[]> {
  const where: Where[] = [
    { import: { equals: String(known.id) } },
    { run: { equals: known.run ?? 0 } },
    { row: { greater_than: after } },
    ...(outcome ? [{ outcome: { equals: outcome } }] : []),
  ]
  const { docs } = await payload.db.find<{ report: Row }>({
    ...{ collection: 'import-rows', where: { and: where }, sort: 'row', limit: max },
    pagination: false,
  })
  return docs.map(({ report }) => report)
}

function toRow({ row: number, file, externalId, title, ...rest }: Row): Told {
  const { outcome, post, publishAt } = rest
  return {
    ...{ row: number, file: file ?? null, externalId, title, outcome, post, publishAt },
    problems: rest.problems.map(toFinding),
    warnings: rest.warnings.map(toFinding),
  }
}
