import { CommandError } from '../errors.ts'
import { describeKey } from '../storage/describeKey.ts'
import { isIndexName } from '../values/path.ts'
import { getField, isDoc, setField, type Doc } from '../values/types.ts'

/** The value at a real path; undefined where there is none. */
export function readAt(doc: Doc, parts: string[]): unknown {
  let value: unknown = doc
  for (const part of parts) {
    if (isDoc(value)) value = getField(value, part)
    else if (Array.isArray(value) && isIndexName(part)) value = value[Number(part)]
    else return undefined
  }
  return value
}

/** Sets a value, making the documents on the way; arrays are filled up with null. */
export function writeAt({ doc, parts, value }: { doc: Doc; parts: string[]; value: unknown }) {
  let container: unknown = doc
  for (const [i, part] of parts.entries()) {
    if (!isDoc(container) && !(Array.isArray(container) && isIndexName(part))) {
      const element = `{${parts[i - 1] ?? ''}: ${describeKey(container)}}`
      throw new CommandError(28, `Cannot create field '${part}' in element ${element}`)
    }
    const isLast = i === parts.length - 1
    const there = isDoc(container) ? getField(container, part) : container[Number(part)]
    const next = isLast ? value : there === undefined ? {} : there
    if (isDoc(container)) setField(container, part, next)
    else putElement({ items: container, at: Number(part), value: next })
    container = next
  }
}

function putElement({ items, at, value }: { items: unknown[]; at: number; value: unknown }) {
  if (at > items.length + 1_500_000)
    throw new CommandError(2, 'Cannot grow an array by more than 1500000 elements')
  while (items.length < at) items.push(null)
  items[at] = value
}

/** Takes a field out; in an array a null stays in its place. */
export function removeAt(doc: Doc, parts: string[]) {
  const container = readAt(doc, parts.slice(0, -1))
  const last = parts.at(-1)!
  if (isDoc(container)) delete container[last]
  else if (Array.isArray(container) && isIndexName(last) && Number(last) < container.length)
    container[Number(last)] = null
}
