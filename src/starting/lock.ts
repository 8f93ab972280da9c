import { randomUUID } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { connect, createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'

const schema = z.object({ pid: z.number(), port: z.number(), token: z.string() })
export type Lock = z.infer<typeof schema>

/** How long a live holder may take to answer. Milliseconds. */
const answerWithinMs = 2_000

/**
 * Holds a data folder for this process: two databases on the same files would ruin them. The holder
 * answers at a door of its own on this machine, because a process number alone says little: in a
 * container every start has the same one. Throws where somebody else holds the folder.
 */
export async function lockFolder({
  folder,
}: {
  folder: string
}): Promise<{ lock: Lock; unlock(): Promise<void> }> {
  const token = randomUUID()
  const door = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    socket.end(token)
  })
  await new Promise<void>((resolve, reject) => {
    door.once('error', reject)
    door.listen(0, '127.0.0.1', resolve)
  })
  door.unref()
  const lock = { pid: process.pid, port: (door.address() as AddressInfo).port, token }
  try {
    while (!(await tryWrite({ folder, lock }))) await removeStale({ folder })
  } catch (error) {
    door.close()
    throw error
  }
  return {
    lock,
    async unlock() {
      door.close()
      await rm(file(folder), { force: true })
    },
  }
}

/** Who holds the folder now; `null`: nobody, or a process that is no more. */
export async function readLock({ folder }: { folder: string }): Promise<Lock | null> {
  const lock = await parse(file(folder))
  return lock && (await answers(lock)) ? lock : null
}

async function tryWrite({ folder, lock }: { folder: string; lock: Lock }): Promise<boolean> {
  try {
    // 'wx': of two starts at once only one writes.
    await writeFile(file(folder), JSON.stringify(lock), { mode: 0o600, flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

async function removeStale({ folder }: { folder: string }): Promise<void> {
  // Another start may have made the file and not yet filled it.
  let found = await parse(file(folder))
  if (!found) {
    await pause(300)
    found = await parse(file(folder))
  }
  if (found && (await answers(found))) {
    throw new Error(`Lanmu is already running on ${folder} (process ${found.pid}).`)
  }
  // Moved away first: were it another start's fresh lock by now, it goes back.
  const aside = `${file(folder)}.${randomUUID()}`
  await rename(file(folder), aside).catch(() => {})
  const moved = await parse(aside)
  if (moved && moved.token !== found?.token) await rename(aside, file(folder))
  else await rm(aside, { force: true })
}

async function parse(name: string): Promise<Lock | null> {
  const text = await readFile(name, 'utf8').catch(() => '')
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** Whether the holder's door gives its token. One that opens and stays silent is busy, not gone. */
function answers({ port, token }: Lock): Promise<boolean> {
  return new Promise((resolve) => {
    let said = ''
    const socket = connect({ port, host: '127.0.0.1' })
    socket.setEncoding('utf8')
    socket.setTimeout(answerWithinMs, () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('data', (chunk: string) => (said += chunk))
    socket.on('end', () => {
      socket.destroy()
      resolve(said === token)
    })
    socket.on('error', () => resolve(false))
  })
}

function file(folder: string): string {
  return path.join(folder, 'lock.json')
}
