/** How many items there are, without keeping any. */
export function lengthOf(items: Iterable<unknown>): number {
  const iterator = items[Symbol.iterator]()
  let count = 0
  while (!iterator.next().done) count++
  return count
}
