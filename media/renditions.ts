import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { MediaLimits } from '../src/domain/message/mediaLimits.ts'
import type { FittedPicture } from './fitPicture.ts'
import { fitPicture } from './fitPicture.ts'
import { inspect } from './inspect.ts'

/** Raised when the same input would be rendered differently, so that old files are not found. */
const version = 1

export type Renditions = {
  fit(request: { bytes: Uint8Array; limits: MediaLimits }): Promise<FittedPicture>
}

/**
 * Fits pictures, and keeps what was made in a folder under the hash of the original and its limits: a
 * post that goes to ten robots is rendered once, and a retry not again. Every machine has its own folder
 * and can lose it at any time. One picture at a time, so that large ones do not pile up in memory.
 */
export function createRenditions({
  folder,
  maxFolderBytes = 512 * 1024 * 1024,
}: {
  /** Absolute; made where it is missing. */
  folder: string
  maxFolderBytes?: number
}): Renditions {
  return {
    async fit({ bytes, limits }) {
      if (limits.count === 0) return fitPicture({ bytes, limits })
      const file = path.join(folder, nameOf({ bytes, limits }))
      const kept = await readKept(file)
      if (kept) return kept
      const fitted = await inTurn(() => fitPicture({ bytes, limits }))
      if (fitted.type === 'fitted' && Buffer.compare(fitted.bytes, bytes) !== 0) {
        await keep({ folder, file, bytes: fitted.bytes, maxFolderBytes })
      }
      return fitted
    },
  }
}

let last: Promise<unknown> = Promise.resolve()

/** One after the other in this process. */
function inTurn<T>(action: () => Promise<T>): Promise<T> {
  const mine = last.then(action)
  last = mine.catch(() => undefined)
  return mine
}

/** What does not change the bytes (how many pictures, the length of their text) is left out. */
function nameOf({ bytes, limits }: { bytes: Uint8Array; limits: MediaLimits }): string {
  const rules = JSON.stringify({ ...limits, count: undefined, altMax: undefined, version })
  return `${hash(bytes)}-${hash(rules).slice(0, 16)}`
}

function hash(value: string | Uint8Array): string {
  return createHash('sha256').update(value).digest('hex')
}

async function readKept(file: string): Promise<FittedPicture | null> {
  try {
    const bytes = await readFile(file)
    const inspected = await inspect(bytes)
    if (inspected.type === 'refused') return null
    const { format, width, height } = inspected.picture
    return { type: 'fitted', bytes, mimeType: format, width, height }
  } catch {
    // Not there, or spoilt: it is made again.
    return null
  }
}

/** A full disk costs time, not the post. */
async function keep({
  folder,
  file,
  bytes,
  maxFolderBytes,
}: {
  folder: string
  file: string
  bytes: Uint8Array
  maxFolderBytes: number
}): Promise<void> {
  const draft = `${file}.${randomUUID()}`
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(draft, bytes)
    await rename(draft, file)
    await forgetOldest({ folder, maxFolderBytes })
  } catch {
    await rm(draft, { force: true }).catch(() => undefined)
  }
}

/** Those that were made first go first. */
async function forgetOldest({
  folder,
  maxFolderBytes,
}: {
  folder: string
  maxFolderBytes: number
}): Promise<void> {
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const file = path.join(folder, name)
      // Another process may have removed it meanwhile.
      const facts = await stat(file).catch(() => null)
      return { file, size: facts?.size ?? 0, madeAt: facts?.mtimeMs ?? 0 }
    }),
  )
  let total = files.reduce((sum, { size }) => sum + size, 0)
  for (const { file, size } of files.sort((a, b) => a.madeAt - b.madeAt)) {
    if (total <= maxFolderBytes) return
    await rm(file, { force: true })
    total -= size
  }
}
