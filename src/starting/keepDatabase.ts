import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '../database/connect.ts'
import { openDatabase } from '../database/connect.ts'

/** Pause before the database is opened again after it died, or could not be opened. */
const pauseMs = 500

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
  let database = await openDatabase({ url: given, folder, log })
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
