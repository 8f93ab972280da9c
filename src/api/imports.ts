import type { Payload, Where } from 'payload'
import { z } from 'zod'
import { rule } from '../domain/ruleWords.ts'
import type { Problem as Finding } from '../importing/problem.ts'
import { errorsOf } from '../publishing/errorsOf.ts'
import { defaultsShape, findDefaults } from './importDefaults.ts'
import { importFinding, toFinding } from './importFinding.ts'
import { importRowsRoute } from './importRows.ts'
import { pageById, pageOf, pageQuery } from './page.ts'
import type { Problem } from './problem.ts'
import { unusable } from './readInput.ts'
import type { Route } from './route.ts'
import { route } from './route.ts'
import { answeredAt, idParams } from './shapes.ts'

const totals = z.object({
  rows: z.int(),
  imported: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  warnings: z.int(),
})

const shape = z
  .object({
    id: z.string(),
    filename: z.string(),
    isDryRun: z.boolean().meta({ description: 'It only says what would happen.' }),
    state: z.enum(['queued', 'running', 'done', 'failed']),
    rowsTotal: z.int().nullable(),
    rowsDone: z.int().nullable().meta({ description: 'How far it is.' }),
    totals: totals.nullable().meta({ description: 'What became of the rows; null: not over yet.' }),
    problems: z
      .array(importFinding)
      .meta({ description: 'Why the file as a whole cannot be read.' }),
    failure: z.string().nullable(),
    createdAt: answeredAt,
    updatedAt: answeredAt,
  })
  .meta({ id: 'Import' })

const isDryRun = z
  .enum(['true', 'false'])
  .default('true')
  .transform((value) => value === 'true')
  .meta({
    override: { type: 'string', enum: ['true', 'false'], default: 'true' },
    description: 'Only say what would happen.',
  })

/** Names of files stay on the disk: no folders, nothing hidden. */
const name = z
  .string()
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,99}$/u,
    rule({ en: 'a file name, for example plan.csv', zh: '文件名，例如 plan.csv' }),
  )
  .optional()
  .meta({ description: 'What the file is called.', example: 'plan.csv' })

/** What is taken, and what it is called where the asker calls it nothing. */
const planNames: Record<string, string | null> = {
  'text/csv': 'plan.csv',
  'text/calendar': 'plan.ics',
  'application/zip': 'plan.zip',
  // A post in Markdown is known by its name the next time.
  'text/markdown': null,
}

const about = { tag: 'imports' } as const

/** Largest plan that is taken. */
const bodyLimit = '32mb'

