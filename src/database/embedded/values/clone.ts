import { isDoc, setField, type Doc } from './types.ts'

/** Copies documents and arrays all the way down; other values are never changed in place. */
export function clone<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(clone) as Value
  if (!isDoc(value)) return value
  const copy: Doc = {}
  for (const name of Object.keys(value)) setField(copy, name, clone(value[name]))
  return copy as Value
}
