import type { AddressInfo, Socket } from 'node:net'
import { connect, createServer } from 'node:net'

/** Stands between the workers and their database. */
export type Proxy = {
  /** The workers' address of the database. */
  url: string
  /** What the database answers is lost, after it has done what was asked; connections break. */
  dropReplies(isDropping: boolean): void
  /** Nobody reaches the database. */
  sever(isSevered: boolean): void
  close(): Promise<void>
}

export async function startProxy({ databaseUrl }: { databaseUrl: string }): Promise<Proxy> {
  const target = new URL(databaseUrl)
  const pairs = new Set<() => void>()
  let isDropping = false
  let isSevered = false

  const server = createServer((client) => {
    if (isSevered) return client.destroy()
    const upstream = connect({ host: target.hostname, port: Number(target.port) })
    const breakUp = (): void => {
      client.destroy()
      upstream.destroy()
      pairs.delete(breakUp)
    }
    pairs.add(breakUp)
    let asked = Buffer.alloc(0)
    client.on('data', (chunk) => {
      asked = chunk
      forward(upstream, chunk)
    })
    upstream.on('data', (chunk) => {
      // By the time there is an answer the write has happened.
      if (isDropping && isWrite(asked)) return breakUp()
      forward(client, chunk)
    })
    for (const socket of [client, upstream]) {
      socket.setNoDelay(true)
      socket.on('error', breakUp)
      socket.on('close', breakUp)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = new URL(databaseUrl)
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  // Else the driver asks the server for its address and goes there, past us.
  url.searchParams.set('directConnection', 'true')

  return {
    url: url.href,
    dropReplies: (value) => {
      isDropping = value
    },
    sever(value) {
      isSevered = value
      if (value) for (const breakUp of pairs) breakUp()
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const breakUp of pairs) breakUp()
      }),
  }
}

function forward(to: Socket, chunk: Buffer): void {
  if (!to.destroyed) to.write(chunk)
}

function isWrite(message: Buffer): boolean {
  const start = message.subarray(0, 120).toString('latin1')
  return /findAndModify|update|insert|delete/.test(start)
}
