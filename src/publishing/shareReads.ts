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

/**
 * The same for work that would meet itself: whoever asks while it is under way is given what the next
 * one finds, which begins when this one has ended.
 */
export function shareTurns<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let under: Promise<unknown> = Promise.resolve()
  const share = shareReads(() => {
    const mine = work()
    under = mine.catch(() => {})
    return mine
  })
  let next: Promise<Value> | null = null
  return () => {
    next ??= under.then(() => {
      next = null
      return share()
    })
    return next
  }
}
