import {
  createServer as createHttpServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import {
  createServer as createTcpServer,
  type AddressInfo,
  type Server,
  type Socket,
} from 'node:net'

export type ReceivedRequest = {
  method: string
  path: string
  headers: IncomingMessage['headers']
  body: string
}

export type Reply = (response: ServerResponse, request: ReceivedRequest) => void

/** A real HTTP server on this machine that reads each request whole and answers as it is told to. */
export async function startHttpServer(reply: Reply): Promise<{
  url: string
  port: number
  requests: ReceivedRequest[]
  answerWith: (next: Reply) => void
  close: () => Promise<void>
}> {
  const requests: ReceivedRequest[] = []
  let current = reply
  const server = createHttpServer((incoming, response) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const { method = '', url: path = '', headers } = incoming
      const request = { method, path, headers, body: Buffer.concat(chunks).toString() }
      requests.push(request)
      current(response, request)
    })
  })
  const port = await listen(server)
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    requests,
    answerWith: (next) => {
      current = next
    },
    close: () => {
      server.closeAllConnections()
      return close(server)
    },
  }
}

/** A real TCP server that does with a connection what HTTP servers should not. */
export async function startTcpServer(onConnection: (socket: Socket) => void): Promise<{
  port: number
  close: () => Promise<void>
}> {
  const sockets = new Set<Socket>()
  const server = createTcpServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    onConnection(socket)
  })
  const port = await listen(server)
  return {
    port,
    close: () => {
      sockets.forEach((socket) => socket.destroy())
      return close(server)
    },
  }
}

/** A port where nobody listens: it was free a moment ago. */
export async function refusedPort(): Promise<number> {
  const { port, close: release } = await startTcpServer(() => undefined)
  await release()
  return port
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()))
}
