import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { isOutside, segmentsOf } from '../images.ts'
import type { FileAnswer, PlanFiles } from './planFiles.ts'
import { isLeftBehind } from './planFiles.ts'

/**
 * The files of a folder and nothing else: a plan comes from other people, so `..`, absolute paths
 * and symbolic links that lead out are refused.
 */
export function folderFiles({ folder }: { folder: string }): PlanFiles {
  return {
    async list() {
      const found = await readdir(folder, { recursive: true, withFileTypes: true })
      return found
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
        .map((name) => name.split(path.sep).join('/'))
        .filter((name) => !isLeftBehind(name))
        .sort()
    },
    read: ({ name, limit }) => readInside({ folder, name, limit }),
  }
}

async function readInside({
  folder,
  name,
  limit,
}: {
  folder: string
  name: string
  limit: number
}): Promise<FileAnswer> {
  if (isOutside(name)) return { type: 'outside' }
  const root = await realpath(folder)
  const file = await realPathOf(path.join(root, ...segmentsOf(name)))
  if (!file) return { type: 'missing' }
  if (!file.startsWith(root + path.sep)) return { type: 'outside' }
  const stats = await stat(file)
  if (!stats.isFile()) return { type: 'missing' }
  if (stats.size > limit) return { type: 'too-large' }
  return { type: 'bytes', bytes: await readFile(file) }
}

async function realPathOf(file: string): Promise<string | null> {
  try {
    return await realpath(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    // No such file, a file where a folder should be, a loop of links, a name that is too long.
    if (['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'].includes(String(code))) return null
    throw error
  }
}
