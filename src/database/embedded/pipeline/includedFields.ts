import { firstPart } from '../query/fieldsOf.ts'
import type { Doc } from '../values/types.ts'
import { isOff, isOn } from './projectionTree.ts'

/**
 * The fields of the top level that a projection leaves, where it does nothing but name them;
 * undefined: it leaves others out, or computes, and may need any.
 */
export function includedFields(spec: Doc): Set<string> | undefined {
  const { _id, ...rest } = spec
  const names = Object.keys(rest)
  const isPlain = names.every((name) => !name.includes('$') && isOn(rest[name]))
  const isIdOff = isOff(_id)
  if (!isPlain || !(isIdOff || _id === undefined || isOn(_id))) return undefined
  // On its own a hidden id leaves everything else.
  if (names.length === 0 && isIdOff) return undefined
  return new Set([...(isIdOff ? [] : ['_id']), ...names.map(firstPart)])
}
