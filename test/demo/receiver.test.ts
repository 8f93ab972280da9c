import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readArrivals } from '../../src/demo/arrivals.ts'
import type { Receiver } from '../../src/demo/receiver.ts'
import { startReceiver } from '../../src/demo/receiver.ts'

let folder: string
const open: Receiver[] = []

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lanmu-receiver-'))
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((receiver) => receiver.close()))
  await rm(folder, { recursive: true, force: true })
})

async function start(): Promise<Receiver> {
  const receiver = await startReceiver({ folder })
  open.push(receiver)
  return receiver
}

async function send({
  receiver,
  id,
  secret = receiver.secret,
}: {
  receiver: Receiver
  id: string
  secret?: string
}): Promise<number> {
  const data = { title: '早安', dueAt: '2026-11-23T00:30:00.000Z' }
  const body = JSON.stringify({ type: 'post.published', timestamp: data.dueAt, data })
  const now = new Date()
  const response = await fetch(receiver.url, {
    method: 'POST',
    body,
    headers: {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, now, body),
    },
  })
  return response.status
}

describe("the demo's receiver", () => {
  it('writes down what arrives, before it answers', async () => {
    const receiver = await start()
    expect(await send({ receiver, id: 'one' })).toBe(200)
    const [arrival] = await readArrivals({ file: receiver.logFile })
    expect(arrival?.id).toBe('one')
    expect(arrival?.title).toBe('早安')
    expect(arrival?.isRepeat).toBe(false)
  })

  it('refuses what is signed with another secret', async () => {
    const receiver = await start()
    const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`
    expect(await send({ receiver, id: 'forged', secret })).toBe(401)
    expect(await readArrivals({ file: receiver.logFile })).toEqual([])
  })

  it('drops an id it has seen, also after a restart, at the same address', async () => {
    const first = await start()
    await send({ receiver: first, id: 'one' })
    await first.close()
    const second = await start()
    expect(second.url).toBe(first.url)
    expect(second.secret).toBe(first.secret)
    expect(await send({ receiver: second, id: 'one' })).toBe(200)
    const arrivals = await readArrivals({ file: second.logFile })
    expect(arrivals.map(({ isRepeat }) => isRepeat)).toEqual([false, true])
  })

  it('is shared by a second demo on the same folder', async () => {
    const [first, second] = [await start(), await start()]
    expect(second.url).toBe(first.url)
    await second.close()
    expect(await send({ receiver: second, id: 'one' })).toBe(200)
  })

  it('reads on past a line that a crash cut off', async () => {
    const first = await start()
    await send({ receiver: first, id: 'one' })
    await first.close()
    await appendFile(first.logFile, '{"id":"tw')
    const second = await start()
    await send({ receiver: second, id: 'three' })
    const arrivals = await readArrivals({ file: second.logFile })
    expect(arrivals.map(({ id }) => id)).toEqual(['one', 'three'])
  })

  it('takes another port where the remembered one is taken', async () => {
    const other = createServer((_req, res) => res.end('somebody else'))
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`
    await writeFile(path.join(folder, 'receiver.json'), JSON.stringify({ port, secret }))
    const receiver = await start()
    expect(receiver.secret).toBe(secret)
    expect(await send({ receiver, id: 'one' })).toBe(200)
    other.close()
  })
})
