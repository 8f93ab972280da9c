import { CommandError } from '../errors.ts'
import {
  compileExpression,
  newScope,
  type ExpressionContext,
} from '../expression/compileExpression.ts'
import { isDoc, setField, type Doc } from '../values/types.ts'
import { ValueMap } from '../values/valueMap.ts'
import { accumulators, type Accumulator } from './accumulators.ts'

type Field = { name: string; start: () => Accumulator }

export function* group({
  docs,
  spec,
  context,
}: {
  docs: Iterable<Doc>
  spec: unknown
  context: ExpressionContext
}): Iterable<Doc> {
  if (!isDoc(spec)) throw new CommandError(15947, "a group's fields must be specified in an object")
  if (!('_id' in spec)) throw new CommandError(15955, 'a group specification must include an _id')
  const idOf = compileExpression(spec._id, context)
  const fields = compileFields(spec, context)
  const groups = new ValueMap<{ id: unknown; states: Accumulator[] }>(context.collation)
  for (const doc of docs) {
    const scope = newScope(doc, context.variables)
    const id = idOf(scope) ?? null
    let found = groups.get(id)
    if (!found) groups.set(id, (found = { id, states: fields.map((field) => field.start()) }))
    for (const state of found.states) state.add(scope)
  }
  for (const { id, states } of groups.values()) {
    const result: Doc = { _id: id }
    fields.forEach(({ name }, i) => setField(result, name, states[i]!.result() ?? null))
    yield result
  }
}

function compileFields(spec: Doc, context: ExpressionContext): Field[] {
  return Object.entries(spec)
    .filter(([name]) => name !== '_id')
    .map(([name, value]) => {
      const [operator, operand] =
        isDoc(value) && Object.keys(value).length === 1 ? Object.entries(value)[0]! : []
      if (operator === undefined)
        throw new CommandError(40234, `The field '${name}' must be an accumulator object`)
      if (name.includes('.'))
        throw new CommandError(40235, `The field name '${name}' cannot contain '.'`)
      const make = accumulators[operator]
      if (!make) throw new CommandError(15952, `unknown group operator '${operator}'`)
      return { name, start: make(operand, context) }
    })
}
