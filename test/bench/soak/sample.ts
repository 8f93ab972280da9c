import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** What a process held on to at a moment; bytes, and milliseconds since 1970. */
export type Sample = {
  at: number
  /** In memory and not the file of anything. */
  own: number
  heapUsed: number
  external: number
  arrayBuffers: number
  /** Since it started. */
  cpuMs: number
  /** Sockets, timers and the like that keep it alive. */
  resources: number
  /** Of the process itself. */
  listeners: number
  /** How late the event loop was, of a hundred moments the second worst. */
  delayMs: number
}

/** The processes, by the names of their entries. */
export const processes = { main: 'database', server: 'server', worker: 'worker' } as const
export type ProcessName = keyof typeof processes

export async function readSamples({
  folder,
  name,
}: {
  folder: string
  name: ProcessName
}): Promise<Sample[]> {
  const text = await readFile(path.join(folder, `${name}.jsonl`), 'utf8').catch(() => '')
  const lines = text.split('\n').filter((line) => line !== '')
  return lines.map((line) => JSON.parse(line) as Sample)
}
