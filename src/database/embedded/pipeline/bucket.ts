import { CommandError } from '../errors.ts'
import { compileExpression, newScope } from '../expression/compileExpression.ts'
import { compareValues } from '../values/compare.ts'
import { isDoc, type Doc } from '../values/types.ts'
import type { CompileStage } from './compilePipeline.ts'
import { group } from './group.ts'

/** $bucket: a group by the greatest boundary not above the value. */
export const bucket: CompileStage = (spec, context) => {
  if (!isDoc(spec) || !Array.isArray(spec.boundaries)) {
    throw new CommandError(40201, 'Argument to $bucket stage must be an object with boundaries')
  }
  const evaluate = compileExpression(spec.groupBy, context)
  const bounds = spec.boundaries
  const output = isDoc(spec.output) ? spec.output : { count: { $sum: 1 } }
  const place = (doc: Doc): unknown => {
    const value = evaluate(newScope(doc, context.variables))
    const above = bounds.findIndex((bound) => compareValues(value, bound, context.collation) < 0)
    if (above > 0) return bounds[above - 1]
    if (!('default' in spec)) {
      throw new CommandError(
        40066,
        '$switch could not find a matching branch for an input, and no default was specified.',
      )
    }
    return spec.default
  }
  return function* (docs) {
    const placedDocs = function* () {
      for (const doc of docs) yield { ...doc, $bucket: place(doc) }
    }
    const grouped = [
      ...group({
        docs: placedDocs(),
        spec: { _id: { $getField: { $literal: '$bucket' } }, ...output },
        context,
      }),
    ]
    yield* grouped.sort((a, b) => compareValues(a._id, b._id, context.collation))
  }
}
