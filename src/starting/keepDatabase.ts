import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '../database/connect.ts'
import { openDatabase } from '../database/connect.ts'

/** Pause before the database is opened again after it died, or could not be opened. */
const pauseMs = 500

/** How long a database whose Lanmu was killed may take to end. Milliseconds. */
const patienceMs = 20_000

/**
 * Opens the database, and where it is the built-in one opens it again whenever it dies, at the same
 * address, so that web and worker find it as soon as it is back.
 */
export async function keepDatabase({
  url: given,
  folder,
  log,
}: {
  url: string | undefined
  folder: string
  log: (line: string) => void
}): Promise<{ url: string; close(): Promise<void> }> {
  const closing = new AbortController()
  let database = await openWhenFree({ url: given, folder, log })
  let reopening = Promise.resolve()
  const { url } = database

  function watch(opened: Database): void {
    opened.onExit((code) => {
      log(`The database ended (${code === null ? 'killed' : `code ${code}`}); opening it again …`)
      reopening = reopen()
    })
  }

  async function reopen(): Promise<void> {
    while (!closing.signal.aborted) {
      await pause(pauseMs, undefined, { signal: closing.signal }).catch(() => {})
      const opened = await open().catch((error: unknown) => {
        log(`The database could not be opened: ${error instanceof Error ? error.message : error}`)
        return null
      })
      if (!opened) continue
      database = opened
      return watch(opened)
    }
  }

  async function open(): Promise<Database> {
    const opened = await openDatabase({ folder, port: Number(new URL(url).port), log })
    if (opened.url === url) return opened
    await opened.close()
    throw new Error('its port is taken')
  }

  watch(database)
  return {
    url,
    async close() {
      closing.abort()
      await reopening
      await database.close()
    },
  }
}

/**
 * This process holds the whole data folder, so whoever still has the database open is the one of a
 * Lanmu that was killed a moment ago, and about to end.
 */
async function openWhenFree(options: Parameters<typeof openDatabase>[0]): Promise<Database> {
  for (let waited = 0; ; waited += pauseMs) {
    try {
      return await openDatabase(options)
    } catch (error) {
      const isInUse = error instanceof Error && error.message.includes('is in use by process')
      if (!isInUse || waited >= patienceMs) throw error
      if (waited === 0) options.log('Waiting for the database of the last run to end …')
      await pause(pauseMs)
    }
  }
}
