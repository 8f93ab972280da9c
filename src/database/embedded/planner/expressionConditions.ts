import { hasField, isDoc, type Doc } from '../values/types.ts'

/**
 * Adds what an $expr implies and an index can serve: {$eq: ['$a', '$$x']} with a known x is also
 * {a: x}. This is how $lookup with let and a pipeline comes to use an index.
 */
export function withExpressionConditions(filter: Doc, variables: Doc = {}): Doc {
  const expressions = expressionsOf(filter)
  if (expressions.length === 0) return filter
  const conditions = expressions.flatMap((expression) => implied(expression, variables))
  return conditions.length === 0 ? filter : { $and: [filter, ...conditions] }
}

function expressionsOf(filter: Doc): unknown[] {
  return Object.entries(filter).flatMap(([key, value]) => {
    if (key === '$expr') return [value]
    if (key === '$and' && Array.isArray(value))
      return value.flatMap((item) => (isDoc(item) ? expressionsOf(item) : []))
    return []
  })
}

function implied(expression: unknown, variables: Doc): Doc[] {
  if (!isDoc(expression)) return []
  if (Array.isArray(expression.$and))
    return expression.$and.flatMap((item) => implied(item, variables))
  if (Array.isArray(expression.$eq)) {
    const [a, b] = expression.$eq
    return [
      ...equality({ path: a, value: b, variables }),
      ...equality({ path: b, value: a, variables }),
    ]
  }
  if (!Array.isArray(expression.$in)) return []
  const path = fieldPath(expression.$in[0])
  const list = known(expression.$in[1], variables)
  const isUsable = path !== undefined && Array.isArray(list) && list.every(isPlain)
  return isUsable ? [{ [path]: { $in: list } }] : []
}

function equality({
  path,
  value,
  variables,
}: {
  path: unknown
  value: unknown
  variables: Doc
}): Doc[] {
  const name = fieldPath(path)
  const operand = known(value, variables)
  return name !== undefined && isPlain(operand) ? [{ [name]: { $eq: operand } }] : []
}

const fieldPath = (value: unknown) =>
  typeof value === 'string' && /^\$[^$.]+$/.test(value) ? value.slice(1) : undefined

function known(value: unknown, variables: Doc): unknown {
  if (typeof value !== 'string' || !value.startsWith('$')) return isDoc(value) ? undefined : value
  const name = /^\$\$([^.]+)$/.exec(value)?.[1]
  return name !== undefined && hasField(variables, name) ? variables[name] : undefined
}

/** null would need missing as well, and an array means something else in a query. */
const isPlain = (value: unknown) =>
  value !== undefined && value !== null && !Array.isArray(value) && !isDoc(value)
