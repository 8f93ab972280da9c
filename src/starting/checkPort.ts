import { createServer } from 'node:net'

/** Throws, saying what to do, where another program listens already: before anything is started. */
export async function checkPort({ host, port }: { host: string; port: number }): Promise<void> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') {
      throw new Error(`Lanmu cannot listen on ${host}:${port}: ${error.message}`)
    }
    throw new Error(
      `Port ${port} is used by another program. Choose another one: PORT=${port + 1} npm start`,
    )
  })
  await new Promise((resolve) => server.close(resolve))
}
