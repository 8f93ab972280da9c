import { openSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { getPayload } from 'payload'
import { startReceiver } from './demo/receiver.ts'
import { runWeek } from './demo/runWeek.ts'
import { readEnv } from './env.ts'
import { readRunning } from './starting/running.ts'
import { readOrMakeSecret } from './starting/secret.ts'
import type { Lanmu } from './starting/startAll.ts'
import { startAll } from './starting/startAll.ts'
import { stopOnSignal } from './starting/stopOnSignal.ts'

/** A sample week, published in compressed time: on the Lanmu that runs here, or on one of its own. */
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const log = (line: string): void => console.log(line)
const giveUp = new AbortController()

const running = run().catch((error: unknown) => {
  if (giveUp.signal.aborted) return null
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
stopOnSignal({
  log,
  async stop() {
    giveUp.abort()
    await (await running)?.stop()
  },
})
const own = await running
if (!own) process.exit(0)
log(`  Lanmu keeps running, so that you can look around: Ctrl-C stops it.\n`)

/** Answers the Lanmu it started itself; `null`: it used one that was running. */
async function run(): Promise<Lanmu | null> {
  const folder = readEnv().DATA_DIR
  const demoFolder = path.join(folder, 'demo')
  await mkdir(demoFolder, { recursive: true })
  const found = await readRunning({ folder })
  const canReceive = !found || found.allowsPrivateAddresses
  // Before the worker: what is due may leave the moment that is up.
  const receiver = canReceive ? await startReceiver({ folder: demoFolder }) : null
  const lanmu = found ? null : await startOwn({ demoFolder })
  const serverUrl = lanmu?.serverUrl ?? found!.serverUrl
  const consoleTo = lanmu ? path.join(demoFolder, 'lanmu.log') : 'the terminal of npm start'
  process.env.DATABASE_URL = lanmu?.databaseUrl ?? found!.databaseUrl
  process.env.PAYLOAD_SECRET ??= await readOrMakeSecret({ folder })
  process.env.SERVER_URL = serverUrl
  process.env.LOG_LEVEL ??= 'error'
  // Payload would look for a development server to reload with, and lose the database on the way.
  process.env.DISABLE_PAYLOAD_HMR = 'true'
  const { default: config } = await import('../payload.config.ts')
  const payload = await getPayload({ config })
  try {
    await runWeek({ payload, receiver, serverUrl, consoleTo, signal: giveUp.signal, log })
  } catch (error) {
    await lanmu?.stop()
    throw error
  } finally {
    await payload.destroy()
    if (!lanmu) await receiver?.close()
  }
  return lanmu
}

async function startOwn({ demoFolder }: { demoFolder: string }): Promise<Lanmu> {
  // The demo's receiver is on this machine. A Lanmu for real use refuses such addresses.
  process.env.ALLOW_PRIVATE_ADDRESSES = 'true'
  log('No Lanmu runs here: starting one for the demo …')
  const output = openSync(path.join(demoFolder, 'lanmu.log'), 'a')
  const lanmu = await startAll({ root, env: readEnv(), output, signal: giveUp.signal, log })
  log(`Admin: ${lanmu.serverUrl}/admin   (the first visit creates the first user)`)
  return lanmu
}
