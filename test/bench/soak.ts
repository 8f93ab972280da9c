import { mkdtemp, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { MongoClient } from 'mongodb'
import { buildIfNeeded } from '../../src/starting/build.ts'
import { describeMoment } from './report/describeMachine.ts'
import type { Counted } from './soak/countRows.ts'
import { countRows } from './soak/countRows.ts'
import { furnish, startReceiver } from './soak/furnish.ts'
import { startLoad } from './soak/load.ts'
import { report } from './soak/report.ts'
import { startProbed } from './soak/running.ts'

/**
 * Runs the product's own database, server and worker under the load of a year and says whether
 * anything they hold on to grows. `--minutes 20`, `--every 10` (seconds between two looks), `--keep`
 * leaves the folder with every sample. Ends with 1 where something grows.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '20' },
    every: { type: 'string', default: '10' },
    keep: { type: 'boolean', default: false },
  },
})
/** After the load: what is under way ends, and then it is looked at a few times. Milliseconds. */
const restMs = 60_000

const root = path.resolve(import.meta.dirname, '..', '..')
await buildIfNeeded({ root, signal: new AbortController().signal, log: console.log })
const folder = await mkdtemp(path.join(tmpdir(), 'lanmu-soak-'))
console.log(`${describeMoment()}\n${folder}`)

const receiver = await startReceiver()
const running = await startProbed({ folder, everyMs: Number(values.every) * 1000 })
const client = await MongoClient.connect(running.databaseUrl)
const rows: Counted[] = []
try {
  const furnished = await furnish({ url: running.url, receiver })
  const load = startLoad({ url: running.url, furnished })
  const end = Date.now() + Number(values.minutes) * 60_000
  while (Date.now() < end) {
    await pause(Math.min(30_000, end - Date.now()))
    const counted = await countRows({ db: client.db(), now: new Date() })
    rows.push(counted)
    const { bavail, bsize } = await statfs(folder)
    if (bavail * bsize < 1024 ** 3) throw new Error('less than 1 GB is left on the disk')
    const { posts = 0, deliveries = 0 } = counted.rows
    console.log(`${new Date().toISOString()} ${posts} posts, ${deliveries} deliveries`)
  }
  await load.stop()
  const restedFrom = Date.now() + 15_000
  await pause(restMs)
  await client.close()
  const codes = await running.stop()
  const isGood = await report({
    folder,
    rows,
    counts: load.counts,
    codes,
    restedFrom,
    log: console.log,
  })
  process.exitCode = isGood ? 0 : 1
} finally {
  await receiver.close()
  if (!values.keep) await rm(folder, { recursive: true, force: true })
}
process.exit()
