import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
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
    const text = readText(file)
    const owner = text === undefined ? undefined : parseOwner(text)
    if (owner && isAlive(owner)) throw inUse({ folder, owner })
    if (text !== undefined) removeStale({ file, text })
    if (!tryCreate(file)) throw inUse({ folder, owner: parseOwner(readText(file) ?? '') })
  }
  return () => rmSync(file, { force: true })
}

function inUse({ folder, owner }: { folder: string; owner: Owner | undefined }): Error {
  return new Error(
    `The data folder ${folder} is in use by process ${owner?.pid ?? 'unknown'}. One process at a time owns it: stop that one, or choose another folder.`,
  )
}

/**
 * Of two who find the same stale lock at the same moment only one can move it away; whoever moves
 * away the other's new lock by mistake sees that it is not the stale one, and puts it back.
 */
function removeStale({ file, text }: { file: string; text: string }) {
  const moved = `${file}.${process.pid}`
  try {
    renameSync(file, moved)
  } catch {
    return
  }
  if (readText(moved) !== text) linkSync(moved, file)
  rmSync(moved, { force: true })
}

type Owner = { pid: number; startedAt: string | undefined }

/** Written aside and linked into place: nobody ever sees a lock that is half written. */
function tryCreate(file: string): boolean {
  const aside = `${file}.${process.pid}.new`
  writeFileSync(aside, JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) }))
  try {
    linkSync(aside, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** A lock that is not one of ours has nobody behind it. */
function parseOwner(text: string): Owner | undefined {
  try {
    return JSON.parse(text) as Owner
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
    writeFileSync(file, `${JSON.stringify({ format: formatVersion })}\n`)
    return
  }
  if (found === formatVersion) return
  throw new Error(
    `The data folder ${folder} has format ${String(found)}; this version reads format ${formatVersion}.`,
  )
}
