import { CommandError } from '../errors.ts'
import { getField, isDoc, setField, typeOf, type Doc } from '../values/types.ts'
import { isNullish, named, needArray, taking, takingAny } from './arguments.ts'
import { compileExpression } from './compileExpression.ts'
import type { OperatorTable } from './operators.ts'

export const objectOperators: OperatorTable = {
  $mergeObjects: takingAny((args) =>
    mergeObjects(args.length === 1 && Array.isArray(args[0]) ? args[0] : args),
  ),
  $objectToArray: taking({ least: 1 }, ([value]) => {
    if (isNullish(value)) return null
    if (!isDoc(value))
      throw new CommandError(
        40390,
        `$objectToArray requires a document input, found: ${typeOf(value)}`,
      )
    return Object.entries(value).map(([k, v]) => ({ k, v }))
  }),
  $arrayToObject: taking({ least: 1 }, ([value]) => {
    if (isNullish(value)) return null
    const result: Doc = {}
    for (const item of needArray(value, { name: '$arrayToObject', code: 40386 })) {
      const [key, field] = Array.isArray(item) ? item : isDoc(item) ? [item.k, item.v] : []
      if (typeof key !== 'string')
        throw new CommandError(40395, '$arrayToObject requires string keys')
      setField(result, key, field)
    }
    return result
  }),
  $getField: (operand, context) => {
    const isShort = !isDoc(operand) || !('field' in operand)
    const field = isShort
      ? compileExpression(operand, context)
      : named(operand, context).get('field')
    const hasInput = !isShort && named(operand, context).has('input')
    const input = hasInput ? named(operand, context).get('input') : undefined
    return (scope) => {
      const target = input ? input(scope) : scope.current
      if (isNullish(target)) return target
      return isDoc(target) ? getField(target, String(field(scope))) : undefined
    }
  },
  $setField: (operand, context) => {
    const args = named(operand, context)
    const [field, input, value] = [args.get('field'), args.get('input'), args.get('value')]
    return (scope) =>
      changeField({ target: input(scope), name: String(field(scope)), value: value(scope) })
  },
  $unsetField: (operand, context) => {
    const args = named(operand, context)
    const [field, input] = [args.get('field'), args.get('input')]
    return (scope) =>
      changeField({ target: input(scope), name: String(field(scope)), value: undefined })
  },
}

/** Later fields win; null and missing are skipped. */
export function mergeObjects(items: unknown[]): Doc {
  const merged: Doc = {}
  for (const item of items) {
    if (isNullish(item)) continue
    if (!isDoc(item))
      throw new CommandError(
        40400,
        `$mergeObjects requires object inputs, but input is of type ${typeOf(item)}`,
      )
    for (const [name, value] of Object.entries(item)) setField(merged, name, value)
  }
  return merged
}

function changeField({
  target,
  name,
  value,
}: {
  target: unknown
  name: string
  value: unknown
}): unknown {
  if (isNullish(target)) return null
  if (!isDoc(target)) throw new CommandError(4161105, '$setField requires an object as input')
  const changed = { ...target }
  if (value === undefined) delete changed[name]
  else setField(changed, name, value)
  return changed
}
