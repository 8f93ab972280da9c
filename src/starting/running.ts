import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { readLock } from './lock.ts'

/** What a running Lanmu leaves in its data folder, so that commands on this machine find it. */
const schema = z.object({
  pid: z.number(),
  databaseUrl: z.string(),
  serverUrl: z.string(),
  allowsPrivateAddresses: z.boolean(),
})
export type Running = z.infer<typeof schema>

export async function writeRunning({
  folder,
  running,
}: {
  folder: string
  running: Running
}): Promise<void> {
  await writeFile(file(folder), JSON.stringify(running, null, 2), { mode: 0o600 })
}

export async function clearRunning({ folder }: { folder: string }): Promise<void> {
  await rm(file(folder), { force: true })
}

/** The Lanmu that runs on this data folder; `null`: none does, or it is still starting. */
export async function readRunning({ folder }: { folder: string }): Promise<Running | null> {
  const text = await readFile(file(folder), 'utf8').catch(() => null)
  const lock = await readLock({ folder })
  if (!text || !lock) return null
  const running = schema.parse(JSON.parse(text))
  // Left by one that was killed, while another is starting.
  return running.pid === lock.pid ? running : null
}

function file(folder: string): string {
  return path.join(folder, 'running.json')
}
