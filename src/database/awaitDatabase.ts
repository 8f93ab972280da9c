import { setTimeout as pauseFor } from 'node:timers/promises'
import { MongoClient, MongoServerError } from 'mongodb'

/** Waits between two tries: the last one again and again. Milliseconds. */
const pauses = [1_000, 2_000, 5_000, 10_000, 30_000]

/** How long a try may take; the first is short, so that it is soon said what is waited for. Milliseconds. */
const tryMs = { first: 1_000, later: 5_000 }

/** How long a start waits for its database. Milliseconds. */
export const usualPatienceMs = 5 * 60_000

/**
 * Waits until the database answers: on a machine that starts it may come up last. Throws, saying what
 * to do, where it did not come in time, and at once where waiting cannot help: an address that is
 * none, a password that is wrong.
 */
export async function awaitDatabase({
  url,
  signal,
  log,
  patienceMs = usualPatienceMs,
}: {
  url: string
  /** Aborted: nobody waits any more; rejects with its reason. */
  signal: AbortSignal
  log: (line: string) => void
  patienceMs?: number
}): Promise<void> {
  const place = placeOf(url)
  const end = performance.now() + patienceMs
  for (let tries = 0; ; tries += 1) {
    signal.throwIfAborted()
    const reason = await whyNot({ url, withinMs: tries === 0 ? tryMs.first : tryMs.later })
    if (reason === null) {
      if (tries > 0) log(`The database at ${place} answers.`)
      return
    }
    signal.throwIfAborted()
    const pauseMs = pauses[Math.min(tries, pauses.length - 1)]!
    const left = end - performance.now() - pauseMs
    if (left <= 0) {
      const waited = Math.round(patienceMs / 1000)
      throw new Error(
        `The database at ${place} did not answer within ${waited} s (${reason}). Start it, or set DATABASE_URL to where it is, and start Lanmu again.`,
      )
    }
    log(
      `The database at ${place} does not answer (${reason}): trying again in ${pauseMs / 1000} s, for ${Math.ceil(left / 60_000)} more min.`,
    )
    await pauseFor(pauseMs, undefined, { signal }).catch(() => {})
  }
}

/** `null`: it answers. Throws where trying again is of no use. */
async function whyNot({
  url,
  withinMs,
}: {
  url: string
  withinMs: number
}): Promise<string | null> {
  let client: MongoClient
  try {
    client = new MongoClient(url, {
      serverSelectionTimeoutMS: withinMs,
      connectTimeoutMS: withinMs,
    })
  } catch (error) {
    throw new Error(`DATABASE_URL is no address of a MongoDB server: ${messageOf(error)}`)
  }
  try {
    await client.db().command({ ping: 1 })
    return null
  } catch (error) {
    if (error instanceof MongoServerError && refusals.has(Number(error.code))) {
      throw new Error(
        `The database at ${placeOf(url)} refuses the user or password of DATABASE_URL: ${messageOf(error)}`,
      )
    }
    return messageOf(error)
  } finally {
    await client.close()
  }
}

/** Unauthorized, authentication failed, and Atlas's own for both. */
const refusals = new Set([13, 18, 8000])

/** An address without user and password. */
function placeOf(url: string): string {
  return /^mongodb(?:\+srv)?:\/\/(?:[^/]*@)?([^/?]*)/.exec(url)?.[1] ?? 'DATABASE_URL'
}

/** The driver quotes an address it cannot read as it is, with its password. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.replace(/\/\/[^/\s]*@/g, '//')
}
