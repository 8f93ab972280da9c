import { Long } from 'bson'
import { failedToParse } from '../errors.ts'
import { compileExpression, newScope } from '../expression/compileExpression.ts'
import { isDoc, type Doc } from '../values/types.ts'
import { ValueMap } from '../values/valueMap.ts'
import type { CompileStage } from './compilePipeline.ts'
import { placed } from './reshape.ts'

/** $graphLookup: follows a reference from document to document, each document once. */
export const graphLookup: CompileStage = (spec, context) => {
  if (!isDoc(spec)) throw failedToParse('the $graphLookup stage specification must be an object')
  const { from, connectFromField, connectToField, as, depthField } = spec as Record<string, string>
  if (!from || !connectFromField || !connectToField || !as) {
    throw failedToParse(
      "$graphLookup requires 'from', 'as', 'startWith', 'connectFromField', and 'connectToField' to be specified.",
    )
  }
  const start = compileExpression(spec.startWith, context)
  const follow = compileExpression(`$${connectFromField}`, context)
  const most = spec.maxDepth === undefined ? Infinity : Number(spec.maxDepth)
  const restrict = isDoc(spec.restrictSearchWithMatch) ? spec.restrictSearchWithMatch : {}
  const walk = (doc: Doc): Doc[] => {
    const found = new ValueMap<Doc>()
    let wanted = asList(start(newScope(doc, context.variables)))
    for (let depth = 0; depth <= most && wanted.length > 0; depth++) {
      const filter = { $and: [{ [connectToField]: { $in: wanted } }, restrict] }
      const next: unknown[] = []
      for (const match of context.source.find({ collection: from, filter, context })) {
        if (found.has(match._id)) continue
        found.set(
          match._id,
          depthField ? { ...match, [depthField]: Long.fromNumber(depth) } : match,
        )
        next.push(...asList(follow(newScope(match, context.variables))))
      }
      wanted = next
    }
    return found.values()
  }
  return function* (docs) {
    for (const doc of docs) yield placed({ doc, parts: as.split('.'), value: walk(doc) })
  }
}

const asList = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]
