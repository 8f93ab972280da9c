import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
