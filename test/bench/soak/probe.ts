import { appendFileSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Sample } from './sample.ts'

/**
 * Loaded into each process before its own code: writes down now and then what it holds on to. Garbage
 * is collected first, so that what is counted is what something still refers to.
 */
const { SOAK_FOLDER: folder, SOAK_EVERY_MS: everyMs = '10000' } = process.env
const entry = path.basename(process.argv[1] ?? '', '.ts')
// Tools that Node starts beside the program (a compiler's service) say nothing of it.
if (folder && ['main', 'server', 'worker'].includes(entry)) {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  setInterval(() => {
    collect()
    const { heapUsed, external, arrayBuffers } = process.memoryUsage()
    const { user, system } = process.cpuUsage()
    const sample: Sample = {
      ...{ at: Date.now(), own: ownMemory(), heapUsed, external, arrayBuffers },
      cpuMs: Math.round((user + system) / 1000),
      resources: process.getActiveResourcesInfo().length,
      listeners: process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0),
      delayMs: Math.round(delay.percentile(99) / 1e6),
    }
    delay.reset()
    appendFileSync(path.join(folder, `${entry}.jsonl`), `${JSON.stringify(sample)}\n`)
  }, Number(everyMs)).unref()
}

/** Bytes of its own in memory: pages of the database's file are the system's cache, and not counted. */
function ownMemory(): number {
  try {
    const found = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))
    if (found) return Number(found[1]) * 1024
  } catch {
    // No Linux: the whole is all there is.
  }
  return process.memoryUsage().rss
}
