import { CommandError, failedToParse, typeMismatch } from '../errors.ts'
import type { Engine } from '../engine.ts'
import { compilePipeline, parseStages, type Source } from '../pipeline/compilePipeline.ts'
import type { FilterContext } from '../query/compileFilter.ts'
import { findNear } from '../query/geo.ts'
import type { SortSpec } from '../query/sort.ts'
import { isDoc, type Doc } from '../values/types.ts'
import { describeStage } from './describeStage.ts'
import { checkBatchSize, docField, filterContext, numberField, type Request } from './request.ts'
import { search } from './search.ts'
import { viewBase } from './views.ts'
import { writeOut } from './writeOut.ts'

const initialStages = new Set([
  '$collStats',
  '$indexStats',
  '$listLocalSessions',
  '$currentOp',
  '$documents',
])

export function aggregate(request: Request): Doc {
  checkReadConcern(request)
  const { body, engine, database, session } = request
  if (!Array.isArray(body.pipeline))
    throw typeMismatch("'pipeline' option must be specified as an array")
  if (body.cursor === undefined && body.explain !== true) {
    throw failedToParse(
      "The 'cursor' option is required, except for aggregate with the explain argument",
    )
  }
  const name = typeof body.aggregate === 'string' ? body.aggregate : undefined
  const collection = name === undefined ? undefined : engine.catalog.find(database, name)
  const context = filterContext({ body, owner: collection, limit: request.limit })
  const batchSize = numberField(docField(body, 'cursor'), 'batchSize', 101)
  checkBatchSize(batchSize)
  checkPlaces(body.pipeline, name)
  const docs = runPipeline({
    engine,
    database,
    collection: name,
    pipeline: body.pipeline,
    context,
    hint: body.hint,
    lsid: body.lsid,
  })
  const last = writingStage(request) ? [...docs] : docs
  return {
    cursor: engine.cursors.start({
      namespace: `${database}.${name ?? '$cmd.aggregate'}`,
      items: last,
      batchSize,
      session,
    }),
  }
}

function checkReadConcern(request: Request) {
  const { level } = docField(request.body, 'readConcern')
  if (level !== 'linearizable' || !writingStage(request)) return
  throw new CommandError(72, '$out and $merge cannot be used with a linearizable read concern')
}

/** $out and $merge make an aggregate a write. */
export function writingStage({ body }: Pick<Request, 'body'>): boolean {
  const last = Array.isArray(body.pipeline) ? body.pipeline.at(-1) : undefined
  return isDoc(last) && ('$out' in last || '$merge' in last)
}

function checkPlaces(pipeline: unknown[], name: string | undefined) {
  const stages = parseStages(pipeline)
  stages.forEach((stage, i) => {
    if ((stage.name === '$out' || stage.name === '$merge') && i < stages.length - 1) {
      throw new CommandError(40601, `${stage.name} can only be the final stage in the pipeline`)
    }
    if (initialStages.has(stage.name) && i > 0) {
      throw new CommandError(40602, `${stage.name} is only valid as the first stage in a pipeline`)
    }
  })
  if (name === undefined && !(stages[0] && initialStages.has(stages[0].name))) {
    throw new CommandError(
      73,
      "{aggregate: 1} is not valid for '" +
        (stages[0]?.name ?? 'an empty pipeline') +
        "'; a collection is required.",
    )
  }
}

type Run = {
  engine: Engine
  database: string
  collection: string | undefined
  pipeline: unknown[]
  context: FilterContext
  hint?: unknown
  lsid?: unknown
}

/** Gives the leading $match and $sort to the planner, and runs the rest over what comes. */
export function runPipeline({
  engine,
  database,
  collection,
  pipeline,
  context,
  hint,
  lsid,
}: Run): Iterable<Doc> {
  const base = collection === undefined ? undefined : viewBase({ engine, database, collection })
  if (base) {
    const whole = [...base.pipeline, ...pipeline]
    return runPipeline({ engine, database, collection: base.name, pipeline: whole, context, lsid })
  }
  const stages = parseStages(pipeline)
  const { filter, sort, used } = leading(stages)
  const rest = compilePipeline(pipeline.slice(used), {
    ...context,
    source: sourceOf({ engine, database, collection, lsid }),
  })
  const found = collection === undefined ? undefined : engine.catalog.find(database, collection)
  if (!found) return rest([])
  const docs = search({ view: engine.view, collection: found, filter, context, sort, hint })
  return rest(documentsOf(docs))
}

function* documentsOf(found: Iterable<{ doc: Doc }>): Iterable<Doc> {
  for (const { doc } of found) yield doc
}

function leading(stages: { name: string; spec: unknown }[]): {
  filter: Doc
  sort: SortSpec
  used: number
} {
  const matches: Doc[] = []
  let used = 0
  while (stages[used]?.name === '$match' && isDoc(stages[used]!.spec))
    matches.push(stages[used++]!.spec as Doc)
  if (matches.some(findNear))
    throw new CommandError(2, '$geoNear, $near, and $nearSphere are not allowed in this context')
  const filter = matches.length === 1 ? matches[0]! : matches.length === 0 ? {} : { $and: matches }
  const next = stages[used]
  const isSort = next?.name === '$sort' && isDoc(next.spec) && Object.keys(next.spec).length > 0
  return isSort
    ? { filter, sort: next.spec as SortSpec, used: used + 1 }
    : { filter, sort: {}, used }
}

function sourceOf({
  engine,
  database,
  collection,
  lsid,
}: Pick<Run, 'engine' | 'database' | 'collection' | 'lsid'>): Source {
  return {
    find: ({ collection: name, filter, context }) => {
      const found = engine.catalog.find(database, name)
      if (found?.isView) {
        const pipeline = [{ $match: filter }]
        return runPipeline({ engine, database, collection: name, pipeline, context })
      }
      return found
        ? documentsOf(search({ view: engine.view, collection: found, filter, context }))
        : []
    },
    run: ({ collection: name, pipeline, context }) =>
      runPipeline({ engine, database, collection: name, pipeline, context }),
    hasIndex: (name, path) =>
      engine.catalog
        .find(database, name)
        ?.indexes.some(
          (index) => index.fields[0]!.path === path && !index.partial && !index.isSparse,
        ) ?? false,
    writeOut: (output) => writeOut({ engine, database, ...output }),
    describe: (name) => describeStage({ engine, database, collection, name, lsid }),
  }
}
