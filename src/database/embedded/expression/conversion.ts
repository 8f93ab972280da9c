import { isNumeric, typeOf } from '../values/types.ts'
import { isNullish, named, taking } from './arguments.ts'
import type { Evaluate, ExpressionContext } from './compileExpression.ts'
import { convert, targetType, type Target } from './convert.ts'
import type { OperatorTable } from './operators.ts'

const to = (target: Target) =>
  taking({ least: 1 }, ([value]) => (isNullish(value) ? null : convert(value, target)))

export const typeOperators: OperatorTable = {
  $type: taking({ least: 1 }, ([value]) => typeOf(value)),
  $isNumber: taking({ least: 1 }, ([value]) => isNumeric(value)),
  $toString: to('string'),
  $toObjectId: to('objectId'),
  $toInt: to('int'),
  $toLong: to('long'),
  $toDouble: to('double'),
  $toDecimal: to('decimal'),
  $toBool: to('bool'),
  $toDate: to('date'),
  $convert: convertWithFallbacks,
}

function convertWithFallbacks(operand: unknown, context: ExpressionContext): Evaluate {
  const args = named(operand, context)
  const [input, target] = [args.get('input'), args.get('to')]
  const [onError, onNull] = [args.get('onError'), args.get('onNull')]
  return (scope) => {
    const value = input(scope)
    if (isNullish(value)) return args.has('onNull') ? onNull(scope) : null
    try {
      return convert(value, targetType(target(scope)))
    } catch (error) {
      if (!args.has('onError')) throw error
      return onError(scope)
    }
  }
}
