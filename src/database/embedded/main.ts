import { parseArgs } from 'node:util'
import { startEmbeddedDatabase, type EmbeddedDatabase, type EmbeddedOptions } from './server.ts'

/** The built-in database as a process of its own. It ends with its parent, and never before flushing. */
const { values } = parseArgs({
  options: { folder: { type: 'string' }, port: { type: 'string' } },
})
const log = (message: string) => console.log(message)

try {
  const options = { folder: values.folder ?? 'data/database', port: Number(values.port ?? 0), log }
  const database = await startPreferring(options)
  stopOnce(database)
  process.send?.({ type: 'ready', url: database.url })
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  console.error(message)
  process.send?.({ type: 'failed', message })
  process.exitCode = 1
  process.disconnect?.()
}

/** A port that is taken is no reason to fail: the URL tells which one it has become. */
async function startPreferring(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  try {
    return await startEmbeddedDatabase(options)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    return startEmbeddedDatabase({ ...options, port: 0 })
  }
}

/** How long the last clients of a parent that was killed may take to finish. Milliseconds. */
const patienceMs = 45_000

function stopOnce(database: EmbeddedDatabase) {
  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    await database.close()
    process.exit(0)
  }
  // Ctrl-C and a service manager signal parent and child at once: while there is a parent, its
  // clients still need us, and it says itself when they are done.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (!process.connected) void stop()
    })
  }
  process.on('message', (message: { type?: string }) => {
    if (message.type === 'close') void stop()
  })
  process.on('disconnect', () => {
    const end = Date.now() + patienceMs
    setInterval(() => {
      if (database.clients() === 0 || Date.now() > end) void stop()
    }, 100)
  })
}
