import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** The secret of this data folder, made at the first start; readable by its owner only. */
export async function readOrMakeSecret({ folder }: { folder: string }): Promise<string> {
  const file = path.join(folder, 'secret')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    // 'wx': two starts at once agree on whichever was first.
    await writeFile(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const filled = AbortSignal.timeout(2_000)
  for (;;) {
    const secret = (await readFile(file, 'utf8')).trim()
    if (secret) return secret
    // The other start has made the file and is about to fill it.
    await pause(20, undefined, { signal: filled })
  }
}
