import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { readEnv } from './env.ts'
import type { Lanmu } from './starting/startAll.ts'
import { startAll } from './starting/startAll.ts'
import { stopOnSignal } from './starting/stopOnSignal.ts'

/** Everything on one machine: database, web and worker, each its own process, data in one folder. */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const log = (line: string): void => console.log(line)
const giveUp = new AbortController()

const starting = start()
stopOnSignal({
  log,
  async stop() {
    giveUp.abort()
    await (await starting)?.stop()
  },
})
const lanmu = await starting
if (lanmu) {
  log(`
  Lanmu 栏目 is running.

  Admin      ${lanmu.serverUrl}/admin   (the first visit creates the first user)
  Feeds      ${lanmu.serverUrl}/v1/feeds/<channel>/rss.xml
  Data       ${lanmu.folder}
  Try it     npm run demo   (in a second terminal: a sample week, published in two minutes)
  Stop       Ctrl-C
`)
}

async function start(): Promise<Lanmu | null> {
  try {
    return await startAll({ root, env: readEnv(), signal: giveUp.signal, log })
  } catch (error) {
    if (giveUp.signal.aborted) return null
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
