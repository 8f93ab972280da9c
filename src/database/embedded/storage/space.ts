import { statfsSync } from 'node:fs'
import { CommandError } from '../errors.ts'

/**
 * Left free on the disk. LMDB ends the whole process where a commit runs out of space half-way, and a
 * full disk then lets nobody open it again: so writes are refused before it comes to that.
 */
const reserve = 32 * 1024 * 1024

/** How long one look at the disk counts. Milliseconds. */
const looksFor = 200

export type Space = {
  /** Throws where nothing may be written. */
  check: () => void
}

/** Watches the disk that a folder is on; says once when it is full, and once when it is no longer. */
export function watchSpace({
  folder,
  log,
  readFree = () => freeBytes(folder),
}: {
  folder: string
  log: (message: string) => void
  /** Bytes that are free; null: not known. */
  readFree?: () => number | null
}): Space {
  let lookedAt = -Infinity
  let isFull = false
  return {
    check() {
      const now = performance.now()
      if (now - lookedAt > looksFor) {
        lookedAt = now
        const free = readFree()
        const wasFull = isFull
        isFull = free !== null && free < reserve
        if (isFull && !wasFull) {
          log(
            `database: the disk of ${folder} is full: nothing is written until ${inMB(reserve)} are free.`,
          )
        }
        if (wasFull && !isFull) log('database: there is space on the disk again.')
      }
      if (!isFull) return
      throw new CommandError(
        14031,
        `storage: No space left on device: less than ${inMB(reserve)} are free`,
      )
    },
  }
}

function freeBytes(folder: string): number | null {
  try {
    const { blocks, bavail, bsize } = statfsSync(folder)
    // Some network disks do not say.
    return blocks > 0 ? bavail * bsize : null
  } catch {
    return null
  }
}

function inMB(bytes: number): string {
  return `${bytes / 1024 / 1024} MB`
}
