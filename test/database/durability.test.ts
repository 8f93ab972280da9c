import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { MongoClient, type Collection } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startEmbeddedDatabase } from '../../src/database/embedded/server.ts'
import { makeFolder } from './given/embedded.ts'
import { givenProcess } from './given/process.ts'

let folder: string
beforeAll(async () => {
  folder = await makeFolder()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** 200 for the long form. */
const rounds = Number(process.env.DATABASE_KILL_ROUNDS ?? 6)

type Row = { _id: string; slot: number; text: string }

/** Writes until the connection breaks, and notes what was acknowledged. */
async function writeUntilKilled({
  rows,
  name,
  acknowledged,
}: {
  rows: Collection<Row>
  name: string
  acknowledged: Map<string, string>
}) {
  for (let i = 0; ; i++) {
    const _id = `${name}-${i}`
    try {
      await rows.insertOne({ _id, slot: Math.floor(Math.random() * 1e9), text: 'first' })
      acknowledged.set(_id, 'first')
      await rows.updateOne({ _id }, { $set: { text: `changed ${i}` } })
      acknowledged.set(_id, `changed ${i}`)
      if (i % 5 === 4) {
        await rows.deleteOne({ _id })
        acknowledged.delete(_id)
      }
    } catch {
      // What was under way is unknown: it may be there or not.
      acknowledged.delete(_id)
      return
    }
  }
}

describe('durability', () => {
  it(
    `keeps every acknowledged write through kill -9 (${rounds} rounds)`,
    { timeout: 60_000 + rounds * 5000 },
    async () => {
      const acknowledged = new Map<string, string>()
      for (let round = 0; round < rounds; round++) {
        const server = await givenProcess({ folder })
        const clients = await Promise.all(
          [1, 2, 3, 4].map(() => new MongoClient(server.url, { retryWrites: false }).connect()),
        )
        const rows = clients.map((client) => client.db('kill').collection<Row>('rows'))
        await rows[0]!.createIndexes([
          { key: { slot: 1 }, unique: true },
          { key: { text: 1, slot: -1 } },
        ])
        const lost = [...acknowledged].filter(([, text]) => text !== undefined)
        const found = new Map((await rows[0]!.find().toArray()).map((row) => [row._id, row.text]))
        expect(lost.filter(([id, text]) => found.get(id) !== text)).toEqual([])
        const checked = await clients[0]!.db('kill').command({ validate: 'rows' })
        expect(checked.errors).toEqual([])
        const writers = rows.map((collection, i) =>
          writeUntilKilled({ rows: collection, name: `${round}-${i}`, acknowledged }),
        )
        await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 250))
        await server.kill('SIGKILL')
        await Promise.all(writers)
        await Promise.all(clients.map((client) => client.close()))
      }
      expect(acknowledged.size).toBeGreaterThan(rounds)
      console.info(
        `kill -9: ${rounds} rounds, ${acknowledged.size} acknowledged documents, none lost`,
      )
    },
  )

  it('answers with an error when the disk is full, and goes on serving', async () => {
    const small = await makeFolder()
    const server = await givenProcess({ folder: small, limit: 3000 })
    const client = await new MongoClient(server.url, { retryWrites: false }).connect()
    const rows = client.db('full').collection('rows')
    let failure: unknown
    for (let i = 0; i < 50 && !failure; i++) {
      await rows.insertOne({ text: 'x'.repeat(200_000) }).catch((error: unknown) => {
        failure = error
      })
    }
    expect(failure).toMatchObject({ codeName: 'OutOfDiskSpace' })
    expect(await rows.countDocuments()).toBeGreaterThan(0)
    expect(server.isRunning()).toBe(true)
    await client.close()
    await server.kill('SIGTERM')
    await rm(small, { recursive: true, force: true })
  })

  it('tells a second process who owns the folder', async () => {
    const own = await makeFolder()
    const first = await givenProcess({ folder: own })
    await expect(startEmbeddedDatabase({ folder: own, log: () => {} })).rejects.toThrow(
      /in use by process \d+/,
    )
    await first.kill('SIGKILL')
    const second = await startEmbeddedDatabase({ folder: own, log: () => {} })
    await second.close()
    await rm(own, { recursive: true, force: true })
  })

  it('writes a format version and refuses one it does not know', async () => {
    const own = await makeFolder()
    const first = await startEmbeddedDatabase({ folder: own, log: () => {} })
    await first.close()
    const file = path.join(own, 'format.json')
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ format: 1 })
    await writeFile(file, '{"format": 99}')
    await expect(startEmbeddedDatabase({ folder: own, log: () => {} })).rejects.toThrow(/format 99/)
    await rm(own, { recursive: true, force: true })
  })
})
