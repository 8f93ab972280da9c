/**
 * One read for everyone who asks in the same turn of the event loop; it begins when all of them have
 * asked, so nobody is given anything older than his question.
 */
export function shareReads<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let next: Promise<Value> | null = null
  return () => {
    next ??= new Promise((resolve) => setImmediate(resolve)).then(() => {
      next = null
      return read()
    })
    return next
  }
}
