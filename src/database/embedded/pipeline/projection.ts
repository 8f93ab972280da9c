import { CommandError } from '../errors.ts'
import {
  compileExpression,
  newScope,
  type Evaluate,
  type Scope,
} from '../expression/compileExpression.ts'
import { elementTest } from '../query/fieldOperators.ts'
import type { FilterContext } from '../query/compileFilter.ts'
import { isNumeric, isDoc, setField, getField, type Doc } from '../values/types.ts'
import { findPosition } from '../update/position.ts'

type Leaf =
  | { kind: 'include' }
  | { kind: 'exclude' }
  | { kind: 'compute'; evaluate: Evaluate }
  | { kind: 'change'; apply: (value: unknown, doc: Doc) => unknown }
type Node = { kind: 'node'; children: Map<string, Node | Leaf> }

/** $elemMatch looks at the value of its own field, wherever that lies. */
const elementScopes = new WeakSet<Evaluate>()

export type Projection = (doc: Doc) => Doc

type Compile = {
  spec: Doc
  context: FilterContext
  /** The query, for a positional projection; given for find alone, which has $slice and $elemMatch. */
  filter?: Doc
}

/** Turns a projection of find, or a $project, into a function that leaves its document alone. */
export function compileProjection({ spec, context, filter }: Compile): Projection {
  const root: Node = { kind: 'node', children: new Map() }
  const state = { includes: false, excludes: false, changes: false, idIsExcluded: false }
  const add = (path: string, leaf: Leaf) => {
    if (path === '_id' && leaf.kind === 'exclude') state.idIsExcluded = true
    else if (leaf.kind === 'exclude') state.excludes = true
    else if (leaf.kind === 'change') state.changes = true
    else if (path !== '_id' || leaf.kind === 'compute') state.includes = true
    if (path === '_id' && leaf.kind === 'include' && Object.keys(spec).length === 1)
      state.includes = true
    insert({ root, path, leaf })
  }
  read({ spec, prefix: '', context, filter, add })
  if (state.includes && state.excludes) {
    const path = Object.keys(spec).find((key) => isOff(spec[key]) && key !== '_id') ?? ''
    throw new CommandError(31254, `Cannot do exclusion on field ${path} in inclusion projection`)
  }
  const isInclusion = state.includes || (!state.excludes && !state.idIsExcluded && !state.changes)
  if (isInclusion && !state.idIsExcluded && !root.children.has('_id'))
    root.children.set('_id', { kind: 'include' })
  return (doc) => {
    const scope = newScope(doc, context.variables)
    return isInclusion ? include({ doc, node: root, scope }) : exclude({ doc, node: root, scope })
  }
}

const isOff = (value: unknown) => value === false || (isNumeric(value) && Number(value) === 0)
const isOn = (value: unknown) => value === true || (isNumeric(value) && Number(value) !== 0)

type Read = Omit<Compile, 'spec'> & {
  spec: Doc
  prefix: string
  add: (path: string, leaf: Leaf) => void
}

function read({ spec, prefix, context, filter, add }: Read) {
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
  return read({ spec, prefix: `${path}.`, context, filter, add })
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

function insert({ root, path, leaf }: { root: Node; path: string; leaf: Leaf }) {
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

type Apply<Value> = { doc: Value; node: Node; scope: Scope }

/** What is included in the document's own order, then what is computed in the projection's. */
function include({ doc, node, scope }: Apply<Doc>): Doc {
  const result: Doc = {}
  for (const name of Object.keys(doc)) {
    const child = node.children.get(name)
    if (!child) continue
    const value = doc[name]
    if (child.kind === 'include') setField(result, name, value)
    else if (child.kind === 'change') setField(result, name, child.apply(value, doc))
    else if (child.kind === 'node') {
      const inner = within(value, (item) => include({ doc: item, node: child, scope }))
      if (inner !== undefined) setField(result, name, inner)
    }
  }
  return compute({ doc: result, node, scope, source: doc })
}

function exclude({ doc, node, scope }: Apply<Doc>): Doc {
  const result: Doc = {}
  for (const name of Object.keys(doc)) {
    const child = node.children.get(name)
    const value = doc[name]
    if (!child || child.kind === 'include' || child.kind === 'compute')
      setField(result, name, value)
    else if (child.kind === 'change') setField(result, name, child.apply(value, doc))
    else if (child.kind === 'node') {
      const inner = within(value, (item) => exclude({ doc: item, node: child, scope }), true)
      setField(result, name, inner)
    }
  }
  return compute({ doc: result, node, scope, source: doc })
}

/** Through arrays to the documents in them; other values stay only where nothing is selected. */
function within(value: unknown, apply: (doc: Doc) => Doc, keepsOthers = false): unknown {
  if (isDoc(value)) return apply(value)
  if (!Array.isArray(value)) return keepsOthers ? value : undefined
  return value.flatMap((item) => {
    const inner = within(item, apply, keepsOthers)
    return inner === undefined ? [] : [inner]
  })
}

function compute({ doc, node, scope, source }: Apply<Doc> & { source: Doc }): Doc {
  for (const [name, child] of node.children) {
    if (child.kind === 'compute') {
      const value = child.evaluate(
        elementScopes.has(child.evaluate) ? newScope(getField(source, name)) : scope,
      )
      if (value === undefined) delete doc[name]
      else setField(doc, name, value)
    } else if (
      child.kind === 'node' &&
      hasComputed(child) &&
      !Array.isArray(getField(source, name))
    ) {
      const inner = getField(doc, name)
      const made = compute({ doc: isDoc(inner) ? inner : {}, node: child, scope, source: {} })
      setField(doc, name, made)
    }
  }
  return doc
}

const hasComputed = (node: Node): boolean =>
  [...node.children.values()].some(
    (child) => child.kind === 'compute' || (child.kind === 'node' && hasComputed(child)),
  )
