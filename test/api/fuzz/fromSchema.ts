import fc from 'fast-check'
import { hostileValue } from './hostile.ts'

export type Schema = {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  format?: string
  pattern?: string
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
}

/**
 * Values a schema describes and, if it is hostile, now and then one that it does not, at any depth. `known`: ids that are there.
 */
export function fromSchema({
  schema,
  schemas,
  known,
  isHostile,
  depth = 0,
}: {
  schema: Schema
  schemas: Record<string, Schema>
  known: string[]
  isHostile: boolean
  depth?: number
}): fc.Arbitrary<unknown> {
  const inner = (one: Schema) =>
    fromSchema({ schema: one, schemas, known, isHostile, depth: depth + 1 })
  const good = goodValue({ schema, schemas, known, depth, inner })
  if (!isHostile) return good
  return fc.oneof({ arbitrary: good, weight: 8 }, { arbitrary: hostileValue, weight: 1 })
}

function goodValue({
  schema,
  schemas,
  known,
  depth,
  inner,
}: {
  schema: Schema
  schemas: Record<string, Schema>
  known: string[]
  depth: number
  inner: (schema: Schema) => fc.Arbitrary<unknown>
}): fc.Arbitrary<unknown> {
  if (schema.$ref) {
    const found = schemas[schema.$ref.split('/').at(-1)!]
    return found && depth < 6 ? inner(found) : fc.constant({})
  }
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map(inner))
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.const !== undefined) return fc.constant(schema.const)
  switch ([schema.type].flat()[0]) {
    case 'object':
      return objectOf({ schema, inner })
    case 'array':
      return fc.array(inner(schema.items ?? {}), { maxLength: 3 })
    case 'integer':
    case 'number': {
      const min = Math.max(schema.minimum ?? -1_000, -1e9)
      const max = Math.min(schema.maximum ?? 1_000, 1e9)
      return fc.integer({ min: Math.min(min, max), max: Math.max(min, max) })
    }
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'string':
      return textOf({ schema, known })
    default:
      return fc.jsonValue({ maxDepth: 3 })
  }
}

function objectOf({
  schema,
  inner,
}: {
  schema: Schema
  inner: (schema: Schema) => fc.Arbitrary<unknown>
}): fc.Arbitrary<unknown> {
  const properties = Object.entries(schema.properties ?? {})
  const shape = Object.fromEntries(properties.map(([name, one]) => [name, inner(one)]))
  const requiredKeys = (schema.required ?? []).filter((name) => name in shape)
  return fc.record(shape, { requiredKeys })
}

function textOf({ schema, known }: { schema: Schema; known: string[] }): fc.Arbitrary<unknown> {
  if (schema.format === 'date-time') {
    const range = { min: new Date('2099-01-01'), max: new Date('2101-01-01'), noInvalidDate: true }
    return fc.date(range).map((date) => date.toISOString())
  }
  if (schema.format === 'uri')
    return fc.constantFrom('https://example.com/a', 'http://127.0.0.1:1/')
  if (schema.pattern?.includes('[0-9a-f]{24}')) return fc.constantFrom(...known)
  return fc.oneof(
    fc.constantFrom(...known, 'Asia/Shanghai', '# Tea\n\n- **one**', 'FREQ=DAILY', '08:30'),
    fc.string({
      minLength: schema.minLength ?? 0,
      maxLength: Math.min(schema.maxLength ?? 40, 60),
      unit: 'grapheme',
    }),
  )
}
