import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockFolder, readLock } from '../../src/starting/lock.ts'
import { readRunning, writeRunning } from '../../src/starting/running.ts'
import { readOrMakeSecret } from '../../src/starting/secret.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lanmu-lock-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('the lock of a data folder', () => {
  it('is held by one at a time', async () => {
    const { lock, unlock } = await lockFolder({ folder })
    expect(await readLock({ folder })).toEqual(lock)
    await expect(lockFolder({ folder })).rejects.toThrow(
      `Lanmu is already running on ${folder} (process ${process.pid}).`,
    )
    await unlock()
    expect(await readLock({ folder })).toBeNull()
    const again = await lockFolder({ folder })
    await again.unlock()
  })

  it('goes to one of many that want it at the same time', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder({ folder })))
    const held = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(held).toHaveLength(1)
    await held[0]!.unlock()
  })

  it('is free again when its holder was killed, though a process has its number', async () => {
    // In a container every start has the same process number: this one's stands for the next one's.
    const stale = { pid: process.pid, port: 1, token: 'of one that is no more' }
    await writeFile(path.join(folder, 'lock.json'), JSON.stringify(stale))
    expect(await readLock({ folder })).toBeNull()
    const { unlock } = await lockFolder({ folder })
    await unlock()
    expect(await readdir(folder)).toEqual([])
  })

  it('is free after a holder that never wrote its name', async () => {
    await writeFile(path.join(folder, 'lock.json'), '')
    const { unlock } = await lockFolder({ folder })
    await unlock()
  })

  it('goes to one of many after a holder that was killed', async () => {
    const stale = { pid: 1, port: 1, token: 'of one that is no more' }
    await writeFile(path.join(folder, 'lock.json'), JSON.stringify(stale))
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder({ folder })))
    const held = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(held).toHaveLength(1)
    await held[0]!.unlock()
  })

  it('is let go by the kernel with a process that is killed', async () => {
    const holder = fork(new URL('./holdLock.ts', import.meta.url).pathname, [folder], {
      execArgv: ['--import', 'tsx'],
    })
    await once(holder, 'message')
    expect((await readLock({ folder }))?.pid).toBe(holder.pid)
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    expect(await readLock({ folder })).toBeNull()
  })
})

describe('what a running Lanmu tells', () => {
  const running = {
    pid: process.pid,
    databaseUrl: 'mongodb://127.0.0.1:1/lanmu',
    serverUrl: 'http://localhost:3000',
    allowsPrivateAddresses: false,
  }

  it('is read while it holds the folder, and not after', async () => {
    const { unlock } = await lockFolder({ folder })
    await writeRunning({ folder, running })
    expect(await readRunning({ folder })).toEqual(running)
    await unlock()
    expect(await readRunning({ folder })).toBeNull()
  })

  it('is not taken from one that was killed while another one starts', async () => {
    await writeRunning({ folder, running: { ...running, pid: 1 } })
    const { unlock } = await lockFolder({ folder })
    expect(await readRunning({ folder })).toBeNull()
    await unlock()
  })
})

describe('the secret of a data folder', () => {
  it('is made once, also by several at the same time', async () => {
    const secrets = await Promise.all(
      Array.from({ length: 5 }, () => readOrMakeSecret({ folder: path.join(folder, 'new') })),
    )
    expect(new Set(secrets).size).toBe(1)
    expect(secrets[0]).toMatch(/^[0-9a-f]{64}$/)
    // Nobody else of the machine looks into it.
    expect((await stat(path.join(folder, 'new'))).mode & 0o077).toBe(0)
  })
})
