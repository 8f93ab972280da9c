import type { Payload, SanitizedConfig, Where } from 'payload'
import { wrapTransitions } from './breakPoints.ts'
import type { Mutation } from './plan.ts'

/** Takes the ledger's unique index out of a config, before a worker connects with it. */
export function dropUniqueIndex(config: SanitizedConfig): void {
  const ledger = config.collections.find(({ slug }) => slug === 'deliveries')!
  ledger.indexes = []
  ledger.sanitizedIndexes = []
}

/** Takes one safeguard out of a worker, by what it reads and writes: no file of the product changes. */
export function mutate({ payload, mutation }: { payload: Payload; mutation: Mutation }): void {
  switch (mutation) {
    case 'no compare-and-set':
      return forgetComparison(payload)
    case 'post not read again':
      return readOldPosts(payload)
    case 'not-before not checked':
      return hurry(payload)
    case 'no unique index':
    case 'unknown is repeated':
      return
  }
}

/** Writes to a row whatever its state and fence are by then. */
function forgetComparison(payload: Payload): void {
  wrapTransitions({
    payload,
    wrap: ({ filter, update }, write) => write({ filter: { _id: filter._id }, update }),
  })
}

/** After a claim the post is what it was when it was last looked at, before the claim. */
function readOldPosts(payload: Payload): void {
  const { db } = payload
  const known = new Map<string, unknown>()
  const claimed = new Set<string>()
  const findOne = db.findOne.bind(db)
  wrapTransitions({
    payload,
    async wrap(transition, write) {
      const row = (await write(transition)) as { post?: unknown } | null
      if (row && transition.update.$set.state === 'claimed') claimed.add(String(row.post))
      return row
    },
  })
  const find = db.find.bind(db)
  db.find = (async (args: Parameters<typeof find>[0]) => {
    const found = await find(args)
    if (args.collection === 'posts') {
      const posts = found.docs as { id: unknown; title?: string }[]
      for (const post of posts) if (post.title) known.set(String(post.id), post)
    }
    return found
  }) as typeof db.find
  db.findOne = (async (args: Parameters<typeof findOne>[0]) => {
    const id = args.collection === 'posts' ? idIn(args.where) : null
    if (!id) return findOne(args)
    if (claimed.delete(id) && known.has(id)) return known.get(id)
    const post = await findOne(args)
    known.set(id, post)
    return post
  }) as typeof db.findOne
}

/** What is due within the hour looks due and let in when a worker asks what may leave. */
function hurry(payload: Payload): void {
  const { db } = payload
  wrapTransitions({
    payload,
    wrap({ filter, update }, write) {
      // The time that was made up would never be found again.
      const kept = { ...filter }
      delete kept.nextAttemptAt
      return write({ filter: kept, update })
    },
  })
  const find = db.find.bind(db)
  db.find = (async (args: Parameters<typeof find>[0]) => {
    const parts = args.collection === 'deliveries' ? (args.where?.and ?? []) : []
    const before = parts.find((part) => 'nextAttemptAt' in part)
    if (!before || !parts.some((part) => 'channel' in part)) return find(args)
    const anHourAhead = { less_than_equal: new Date(Date.now() + 3_600_000).toISOString() }
    const others = parts.filter((part) => part !== before)
    const where: Where = { and: [...others, { nextAttemptAt: anHourAhead }] }
    const found = await find({ ...args, where })
    const docs = found.docs.map((doc) => ({
      ...(doc as object),
      nextAttemptAt: new Date(0).toISOString(),
      isAdmitted: true,
    }))
    return { ...found, docs }
  }) as typeof db.find
}

function idIn(where: Where | undefined): string | null {
  const whole = where as { id?: { equals?: string }; and?: { id?: { equals?: string } }[] }
  const id = whole?.id?.equals ?? whole?.and?.find((part) => part.id)?.id?.equals
  return id ? String(id) : null
}