export const importsRoutes: Route[] = [
  route({
    ...about,
    method: 'get',
    path: '/imports',
    id: 'listImports',
    summary: 'Imports of plans, newest first',
    scope: 'read:imports',
    query: z.strictObject(pageQuery),
    answers: { 200: pageOf(shape) },
  }).answer(({ payload, query }) =>
    pageById({
      path: '/imports',
      query,
      read: ({ behind, limit }) => find({ payload, where: { and: behind }, limit }),
    }),
  ),
  route({
    ...about,
    method: 'post',
    path: '/imports',
    id: 'importPlan',
    summary: 'Import a plan; a worker carries it out',
    description:
      'A plan as CSV, a calendar, a post in Markdown (with a `name`), or a zip of posts or a table ' +
      'with their pictures. Answers at once: ask for the import until its state is `done` or ' +
      '`failed`, or subscribe to `import.finished`. The same plan again changes nothing. Up to 32 MB.',
    scope: 'write:imports',
    query: z.strictObject({ dryRun: isDryRun, name, ...defaultsShape }),
    bodyMime: Object.keys(planNames),
    bodyLimit,
    answers: { 202: shape },
  }).answer(async ({ payload, query, body, asker, header }) => {
    const data = body as unknown as Buffer
    if (data.length === 0) return { problem: 'invalid', detail: noPlan }
    const mimetype = header('content-type')!.split(';')[0]!.trim().toLowerCase()
    const called = query.name ?? planNames[mimetype]
    if (!called) return { problem: 'invalid', detail: noName }
    const { errors, defaults } = await findDefaults({ payload, query })
    if (errors.length > 0) return { problem: 'invalid', detail: unusable.query, errors }
    const file = { data, mimetype, name: called, size: data.length }
    const asked = { user: asker.user, overrideAccess: false, depth: 0 } as const
    const context = { isQueued: true }
    try {
      const made = await payload.create({
        ...{ collection: 'imports', data: { isDryRun: query.dryRun, defaults } },
        ...{ file, context, ...asked },
      })
      return accepted({ payload, id: String(made.id) })
    } catch (error) {
      return toProblem(error)
    }
  }),
  route({
    ...about,
    method: 'get',
    path: '/imports/:id',
    id: 'readImport',
    summary: 'How far an import is, and what became of it',
    scope: 'read:imports',
    params: idParams,
    answers: { 200: shape },
  }).answer(async ({ payload, params }) => {
    const [found] = await find({ payload, where: { id: { equals: params.id } }, limit: 1 })
    return found ? { status: 200, body: found } : { problem: 'not-found' }
  }),
  route({
    ...about,
    method: 'post',
    path: '/imports/:id/run',
    id: 'runImport',
    summary: 'Run an import again: for real after a dry run',
    scope: 'write:imports',
    params: idParams,
    body: z.strictObject({ isDryRun: z.boolean() }),
    answers: { 202: shape },
  }).answer(async ({ payload, params, body, asker }) => {
    const [known] = await find({ payload, where: { id: { equals: params.id } }, limit: 1 })
    if (!known) return { problem: 'not-found' }
    if (known.state === 'queued' || known.state === 'running') {
      return { problem: 'conflict', detail: stillRunning }
    }
    const asked = { user: asker.user, overrideAccess: false, depth: 0 } as const
    const context = { isQueued: true }
    try {
      await payload.update({ collection: 'imports', id: params.id, data: body, context, ...asked })
      return accepted({ payload, id: params.id })
    } catch (error) {
      return toProblem(error)
    }
  }),
  importRowsRoute,
]

async function accepted({ payload, id: importId }: { payload: Payload; id: string }) {
  const [made] = await find({ payload, where: { id: { equals: importId } }, limit: 1 })
  const headers = { Location: `/v1/imports/${importId}`, 'Retry-After': '1' }
  return { status: 202 as const, headers, body: made! }
}

const noPlan = { en: 'The body is empty: send the plan.', zh: '请求体是空的：请发送计划。' }
const noName = {
  en: 'A post in Markdown is known by its name: send it as “name”.',
  zh: 'Markdown 内容按文件名识别：请用 name 参数提供。',
}
const stillRunning = {
  en: 'It is still running: wait until it is done.',
  zh: '导入仍在进行，请等它完成。',
}
const refusedPlan = {
  en: 'The plan cannot be taken like this.',
  zh: '这份计划不能这样导入。',
}

function toProblem(error: unknown): Problem {
  const errors = errorsOf(error)
  if (!errors) throw error
  return { problem: 'invalid', detail: refusedPlan, errors }
}

type Stored = {
  id: string
  filename?: string | null
  isDryRun?: boolean | null
  state?: 'queued' | 'running' | 'done' | 'failed' | null
  rowsTotal?: number | null
  rowsDone?: number | null
  failure?: string | null
  report?: { totals: z.output<typeof totals>; problems: Finding[] } | null
  createdAt: string
  updatedAt: string
}

async function find({
  payload,
  where,
  limit: max,
}: {
  payload: Payload
  where: Where
  limit: number
}) {
  const { docs } = await payload.db.find<Stored>({
    ...{ collection: 'imports', where, sort: '-id', limit: max, pagination: false },
  })
  return docs.map((doc) => {
    const state = doc.state ?? 'done'
    const isOver = state === 'done' || state === 'failed'
    return {
      ...{ id: String(doc.id), filename: doc.filename ?? '', state },
      isDryRun: doc.isDryRun !== false,
      rowsTotal: doc.rowsTotal ?? null,
      rowsDone: doc.rowsDone ?? null,
      totals: isOver ? (doc.report?.totals ?? null) : null,
      problems: isOver ? (doc.report?.problems ?? []).map(toFinding) : [],
      failure: doc.failure ?? null,
      createdAt: new Date(doc.createdAt),
      updatedAt: new Date(doc.updatedAt),
    }
  })
}
