import { CommandError } from '../errors.ts'
import { compileExpression, newScope } from '../expression/compileExpression.ts'
import type { FilterContext } from '../query/compileFilter.ts'
import { describeKey } from '../storage/describeKey.ts'
import { getField, isDoc, setField, type Doc } from '../values/types.ts'
import { compileProjection } from './projection.ts'

type Reshape = { name: string; spec: unknown; context: FilterContext }

export function compileReplaceRoot({ name, spec, context }: Reshape): (doc: Doc) => Doc {
  const expression = name === '$replaceRoot' ? (isDoc(spec) ? spec.newRoot : undefined) : spec
  const evaluate = compileExpression(expression, context)
  return (doc) => {
    const result = evaluate(newScope(doc, context.variables))
    if (isDoc(result)) return result
    throw new CommandError(
      40228,
      `'newRoot' expression must evaluate to an object, but resulting value was: ${describeKey(result)}`,
    )
  }
}

export function compileUnset(spec: unknown, context: FilterContext): (doc: Doc) => Doc {
  const paths = Array.isArray(spec) ? spec : [spec]
  if (paths.length === 0 || paths.some((path) => typeof path !== 'string')) {
    throw new CommandError(31002, '$unset specification must be a string or an array of strings')
  }
  return compileProjection({ spec: Object.fromEntries(paths.map((path) => [path, 0])), context })
}

export function* unwind(docs: Iterable<Doc>, spec: unknown): Iterable<Doc> {
  const options: Doc = isDoc(spec) ? spec : { path: spec }
  const { path, includeArrayIndex: indexField, preserveNullAndEmptyArrays: preserves } = options
  if (typeof path !== 'string')
    throw new CommandError(
      28808,
      'expected either a string or an object as specification for $unwind stage',
    )
  if (!path.startsWith('$'))
    throw new CommandError(
      28818,
      `path option to $unwind stage should be prefixed with a '$': ${path}`,
    )
  const parts = path.slice(1).split('.')
  const numbered = (doc: Doc, index: unknown) =>
    typeof indexField === 'string'
      ? placed({ doc, parts: indexField.split('.'), value: index })
      : doc
  for (const doc of docs) {
    const value = parts.reduce<unknown>(
      (at, part) => (isDoc(at) ? getField(at, part) : undefined),
      doc,
    )
    if (Array.isArray(value) && value.length > 0) {
      for (const [i, item] of value.entries())
        yield numbered(placed({ doc, parts, value: item }), i)
    } else if (value !== undefined && value !== null && !Array.isArray(value))
      yield numbered(doc, null)
    else if (preserves === true) {
      yield numbered(Array.isArray(value) ? placed({ doc, parts, value: undefined }) : doc, null)
    }
  }
}

/** A copy of the document with one value changed; only the way to it is copied. */
export function placed({ doc, parts, value }: { doc: Doc; parts: string[]; value: unknown }): Doc {
  const [name = '', ...rest] = parts
  const result = { ...doc }
  const inner = getField(doc, name)
  const next =
    rest.length === 0 ? value : placed({ doc: isDoc(inner) ? inner : {}, parts: rest, value })
  if (next === undefined) delete result[name]
  else setField(result, name, next)
  return result
}
