import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createServer, type Server, type Socket } from 'node:net'
import { Engine, type Log } from './engine.ts'
import { expireDocuments } from './expire.ts'
import { lockFolder } from './folderLock.ts'
import { forgetOldReplies } from './transactions/retries.ts'
import { serveConnection } from './wire/connection.ts'

export type EmbeddedDatabase = {
  url: string
  port: number
  /** How many connections are open. */
  clients: () => number
  close: () => Promise<void>
}

export type EmbeddedOptions = {
  /** Where the data is kept; one process owns it. */
  folder: string
  /** 0 takes any free one. */
  port?: number
  log: Log
}

const host = '127.0.0.1'
const sweepEvery = 60_000

/** Starts the built-in database: MongoDB's wire protocol on this machine only, documents in LMDB. */
export async function startEmbeddedDatabase({
  folder,
  port = 0,
  log,
}: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const unlock = lockFolder(folder)
  let engine: Engine | undefined
  try {
    engine = Engine.open({ folder, log })
    return await listen({ engine, port, unlock, log })
  } catch (error) {
    await engine?.close()
    unlock()
    throw error
  }
}

type Listen = { engine: Engine; port: number; unlock: () => void; log: Log }

async function listen({ engine, port, unlock, log }: Listen): Promise<EmbeddedDatabase> {
  const sockets = new Set<Socket>()
  let lastConnection = 0
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    serveConnection({ socket, engine, connectionId: ++lastConnection })
  })
  const taken = await takePort(server, port)
  const sweep = setInterval(() => void tidy(engine), sweepEvery)
  const lifeguard = setInterval(() => endOldTransactions(engine), 1000)
  engine.address = `${host}:${taken}`
  const url = `mongodb://${host}:${taken}/?replicaSet=rs0&directConnection=true`
  const address = path.join(engine.environment.folder, 'address')
  writeFileSync(address, url)
  log(
    `The built-in database listens on ${host}:${taken}. It is a server of its own for this one machine.`,
  )
  return {
    url,
    port: taken,
    clients: () => sockets.size,
    close: async () => {
      clearInterval(sweep)
      clearInterval(lifeguard)
      server.close()
      for (const socket of sockets) socket.destroy()
      await engine.close()
      rmSync(address, { force: true })
      unlock()
    },
  }
}

/** Nothing waits for this: an error, on a full disk for example, is only worth a line. */
function endOldTransactions(engine: Engine) {
  try {
    engine.transactions.sweep(Date.now())
  } catch (error) {
    engine.log(`database: an old transaction could not be ended: ${String(error)}`)
  }
}

async function tidy(engine: Engine) {
  const now = Date.now()
  engine.cursors.closeIdle(now)
  try {
    await expireDocuments({ engine, now: new Date(now) })
    await engine.environment.write(() => forgetOldReplies(engine.environment.view, now))
  } catch (error) {
    engine.log(`database: the sweep of expired documents failed: ${String(error)}`)
  }
}

function takePort(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port }, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}
