import { CommandError } from '../errors.ts'
import { compileExpression, type Evaluate } from '../expression/compileExpression.ts'
import type { FilterContext } from '../query/compileFilter.ts'
import { elementTest } from '../query/fieldOperators.ts'
import { findPosition } from '../update/position.ts'
import { getField, isDoc, isNumeric, type Doc } from '../values/types.ts'

/** What becomes of one path. */
export type Leaf =
  | { kind: 'include' }
  | { kind: 'exclude' }
  | { kind: 'compute'; evaluate: Evaluate }
  | { kind: 'change'; apply: (value: unknown, doc: Doc) => unknown }
export type Node = { kind: 'node'; children: Map<string, Node | Leaf> }

/** $elemMatch looks at the value of its own field, wherever that lies. */
export const elementScopes = new WeakSet<Evaluate>()

export type ProjectionInput = {
  spec: Doc
  context: FilterContext
  /** The query, for a positional projection; given for find alone, which has $slice and $elemMatch. */
  filter?: Doc
}

export const isOff = (value: unknown) =>
  value === false || (isNumeric(value) && Number(value) === 0)
export const isOn = (value: unknown) => value === true || (isNumeric(value) && Number(value) !== 0)

type Read = Omit<ProjectionInput, 'spec'> & {
  spec: Doc
  prefix: string
  add: (path: string, leaf: Leaf) => void
}

/** Calls `add` for every path a projection names. */
export function readPaths({ spec, prefix, context, filter, add }: Read) {
  for (const [key, value] of Object.entries(spec)) {
    const path = prefix + key
    if (key.endsWith('.$'))
      add(path.slice(0, -2), positional({ path: path.slice(0, -2), context, filter }))
    else if (key.startsWith('$'))
      throw new CommandError(
        16410,
        `FieldPath field names may not start with '$'. Consider using $getField or $setField.`,
      )
    else if (isOff(value)) add(path, { kind: 'exclude' })
    else if (isOn(value)) add(path, { kind: 'include' })
    else if (isDoc(value)) readObject({ spec: value, path, context, filter, add })
    else add(path, { kind: 'compute', evaluate: compileExpression(value, context) })
  }
}

function readObject({ spec, path, context, filter, add }: Omit<Read, 'prefix'> & { path: string }) {
  const [name] = Object.keys(spec)
  if (filter && name === '$slice' && !isExpressionSlice(spec.$slice))
    return add(path, sliceLeaf(spec.$slice))
  if (filter && name === '$elemMatch')
    return add(path, elementLeaf(spec.$elemMatch as Doc, context))
  if (name === undefined)
    throw new CommandError(
      51270,
      'An empty sub-projection is not a valid value. Found empty object at path',
    )
  if (name.startsWith('$'))
    return add(path, { kind: 'compute', evaluate: compileExpression(spec, context) })
  return readPaths({ spec, prefix: `${path}.`, context, filter, add })
}

const isExpressionSlice = (value: unknown) =>
  Array.isArray(value) && (value.length === 3 || !isNumeric(value[0]))

function sliceLeaf(operand: unknown): Leaf {
  const [first, second] = (Array.isArray(operand) ? operand : [operand]).map(Number)
  return {
    kind: 'change',
    apply: (value) => {
      if (!Array.isArray(value)) return value
      if (second === undefined) return first! >= 0 ? value.slice(0, first) : value.slice(first)
      const start = first! < 0 ? Math.max(0, value.length + first!) : first!
      return value.slice(start, start + second)
    },
  }
}

function elementLeaf(operand: Doc, context: FilterContext): Leaf {
  const test = elementTest(operand, context)
  const evaluate: Evaluate = ({ root }) => {
    const found = Array.isArray(root) ? root.find(test) : undefined
    return found === undefined ? undefined : [found]
  }
  elementScopes.add(evaluate)
  return { kind: 'compute', evaluate }
}

function positional({
  path,
  context,
  filter,
}: {
  path: string
  context: FilterContext
  filter?: Doc
}): Leaf {
  return {
    kind: 'compute',
    evaluate: ({ root }) => {
      const value = fieldAt(root, path)
      if (!Array.isArray(value)) return value
      const position = findPosition({ doc: root as Doc, filter: filter ?? {}, path, context })
      if (position === undefined)
        throw new CommandError(
          51246,
          "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
        )
      return [value[position]]
    },
  }
}

const fieldAt = (doc: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, part) => (isDoc(value) ? getField(value, part) : undefined), doc)

/** Puts a path into the tree; no path may lie inside another. */
export function insert({ root, path, leaf }: { root: Node; path: string; leaf: Leaf }) {
  const parts = path.split('.')
  if (parts.includes('')) throw new CommandError(40353, "FieldPath must not end with a '.'.")
  let node = root
  for (const part of parts.slice(0, -1)) {
    const next = node.children.get(part) ?? { kind: 'node', children: new Map() }
    if (next.kind !== 'node')
      throw new CommandError(31249, `Path collision at ${path} remaining portion ${parts.at(-1)}`)
    node.children.set(part, next)
    node = next
  }
  const last = parts.at(-1)!
  if (node.children.get(last)?.kind === 'node')
    throw new CommandError(31250, `Path collision at ${path}`)
  node.children.set(last, leaf)
}
