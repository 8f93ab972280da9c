import type { Socket } from 'node:net'
import { runCommand } from '../commands/runCommand.ts'
import { CommandError } from '../errors.ts'
import type { Engine } from '../engine.ts'
import type { Doc } from '../values/types.ts'
import { Double } from 'bson'
import { largestMessage, ProtocolError, readMessage, writeReply, type Message } from './message.ts'

type Serve = { socket: Socket; engine: Engine; connectionId: number }

/** Serves one client: its messages are answered one after the other, in the order they came. */
export function serveConnection({ socket, engine, connectionId }: Serve) {
  let chunks: Buffer[] = []
  let size = 0
  let isBusy = false

  const next = (): Buffer | undefined => {
    if (size < 16) return undefined
    if (chunks.length > 1 && chunks[0]!.length < 4) chunks = [Buffer.concat(chunks)]
    const length = chunks[0]!.readInt32LE(0)
    if (length < 16 || length > largestMessage) throw new ProtocolError(`message length ${length}`)
    if (size < length) return undefined
    const whole = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
    const rest = whole.subarray(length)
    chunks = rest.length > 0 ? [rest] : []
    size = rest.length
    return whole.subarray(0, length)
  }

  const work = async () => {
    if (isBusy) return
    isBusy = true
    try {
      for (let frame = next(); frame && !socket.destroyed; frame = next()) {
        await answer({ frame, socket, engine, connectionId })
      }
    } catch (error) {
      engine.log(
        `database: connection ${connectionId} closed: ${error instanceof Error ? error.message : String(error)}`,
      )
      socket.destroy()
    } finally {
      isBusy = false
    }
  }

  socket.setNoDelay(true)
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    size += chunk.length
    void work()
  })
  socket.on('error', () => socket.destroy())
}

async function answer({ frame, socket, engine, connectionId }: Serve & { frame: Buffer }) {
  const to = { requestId: frame.readInt32LE(4), kind: 'msg' as Message['kind'] }
  let reply: Doc
  try {
    const message = readMessage(frame)
    to.kind = message.kind
    reply = await runCommand({ body: message.body, engine, connectionId })
    if (message.isOneWay) return
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    reply = { ok: new Double(0), errmsg: error.message, code: error.code, codeName: error.codeName }
  }
  if (!socket.destroyed) socket.write(writeReply({ to, reply }))
}
