import { connect } from 'node:net'
import fc from 'fast-check'
import { BSON, MongoClient } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenDatabase, type GivenDatabase } from './given/embedded.ts'

let given: GivenDatabase
beforeAll(async () => {
  given = await givenDatabase()
})
afterAll(() => given.close())

/** Sends bytes and gives what comes back until the other side closes, or a moment has passed. */
function send(bytes: Uint8Array, wait = 30): Promise<Buffer> {
  return new Promise((resolve) => {
    const parts: Buffer[] = []
    const socket = connect({ host: '127.0.0.1', port: given.port }, () => socket.write(bytes))
    const done = () => {
      socket.destroy()
      resolve(Buffer.concat(parts))
    }
    socket.on('data', (part: Buffer) => parts.push(part))
    socket.on('error', done)
    socket.on('close', done)
    setTimeout(done, wait)
  })
}

const stillServes = async () => expect((await given.db.command({ ping: 1 })).ok).toBe(1)

/** An OP_MSG frame around one document's bytes. */
function frame(
  doc: Uint8Array,
  { length, flags = 0 }: { length?: number; flags?: number } = {},
): Buffer {
  const head = Buffer.alloc(21)
  head.writeInt32LE(length ?? 21 + doc.length, 0)
  head.writeInt32LE(1, 4)
  head.writeInt32LE(2013, 12)
  head.writeUInt32LE(flags >>> 0, 16)
  return Buffer.concat([head, doc])
}

/** {a: {a: {a: …}}} */
function nested(depth: number): Buffer {
  let doc = Buffer.from([5, 0, 0, 0, 0])
  for (let i = 0; i < depth; i++) {
    const size = Buffer.alloc(4)
    size.writeInt32LE(doc.length + 8)
    doc = Buffer.concat([size, Buffer.from([3, 0x61, 0]), doc, Buffer.from([0])])
  }
  return doc
}

const ping = Buffer.from(BSON.serialize({ ping: 1, $db: 'x' }))

describe('hard input on the socket', () => {
  it('survives random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        await send(bytes, 5)
      }),
      { numRuns: 200 },
    )
    await stillServes()
  })

  it('survives frames whose every part may be wrong', async () => {
    const part = fc.record({
      doc: fc.uint8Array({ maxLength: 80 }),
      flags: fc.nat({ max: 2 ** 31 }),
      kind: fc.nat(3),
    })
    await fc.assert(
      fc.asyncProperty(part, async ({ doc, flags, kind }) => {
        const bytes = frame(doc, { flags: kind === 0 ? flags : 0 })
        bytes[20] = kind
        await send(bytes, 5)
      }),
      { numRuns: 200 },
    )
    await stillServes()
  })

  it('survives a good document with any of its bytes changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(ping.length - 1), fc.nat(255), async (at, byte) => {
        const bytes = Buffer.from(ping)
        bytes[at] = byte
        await send(frame(bytes), 5)
      }),
      { numRuns: 200 },
    )
    await stillServes()
  })

  it('closes the connection at a length of 100 MB, and at one below a header', async () => {
    expect(await send(frame(ping, { length: 100_000_000 }))).toHaveLength(0)
    expect(await send(frame(ping, { length: 3 }))).toHaveLength(0)
    expect(await send(frame(ping, { length: -1 }))).toHaveLength(0)
    await stillServes()
  })

  it('waits for the rest of a truncated frame without holding anyone up', async () => {
    await send(frame(ping).subarray(0, 30))
    await stillServes()
    expect((await send(frame(ping), 200)).length).toBeGreaterThan(21)
  })

  it('refuses nesting that would exhaust the stack', async () => {
    const answer = await send(frame(nested(5000)), 300)
    expect(answer.toString('latin1')).toContain('depth')
    const huge = await send(frame(nested(20_000)), 500)
    expect(huge.toString('latin1')).toContain('depth')
    await stillServes()
  })

  it('refuses NUL in names', async () => {
    await expect(given.client.db('a\0b').command({ ping: 1 })).rejects.toThrow()
    await expect(given.db.command({ insert: 'a\0b', documents: [{ x: 1 }] })).rejects.toMatchObject(
      { codeName: 'InvalidNamespace' },
    )
    await stillServes()
  })

  it('keeps fields of awkward names as ordinary ones', async () => {
    const doc = JSON.parse(
      '{"_id":1,"__proto__":{"x":1},"constructor":"c","toString":"t","hasOwnProperty":1}',
    ) as { _id: number }
    await given.db.collection<{ _id: number }>('awkward').insertOne(doc)
    expect(
      await given.db.collection('awkward').countDocuments({ constructor: 'c', '__proto__.x': 1 }),
    ).toBe(1)
    expect(
      await given.db.collection('awkward').countDocuments({ valueOf: { $exists: true } }),
    ).toBe(0)
    expect(({} as { x?: number }).x).toBeUndefined()
  })

  it('serves many connections that come and go', async () => {
    const clients = await Promise.all(
      Array.from({ length: 50 }, () => new MongoClient(given.url).connect()),
    )
    await Promise.all(
      clients.map((client) => client.db('many').collection('rows').insertOne({ x: 1 })),
    )
    await Promise.all(clients.map((client) => client.close()))
    expect(await given.client.db('many').collection('rows').countDocuments()).toBe(50)
  })
})
