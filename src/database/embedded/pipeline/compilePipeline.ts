import { CommandError, typeMismatch } from '../errors.ts'
import type { FilterContext } from '../query/compileFilter.ts'
import { isDoc, type Doc } from '../values/types.ts'
import { stages } from './stages.ts'

/** How stages reach documents beyond those that flow into them. */
export type Source = {
  find: (input: { collection: string; filter: Doc; context: FilterContext }) => Iterable<Doc>
  /** A whole pipeline over another collection, with its leading $match and $sort given to the planner. */
  run: (input: {
    collection: string | undefined
    pipeline: unknown[]
    context: FilterContext
  }) => Iterable<Doc>
  hasIndex: (collection: string, path: string) => boolean
  /** $out and $merge. */
  writeOut: (input: {
    name: '$out' | '$merge'
    spec: unknown
    docs: Iterable<Doc>
    context: FilterContext
  }) => void
  describe: (name: string, spec: Doc) => Doc[]
}

export type StageContext = FilterContext & { source: Source }
export type Stage = (docs: Iterable<Doc>) => Iterable<Doc>
export type CompileStage = (spec: unknown, context: StageContext) => Stage

/** Checks every stage at once and gives one function from documents to documents; it reads lazily. */
export function compilePipeline(pipeline: unknown[], context: StageContext): Stage {
  const compiled = parseStages(pipeline).map(({ name, spec }) => {
    const compile = stages[name]
    if (!compile) throw new CommandError(40324, `Unrecognized pipeline stage name: '${name}'`)
    return compile(spec, context)
  })
  return (docs) => compiled.reduce((flow, stage) => stage(flow), docs)
}

export function parseStages(pipeline: unknown[]): { name: string; spec: unknown }[] {
  return pipeline.map((stage) => {
    if (!isDoc(stage)) throw typeMismatch("Each element of the 'pipeline' array must be an object")
    const entries = Object.entries(stage)
    if (entries.length !== 1)
      throw new CommandError(
        40323,
        'A pipeline stage specification object must contain exactly one field.',
      )
    const [name, spec] = entries[0]!
    return { name, spec }
  })
}
