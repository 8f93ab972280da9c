import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** The secret of this data folder, made at the first start; readable by its owner only. */
export async function readOrMakeSecret({ folder }: { folder: string }): Promise<string> {
  const file = path.join(folder, 'secret')
  await mkdir(folder, { recursive: true })
  try {
    // 'wx': two starts at once agree on whichever was first.
    await writeFile(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return (await readFile(file, 'utf8')).trim()
}
