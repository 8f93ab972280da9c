import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Arrival } from '../evidence.ts'

export type FakeChannel = {
  /** Where workers send: `/keyed/<slug>` or `/unkeyed/<slug>` goes behind it. */
  origin: string
  misbehave(isFaulty: boolean): void
  arrivals(): Promise<Arrival[]>
  close(): Promise<void>
}

const entry = fileURLToPath(new URL('./channelProcess.ts', import.meta.url))

export async function startFakeChannel({
  logFile,
  seed,
}: {
  logFile: string
  seed: string
}): Promise<FakeChannel> {
  const child = fork(entry, [logFile, seed], { execArgv: ['--import', 'tsx'] })
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  return {
    origin: `http://127.0.0.1:${port}`,
    misbehave: (isFaulty) => child.send({ isFaulty }),
    arrivals: () => readArrivals(logFile),
    async close() {
      child.disconnect()
      await once(child, 'exit')
    },
  }
}

async function readArrivals(logFile: string): Promise<Arrival[]> {
  const text = await readFile(logFile, 'utf8').catch(() => '')
  // A line that is being written has no end yet.
  const lines = text.split('\n').slice(0, -1)
  return lines.map((line) => JSON.parse(line) as Arrival)
}
