import { CommandError } from '../errors.ts'
import {
  compileExpression,
  newScope,
  type Evaluate,
  type ExpressionContext,
  type Scope,
} from '../expression/compileExpression.ts'
import { getField, isDoc, setField, type Doc } from '../values/types.ts'

/** $addFields and $set: each computed value is put at its path, also inside of arrays' documents. */
export function compileAddFields(spec: unknown, context: ExpressionContext): (doc: Doc) => Doc {
  if (!isDoc(spec))
    throw new CommandError(
      40272,
      '$addFields specification stage must be an object, got ' + typeof spec,
    )
  const fields = flatten(spec, '').map(
    ([path, expression]) =>
      ({ parts: path.split('.'), evaluate: compileExpression(expression, context) }) as const,
  )
  return (doc) => {
    const scope = newScope(doc, context.variables)
    return fields.reduce(
      (result, field) => put({ container: result, at: 0, ...field, scope }) as Doc,
      doc,
    )
  }
}

/** {a: {b: 1}} sets a.b and leaves the rest of a alone. */
function flatten(spec: Doc, prefix: string): [string, unknown][] {
  return Object.entries(spec).flatMap(([name, value]): [string, unknown][] => {
    const isNested =
      isDoc(value) && Object.keys(value).length > 0 && !Object.keys(value)[0]!.startsWith('$')
    return isNested ? flatten(value, `${prefix}${name}.`) : [[prefix + name, value]]
  })
}

type Put = { container: unknown; parts: string[]; at: number; evaluate: Evaluate; scope: Scope }

function put({ container, parts, at, evaluate, scope }: Put): unknown {
  if (Array.isArray(container))
    return container.map((item) => put({ container: item, parts, at, evaluate, scope }))
  const result: Doc = isDoc(container) ? { ...container } : {}
  const name = parts[at]!
  const value =
    at === parts.length - 1
      ? evaluate(scope)
      : put({ container: getField(result, name), parts, at: at + 1, evaluate, scope })
  if (value === undefined) delete result[name]
  else setField(result, name, value)
  return result
}
