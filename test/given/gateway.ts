import type { AddressInfo, Socket } from 'node:net'
import { connect, createServer } from 'node:net'

export type Gateway = {
  /** The same database, reached through the gateway. */
  url: string
  /** Ends every conversation and refuses new ones, as a database that was killed does. */
  cut(): Promise<void>
  mend(): Promise<void>
  close(): Promise<void>
}

/** A place between a client and its database where the line can be cut. */
export async function openGateway({ url }: { url: string }): Promise<Gateway> {
  const { hostname, port } = new URL(url)
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(Number(port || 27017), hostname)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroy()
        upstream.destroy()
      })
    }
    client.pipe(upstream).pipe(client)
  })
  const listen = (at: number): Promise<void> =>
    new Promise((resolve) => server.listen(at, '127.0.0.1', resolve))
  const cut = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })
  await listen(0)
  const own = (server.address() as AddressInfo).port
  const through = new URL(url)
  through.host = `127.0.0.1:${own}`
  // Else the driver asks the replica set for its members and goes around the gateway.
  through.searchParams.set('directConnection', 'true')
  return { url: through.href, cut, mend: () => listen(own), close: cut }
}
