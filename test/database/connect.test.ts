import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { connect, createServer } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { awaitDatabase } from '../../src/database/awaitDatabase.ts'
import { openDatabase } from '../../src/database/connect.ts'
import { makeFolder } from './given/embedded.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

let folder: string
beforeAll(async () => {
  folder = await makeFolder()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const owner = async () =>
  (JSON.parse(await readFile(path.join(folder, 'owner.lock'), 'utf8')) as { pid: number }).pid

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port })
    socket.on('error', () => resolve(false))
    socket.on('connect', () => {
      socket.destroy()
      resolve(true)
    })
  })
}

async function until(isTrue: () => Promise<boolean>): Promise<boolean> {
  for (let i = 0; i < 100; i++) {
    if (await isTrue()) return true
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}

describe('openDatabase', () => {
  it('takes a given URL as it is', async () => {
    const database = await openDatabase({ url: 'mongodb://example.org/x', folder, log: () => {} })
    expect(database.url).toBe('mongodb://example.org/x')
    expect(database.isEmbedded).toBe(false)
  })

  it('starts the built-in database in a process of its own and keeps what it is given', async () => {
    for (const time of [1, 2]) {
      const database = await openDatabase({ folder, port: 0, log: () => {} })
      expect(await owner()).not.toBe(process.pid)
      const client = await new MongoClient(database.url).connect()
      await client.db('x').collection('rows').insertOne({ time })
      expect(await client.db('x').collection('rows').countDocuments()).toBe(time)
      await client.close()
      await database.close()
    }
  })

  it('tells when the built-in database has ended by itself', async () => {
    const database = await openDatabase({ folder, port: 0, log: () => {} })
    const ended = new Promise((resolve) => database.onExit(resolve))
    process.kill(await owner(), 'SIGKILL')
    await ended
    await database.close()
  })

  it('says who owns the folder when it is in use', async () => {
    const first = await openDatabase({ folder, port: 0, log: () => {} })
    await expect(openDatabase({ folder, port: 0, log: () => {} })).rejects.toThrow(
      /in use by process/,
    )
    await first.close()
  })

  it('never lets the built-in database outlive its parent, but lets clients finish', async () => {
    const script = `import { openDatabase } from './src/database/connect.ts'
      const { url } = await openDatabase({ folder: ${JSON.stringify(folder)}, port: 0, log: () => {} })
      console.log(url)
      setInterval(() => {}, 1000)`
    const parent = spawn(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script],
      { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
    )
    const [line] = (await once(parent.stdout, 'data')) as [Buffer]
    const port = Number(new URL(line.toString()).port)
    const client = await new MongoClient(line.toString().trim()).connect()
    parent.kill('SIGKILL')
    await once(parent, 'exit')
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    const { insertedId } = await client.db('x').collection('rows').insertOne({ last: true })
    expect(await client.db('x').collection('rows').findOne({ _id: insertedId })).not.toBeNull()
    await client.close()
    expect(await until(async () => !(await answers(port)))).toBe(true)
    const again = await openDatabase({ folder, port: 0, log: () => {} })
    await again.close()
  })
})

describe('awaitDatabase', () => {
  const given = { signal: new AbortController().signal, log: () => {} }

  async function freePort(): Promise<number> {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    await new Promise((resolve) => server.close(resolve))
    return port
  }

  const addressOf = (port: number) =>
    `mongodb://editor:sesame@127.0.0.1:${port}/lanmu?directConnection=true`

  it('waits for one that comes up later, and says so', async () => {
    const port = await freePort()
    const lines: string[] = []
    const url = `mongodb://127.0.0.1:${port}/lanmu?directConnection=true`
    const awaiting = awaitDatabase({ ...given, url, log: (line) => lines.push(line) })
    await until(async () => lines.length > 0)
    const database = await openDatabase({ folder, port, log: () => {} })
    await awaiting
    await database.close()
    expect(lines[0]).toMatch(`The database at 127.0.0.1:${port} does not answer (`)
    expect(lines[0]).toMatch('): trying again in 1 s, for 5 more min.')
    expect(lines.at(-1)).toBe(`The database at 127.0.0.1:${port} answers.`)
  })

  it('gives up after a while with what to do, and keeps the password to itself', async () => {
    const port = await freePort()
    const lines: string[] = []
    const awaiting = awaitDatabase({
      ...given,
      url: addressOf(port),
      log: (line) => lines.push(line),
      patienceMs: 2_500,
    })
    const error = await awaiting.catch((reason: unknown) => reason as Error)
    expect((error as Error).message).toMatch(
      `The database at 127.0.0.1:${port} did not answer within 3 s (`,
    )
    expect((error as Error).message).toMatch('set DATABASE_URL to where it is')
    expect(lines.length).toBeGreaterThan(0)
    expect([...lines, String(error)].join()).not.toContain('sesame')
  })

  it('does not wait where the address is none', async () => {
    const awaiting = awaitDatabase({ ...given, url: 'mongodb://editor:sesame@:x/lanmu' })
    await expect(awaiting).rejects.toThrow(/^DATABASE_URL is no address of a MongoDB server: /)
    await expect(awaiting).rejects.not.toThrow(/sesame/)
  })

  it('ends at once when nobody waits any more', async () => {
    const giveUp = new AbortController()
    const lines: string[] = []
    const awaiting = awaitDatabase({
      url: addressOf(await freePort()),
      signal: giveUp.signal,
      log: (line) => {
        lines.push(line)
        giveUp.abort()
      },
    })
    await expect(awaiting).rejects.toThrow(/abort/)
    expect(lines).toHaveLength(1)
  })
})
