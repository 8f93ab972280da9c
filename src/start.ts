import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { readEnv } from './env.ts'
import { startAll } from './starting/startAll.ts'

/** Everything on one machine: database, web and worker, each its own process, data in one folder. */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const log = (line: string): void => console.log(line)

const lanmu = await startAll({ root, env: readEnv(), log }).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
log(`
  Lanmu 栏目 is running.

  Admin      ${lanmu.serverUrl}/admin   (the first visit creates the first user)
  Feeds      ${lanmu.serverUrl}/v1/feeds/<channel>/rss.xml
  Data       ${lanmu.folder}
  Try it     npm run demo   (in a second terminal: a sample week, published in two minutes)
  Stop       Ctrl-C
`)

let isStopping = false
async function stop(): Promise<void> {
  if (isStopping) process.exit(1)
  isStopping = true
  log('Stopping: what is being sent is finished first (Ctrl-C again to stop at once) …')
  await lanmu.stop()
  process.exit(0)
}
process.on('SIGINT', () => void stop())
process.on('SIGTERM', () => void stop())
