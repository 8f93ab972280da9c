import { CommandError } from '../errors.ts'
import { newScope, type Scope } from '../expression/compileExpression.ts'
import { getField, isDoc, setField, type Doc } from '../values/types.ts'
import {
  elementScopes,
  insert,
  isOff,
  readPaths,
  type Leaf,
  type Node,
  type ProjectionInput,
} from './projectionTree.ts'

export type Projection = (doc: Doc) => Doc

/** Turns a projection of find, or a $project, into a function that leaves its document alone. */
export function compileProjection({ spec, context, filter }: ProjectionInput): Projection {
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
  readPaths({ spec, prefix: '', context, filter, add })
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
