import { CommandError, failedToParse } from '../errors.ts'
import { compileExpression, newScope } from '../expression/compileExpression.ts'
import { visitPath } from '../values/path.ts'
import { isDoc, type Doc } from '../values/types.ts'
import { ValueMap } from '../values/valueMap.ts'
import type { CompileStage, StageContext } from './compilePipeline.ts'
import { placed } from './reshape.ts'

/** $lookup by fields, by a pipeline with let, or by both. */
export const lookup: CompileStage = (spec, context) => {
  if (!isDoc(spec)) throw failedToParse('the $lookup specification must be an Object')
  const { from, localField, foreignField, as, pipeline } = spec
  if (typeof as !== 'string') throw failedToParse("must specify 'as' field for a $lookup")
  if (from !== undefined && typeof from !== 'string')
    throw failedToParse("$lookup argument 'from' must be a string")
  const hasFields = typeof localField === 'string' && typeof foreignField === 'string'
  if (!hasFields && !Array.isArray(pipeline)) {
    throw failedToParse(
      "$lookup requires either 'pipeline' or both 'localField' and 'foreignField' to be specified",
    )
  }
  const bind = compileLet(spec.let, context)
  const join = hasFields
    ? joinByFields({ from: String(from), localField, foreignField, context })
    : undefined
  const parts = as.split('.')
  return function* (docs) {
    for (const doc of docs) {
      const found = run({ doc, join, bind, from, pipeline, context })
      yield placed({ doc, parts, value: found })
    }
  }
}

type Join = { filter: (doc: Doc) => Doc; all: (doc: Doc) => Doc[] }
type Run = {
  doc: Doc
  join: Join | undefined
  bind: (doc: Doc) => Doc
  from: string | undefined
  pipeline: unknown
  context: StageContext
}

function run({ doc, join, bind, from, pipeline, context }: Run): Doc[] {
  if (!Array.isArray(pipeline) || pipeline.length === 0) return join ? join.all(doc) : []
  const variables = { ...context.variables, ...bind(doc) }
  const whole = join ? [{ $match: join.filter(doc) }, ...pipeline] : pipeline
  return [
    ...context.source.run({
      collection: from,
      pipeline: whole,
      context: { ...context, variables },
    }),
  ]
}

function compileLet(spec: unknown, context: StageContext): (doc: Doc) => Doc {
  if (spec === undefined) return () => ({})
  if (!isDoc(spec)) throw new CommandError(9, "$lookup argument 'let' must be an object")
  const bindings = Object.entries(spec).map(
    ([name, value]) => [name, compileExpression(value, context)] as const,
  )
  return (doc) => {
    const scope = newScope(doc, context.variables)
    return Object.fromEntries(bindings.map(([name, evaluate]) => [name, evaluate(scope)]))
  }
}

type Fields = { from: string; localField: string; foreignField: string; context: StageContext }

function joinByFields({ from, localField, foreignField, context }: Fields): Join {
  const filter = (doc: Doc): Doc => {
    const values = localValues(doc, localField)
    return { [foreignField]: values.length === 1 ? { $eq: values[0] } : { $in: values } }
  }
  const find = (where: Doc) => [
    ...context.source.find({ collection: from, filter: where, context }),
  ]
  if (context.source.hasIndex(from, foreignField))
    return { filter, all: (doc) => find(filter(doc)) }
  // Without an index the foreign collection is read once and kept by value, not once per document.
  let table: ValueMap<Placed[]> | undefined
  const all = (doc: Doc) => {
    table ??= byValue({ docs: find({}), path: foreignField, context })
    const found = localValues(doc, localField).flatMap((value) => table!.get(value ?? null) ?? [])
    // In the order of the collection, each once, as reading it would give them.
    const inOrder = [...new Set(found)].sort((a, b) => a.position - b.position)
    return inOrder.map((placed) => placed.doc)
  }
  return { filter, all }
}

type Placed = { doc: Doc; position: number }

/** Missing joins with null and missing; an array joins with each of its elements. */
function localValues(doc: Doc, path: string): unknown[] {
  const values: unknown[] = []
  visitPath(doc, path, (value) => {
    if (Array.isArray(value)) values.push(...value)
    else values.push(value ?? null)
    return false
  })
  return values
}

function byValue({ docs, path, context }: { docs: Doc[]; path: string; context: StageContext }) {
  const table = new ValueMap<Placed[]>(context.collation)
  const add = (value: unknown, placed: Placed) => {
    const list = table.get(value)
    if (!list) table.set(value, [placed])
    else if (list.at(-1) !== placed) list.push(placed)
  }
  docs.forEach((doc, position) => {
    const placed = { doc, position }
    visitPath(doc, path, (value) => {
      add(value ?? null, placed)
      if (Array.isArray(value)) for (const item of value) add(item, placed)
      return false
    })
  })
  return table
}
