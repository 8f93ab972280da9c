import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload, TypedUser } from 'payload'
import { noteEvent } from '../../publishing/webhooks/noteEvent.ts'
import { importRows } from '../importPlan.ts'
import type { ImageLookup } from '../images.ts'
import { openUpload } from '../openUpload.ts'
import type { PlanRows } from '../plan.ts'
import { planBalance } from '../planBalance.ts'
import { createReport } from '../report.ts'
import { claimRun, keepRun } from './claimRun.ts'
import type { StoredRun } from './importRun.ts'
import { takenOf } from './importRun.ts'
import { countOutcomes, dropEarlierRows, keepRow, readRows } from './keepRow.ts'

/** Progress is written down after so many rows; a worker that dies repeats no more than these. */
const stepRows = 20
/** And after so long: large pictures take their time, and the claim must not run out. */
const stepMs = 5_000

type Runner = {
  payload: Payload
  /** The worker's name. */
  by: string
  clock: () => Date
  /** Asked before each row. */
  shouldStop: () => boolean
}

/** Carries out the imports that wait, one after the other, until there is none or it has to stop. */
export async function runImports(runner: Runner): Promise<void> {
  const { payload, by, clock, shouldStop } = runner
  while (!shouldStop()) {
    const run = await claimRun({ payload, by, now: clock() })
    if (!run) return
    try {
      await carryOut({ runner, run })
    } catch (error) {
      payload.logger.error({ err: error, import: run.id }, 'an import failed')
      const reason = error instanceof Error ? error.message : String(error)
      await keepRun({ payload, run, by, data: { state: 'failed', failure: reason }, now: clock() })
    }
  }
}

async function carryOut({ runner, run }: { runner: Runner; run: StoredRun }): Promise<void> {
  const { payload, by, clock } = runner
  await dropEarlierRows({ payload, run })
  const user = await readUser({ payload, id: run.startedBy })
  const bytes = await readFile(fileOf({ payload, run }))
  const { plan, images } = await openUpload({ payload, user, bytes, upload: run })
  if (plan.type === 'unreadable') {
    const report = createReport({ isDryRun: isDry(run), problems: plan.problems })
    return void (await keepRun({ payload, run, by, data: { state: 'done', report }, now: clock() }))
  }
  const end = await takeRows({ runner, run, user, rows: plan.rows, images })
  if (end === 'lost') return
  if (end === 'stopped') {
    // Whoever is next goes on where this one was.
    return void (await keepRun({ payload, run, by, data: { state: 'queued' }, now: clock() }))
  }
  const totals = await countOutcomes({ payload, run })
  const rows = isDry(run) ? await readRows({ payload, run }) : []
  const mixes = await planBalance({ payload, rows, now: new Date(run.startedAt) })
  const made = createReport({ isDryRun: isDry(run), encoding: plan.encoding, mixes })
  const report = { ...made, totals }
  const shown = { taken: takenOf(totals), refused: totals.refused }
  const data = { state: 'done', report, rowsDone: totals.rows, ...shown }
  const done = await keepRun({ payload, run, by, data, now: clock() })
  if (!done || isDry(run)) return
  const key = `import.finished:${run.id}:${run.run}`
  const told = { type: 'import.finished' as const, key, channels: [] }
  const event = { ...told, data: { import: run.id, ...shown } }
  await noteEvent({ payload, event, now: clock() })
}

async function takeRows({
  runner,
  run,
  user,
  rows,
  images,
}: {
  runner: Runner
  run: StoredRun
  user: TypedUser
  rows: PlanRows
  images: ImageLookup
}): Promise<'all' | 'stopped' | 'lost'> {
  const { payload, by, clock, shouldStop } = runner
  const reports = importRows({
    payload,
    rows,
    skip: run.rowsDone,
    images,
    isDryRun: isDry(run),
    user,
    now: new Date(run.startedAt),
  })
  let rowsDone = run.rowsDone
  let keptAt = clock().getTime()
  for await (const row of reports) {
    await keepRow({ payload, run, row })
    rowsDone += 1
    const isStopping = shouldStop()
    const isStep = rowsDone % stepRows === 0 || isStopping || clock().getTime() - keptAt > stepMs
    if (isStep) keptAt = clock().getTime()
    const kept = isStep
      ? await keepRun({ payload, run, by, data: { rowsDone }, now: clock() })
      : run
    if (!kept) return 'lost'
    if (isStopping) return 'stopped'
  }
  return 'all'
}

/** An import has the rights of whoever started it, as they are while it runs. */
async function readUser({ payload, id }: { payload: Payload; id: string }): Promise<TypedUser> {
  const user = await payload.findByID({ collection: 'users', id, depth: 0 })
  return { ...user, collection: 'users' }
}

function fileOf({ payload, run }: { payload: Payload; run: StoredRun }): string {
  const { staticDir = '' } = payload.collections.imports.config.upload
  return path.join(staticDir, path.basename(run.filename))
}

function isDry({ isDryRun }: StoredRun): boolean {
  return isDryRun !== false
}
