import { CommandError, failedToParse } from '../errors.ts'
import { runUpdatePipeline } from '../pipeline/updatePipeline.ts'
import type { FilterContext } from '../query/compileFilter.ts'
import { clone } from '../values/clone.ts'
import { pathParts } from '../values/path.ts'
import { isDoc, setField, type Doc } from '../values/types.ts'
import { parseArrayFilters, type ArrayFilters } from './arrayFilters.ts'
import { checkConflicts } from './conflicts.ts'
import { expandPath } from './expandPath.ts'
import { modifiers, type Modifier } from './modifiers.ts'

export type UpdateInput = {
  doc: Doc
  isInsert: boolean
  /** The element a positional `$` stands for, given the array's path. */
  positionOf: (path: string) => number | undefined
}

export type Update = {
  isReplacement: boolean
  apply: (input: UpdateInput) => Doc
}

type Compile = { update: unknown; arrayFilters?: unknown; context: FilterContext; now: Date }

/** Reads a replacement, an update of operators, or a pipeline; `apply` leaves the given document alone. */
export function compileUpdate({ update, arrayFilters, context, now }: Compile): Update {
  if (Array.isArray(update)) {
    if (arrayFilters !== undefined)
      throw failedToParse('arrayFilters may not be specified for pipeline-style updates')
    return { isReplacement: false, apply: runUpdatePipeline({ stages: update, context }) }
  }
  if (!isDoc(update)) throw failedToParse('Update argument must be either an object or an array')
  const names = Object.keys(update)
  if (!names[0]?.startsWith('$')) return replacement(update)
  const filters = parseArrayFilters({ arrayFilters, context })
  const changes = readModifiers({ update, context, now })
  checkConflicts(changes.map(({ path }) => path))
  checkFiltersUsed(changes, filters)
  return {
    isReplacement: false,
    apply: ({ doc, isInsert, positionOf }) => {
      const result = clone(doc)
      for (const change of changes) {
        if (change.isOnlyForInsert && !isInsert) continue
        for (const parts of expandPath({ doc: result, path: change.path, filters, positionOf })) {
          change.modify({ doc: result, parts })
        }
      }
      return result
    },
  }
}

function replacement(update: Doc): Update {
  for (const name of Object.keys(update)) {
    if (name.startsWith('$')) {
      throw new CommandError(
        52,
        `The dollar ($) prefixed field '${name}' in '${name}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`,
      )
    }
  }
  return {
    isReplacement: true,
    apply: ({ doc }) => {
      const result: Doc = '_id' in doc ? { _id: doc._id } : {}
      for (const [name, value] of Object.entries(clone(update))) setField(result, name, value)
      return result
    },
  }
}

type Change = { path: string; modify: ReturnType<Modifier>; isOnlyForInsert: boolean }

/** In MongoDB's order of application, by path, which decides where new fields go. */
function readModifiers({
  update,
  context,
  now,
}: {
  update: Doc
  context: FilterContext
  now: Date
}): Change[] {
  const changes: Change[] = []
  for (const [name, fields] of Object.entries(update)) {
    const modifier = modifiers[name]
    if (!modifier) {
      throw failedToParse(
        `Unknown modifier: ${name}. Expected a valid update modifier or pipeline-style update specified as an array`,
      )
    }
    if (!isDoc(fields)) {
      throw failedToParse(
        `Modifiers operate on fields but we found type ${Array.isArray(fields) ? 'array' : typeof fields} instead. For example: {$mod: {<field>: ...}} not {${name}: ${String(fields)}}`,
      )
    }
    for (const [path, operand] of Object.entries(fields)) {
      checkPath(path)
      const modify = modifier({ operand, path, context, now })
      changes.push({ path, modify, isOnlyForInsert: name === '$setOnInsert' })
      if (name === '$rename')
        changes.push({ path: String(operand), modify: () => undefined, isOnlyForInsert: false })
    }
  }
  return changes.sort((a, b) => comparePaths(pathParts(a.path), pathParts(b.path)))
}

function checkPath(path: string) {
  if (path === '') throw new CommandError(56, 'An empty update path is not valid.')
  const parts = pathParts(path)
  if (parts.includes(''))
    throw new CommandError(
      56,
      `The update path '${path}' contains an empty field name, which is not allowed.`,
    )
  const dollar = parts.find(
    (part, i) =>
      part.startsWith('$') &&
      !/^\$(\[.*\])?$/.test(part) &&
      !(i > 0 && /^\$(ref|id|db)$/.test(part)),
  )
  if (dollar) {
    throw new CommandError(
      52,
      `The dollar ($) prefixed field '${dollar}' in '${path}' is not valid for storage.`,
    )
  }
}

function comparePaths(a: string[], b: string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [x, y] = [a[i]!, b[i]!]
    if (x === y) continue
    const areNumbers = /^\d+$/.test(x) && /^\d+$/.test(y)
    return areNumbers ? Number(x) - Number(y) : x < y ? -1 : 1
  }
  return a.length - b.length
}

function checkFiltersUsed(changes: Change[], filters: ArrayFilters) {
  for (const name of filters.keys()) {
    if (changes.some(({ path }) => path.includes(`$[${name}]`))) continue
    throw failedToParse(`The array filter for identifier '${name}' was not used in the update`)
  }
}
