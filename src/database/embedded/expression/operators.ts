import type { Evaluate, ExpressionContext } from './compileExpression.ts'
import { arithmeticOperators } from './arithmetic.ts'
import { arrayOperators } from './arrays.ts'
import { logicOperators } from './logic.ts'
import { objectOperators } from './objects.ts'
import { setOperators } from './sets.ts'
import { summaryOperators } from './summaries.ts'
import { textOperators } from './texts.ts'
import { typeOperators } from './conversion.ts'

export type OperatorCompiler = (operand: unknown, context: ExpressionContext) => Evaluate
export type OperatorTable = Record<string, OperatorCompiler | undefined>

/** Operators whose result depends on BSON types or order are ours; mingo lends the rest. */
export const operators: OperatorTable = Object.assign(
  Object.create(null) as OperatorTable,
  logicOperators,
  arithmeticOperators,
  arrayOperators,
  objectOperators,
  setOperators,
  summaryOperators,
  textOperators,
  typeOperators,
)
