import { CommandError } from '../errors.ts'
import { compileExpression, newScope } from '../expression/compileExpression.ts'
import { compileFilter } from '../query/compileFilter.ts'
import { findNear } from '../query/geo.ts'
import { parseSort, sortDocuments, type SortSpec } from '../query/sort.ts'
import { lengthOf } from '../values/lengthOf.ts'
import { isDoc, isNumeric, type Doc } from '../values/types.ts'
import { compileAddFields } from './addFields.ts'
import { bucket } from './bucket.ts'
import { compilePipeline, type CompileStage, type Stage } from './compilePipeline.ts'
import { graphLookup } from './graphLookup.ts'
import { group } from './group.ts'
import { lookup } from './lookup.ts'
import { mingoStage } from './mingoStages.ts'
import { compileProjection } from './projection.ts'
import { compileReplaceRoot, compileUnset, unwind } from './reshape.ts'

const each = (apply: (doc: Doc) => Doc): Stage =>
  function* (docs) {
    for (const doc of docs) yield apply(doc)
  }

/** Nothing is read before the first document is asked for. */
const whole = (apply: (docs: Doc[]) => Iterable<Doc>): Stage =>
  function* (docs) {
    yield* apply([...docs])
  }

const count = (spec: unknown, name: string): number => {
  const number = isNumeric(spec) ? Number(spec) : NaN
  if (!Number.isInteger(number) || number < 0)
    throw new CommandError(15957, `the ${name} must be a non-negative number`)
  return number
}

export const stages: Record<string, CompileStage | undefined> = {
  $match: (spec, context) => {
    if (!isDoc(spec))
      throw new CommandError(15959, 'the match filter must be an expression in an object')
    if (findNear(spec))
      throw new CommandError(2, '$geoNear, $near, and $nearSphere are not allowed in this context')
    const matches = compileFilter(spec, context)
    return function* (docs) {
      for (const doc of docs) if (matches(doc)) yield doc
    }
  },
  $project: (spec, context) => {
    if (!isDoc(spec)) throw new CommandError(15969, '$project specification must be an object')
    if (Object.keys(spec).length === 0)
      throw new CommandError(51272, '$project specification must have at least one field')
    return each(compileProjection({ spec, context }))
  },
  $addFields: (spec, context) => each(compileAddFields(spec, context)),
  $set: (spec, context) => each(compileAddFields(spec, context)),
  $unset: (spec, context) => each(compileUnset(spec, context)),
  $replaceRoot: (spec, context) =>
    each(compileReplaceRoot({ name: '$replaceRoot', spec, context })),
  $replaceWith: (spec, context) =>
    each(compileReplaceRoot({ name: '$replaceWith', spec, context })),
  $sort: (spec, context) => {
    if (!isDoc(spec)) throw new CommandError(15973, 'the $sort key specification must be an object')
    if (parseSort(spec).length === 0)
      throw new CommandError(15976, '$sort stage must have at least one sort key')
    return whole((docs) =>
      sortDocuments({
        items: docs,
        docOf: (doc) => doc,
        spec: spec as SortSpec,
        collation: context.collation,
      }),
    )
  },
  $skip: (spec) => {
    const skipped = count(spec, '$skip')
    return function* (docs) {
      let i = 0
      for (const doc of docs) if (i++ >= skipped) yield doc
    }
  },
  $limit: (spec) => {
    const most = count(spec, '$limit')
    if (most === 0) throw new CommandError(15958, 'the limit must be positive')
    return function* (docs) {
      let i = 0
      for (const doc of docs) {
        yield doc
        if (++i >= most) return
      }
    }
  },
  $count: (spec) => {
    if (typeof spec !== 'string' || spec === '')
      throw new CommandError(40156, 'the count field must be a non-empty string')
    return function* (docs) {
      const total = lengthOf(docs)
      if (total > 0) yield { [spec]: total }
    }
  },
  $unwind: (spec) => (docs) => unwind(docs, spec),
  $group: (spec, context) => (docs) => group({ docs, spec, context }),
  $sortByCount: (spec, context) => (docs) =>
    stages.$sort!(
      { count: -1 },
      context,
    )(group({ docs, spec: { _id: spec, count: { $sum: 1 } }, context })),
  $lookup: lookup,
  $graphLookup: graphLookup,
  $bucket: bucket,
  $facet: (spec, context) => {
    if (!isDoc(spec))
      throw new CommandError(40169, 'the $facet specification must be a non-empty object')
    const facets = Object.entries(spec).map(
      ([name, pipeline]) => [name, compilePipeline(pipeline as unknown[], context)] as const,
    )
    return whole((docs) => [
      Object.fromEntries(facets.map(([name, run]) => [name, [...run(docs)]])),
    ])
  },
  $unionWith: (spec, context) => {
    const { coll, pipeline = [] } = isDoc(spec) ? spec : { coll: spec }
    return function* (docs) {
      yield* docs
      yield* context.source.run({
        collection: coll as string | undefined,
        pipeline: pipeline as unknown[],
        context,
      })
    }
  },
  $documents: (spec, context) => {
    const evaluate = compileExpression(spec, context)
    return function* () {
      yield* evaluate(newScope({}, context.variables)) as Doc[]
    }
  },
  $sample: (spec) => {
    const size = isDoc(spec) ? count(spec.size, 'size argument to $sample') : 0
    return whole((docs) => shuffled(docs).slice(0, size))
  },
  $out: (spec, context) => writing('$out', spec, context),
  $merge: (spec, context) => writing('$merge', spec, context),
  $collStats: (spec, context) => () =>
    context.source.describe('$collStats', isDoc(spec) ? spec : {}),
  $indexStats: (spec, context) => () =>
    context.source.describe('$indexStats', isDoc(spec) ? spec : {}),
  $listLocalSessions: (spec, context) => () =>
    context.source.describe('$listLocalSessions', isDoc(spec) ? spec : {}),
  $currentOp: (spec, context) => () =>
    context.source.describe('$currentOp', isDoc(spec) ? spec : {}),
  $bucketAuto: mingoStage('$bucketAuto'),
  $densify: mingoStage('$densify'),
  $fill: mingoStage('$fill'),
  $redact: mingoStage('$redact'),
  $setWindowFields: mingoStage('$setWindowFields'),
}

const writing = (
  name: '$out' | '$merge',
  spec: unknown,
  context: Parameters<CompileStage>[1],
): Stage =>
  function* (docs) {
    context.source.writeOut({ name, spec, docs, context })
    yield* []
  }

function shuffled(docs: Doc[]): Doc[] {
  const result = [...docs]
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1))
    ;[result[i], result[j]] = [result[j]!, result[i]!]
  }
  return result
}
