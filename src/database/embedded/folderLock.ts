import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'

/** The layout of what is on disk; a later version reads it to know what to migrate. */
const formatVersion = 1

/**
 * Takes the folder for this process. The lock is a file with the owner's process number and start
 * time, so that one left behind by a killed owner is known as such, even if its number is in use again.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  checkFormat(folder)
  const file = path.join(folder, 'owner.lock')
  if (!tryCreate(file)) {
    const owner = readOwner(file)
    if (owner && isAlive(owner)) {
      throw new Error(
        `The data folder ${folder} is in use by process ${owner.pid}. One process at a time owns it: stop that one, or choose another folder.`,
      )
    }
    rmSync(file, { force: true })
    if (!tryCreate(file))
      throw new Error(`The data folder ${folder} has just been taken by another process.`)
  }
  return () => rmSync(file, { force: true })
}

type Owner = { pid: number; startedAt: string | undefined }

function tryCreate(file: string): boolean {
  try {
    const descriptor = openSync(file, 'wx')
    writeSync(descriptor, JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) }))
    closeSync(descriptor)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function readOwner(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner
  } catch {
    return undefined
  }
}

function isAlive({ pid, startedAt }: Owner): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  const current = startOf(pid)
  return current === undefined || startedAt === undefined || current === startedAt
}

/** Where the system tells it (Linux), when a process began; process numbers come round again. */
function startOf(pid: number): string | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ')
    // Dead, and not yet buried by its parent: in a container that can take for ever.
    return fields[0] === 'Z' ? 'ended' : fields[19]
  } catch {
    return undefined
  }
}

function checkFormat(folder: string) {
  const file = path.join(folder, 'format.json')
  let found: unknown
  try {
    found = (JSON.parse(readFileSync(file, 'utf8')) as { format?: unknown }).format
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    const descriptor = openSync(file, 'w')
    writeSync(descriptor, `${JSON.stringify({ format: formatVersion })}\n`)
    closeSync(descriptor)
    return
  }
  if (found === formatVersion) return
  throw new Error(
    `The data folder ${folder} has format ${String(found)}; this version reads format ${formatVersion}.`,
  )
}
