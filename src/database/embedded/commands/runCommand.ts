import { Double } from 'bson'
import { CommandError } from '../errors.ts'
import type { Engine } from '../engine.ts'
import type { Doc } from '../values/types.ts'
import { sessionKey } from './handshake.ts'
import { commands } from './registry.ts'
import type { Request } from './request.ts'

const ok = new Double(1)
const notOk = new Double(0)

/** Answers one command. Never throws: what goes wrong is a reply, as on any MongoDB server. */
export async function runCommand({
  body,
  engine,
  connectionId,
}: {
  body: Doc
  engine: Engine
  connectionId: number
}): Promise<Doc> {
  try {
    return { ...(await dispatch({ body, engine, connectionId })), ok }
  } catch (error) {
    return errorReply(error, engine)
  }
}

async function dispatch({
  body,
  engine,
  connectionId,
}: {
  body: Doc
  engine: Engine
  connectionId: number
}): Promise<Doc> {
  const [name = ''] = Object.keys(body)
  const command = commands.get(name)
  if (!command) throw new CommandError(59, `no such command: '${name}'`)
  const request: Request = {
    name,
    body,
    database: databaseOf(body),
    engine,
    session: body.lsid === undefined ? undefined : sessionKey(body.lsid),
    connectionId,
  }
  refuseTransactions(body)
  const isWrite = typeof command.isWrite === 'function' ? command.isWrite(request) : command.isWrite
  return isWrite ? engine.environment.write(() => command.run(request)) : command.run(request)
}

function databaseOf({ $db: database }: Doc): string {
  if (typeof database !== 'string')
    throw new CommandError(40571, 'OP_MSG requests require a $db argument')
  if (database === '' || /[\0 ."$/\\]/.test(database) || Buffer.byteLength(database) > 63) {
    throw new CommandError(73, `Invalid database name: '${database}'`)
  }
  return database
}

function refuseTransactions(body: Doc) {
  if (body.txnNumber === undefined) return
  throw new CommandError(
    20,
    'Transaction numbers are only allowed on a replica set member or mongos',
  )
}

function errorReply(error: unknown, engine: Engine): Doc {
  if (error instanceof CommandError) {
    const { code, codeName, message, extra } = error
    return { ok: notOk, errmsg: message, code, codeName, ...extra }
  }
  const message = error instanceof Error ? error.message : String(error)
  engine.log(`database: ${error instanceof Error ? error.stack : message}`)
  const isStorage =
    /MDB_|No space left|Read-only file system|Input\/output error|Permission denied/.test(message)
  return isStorage
    ? { ok: notOk, errmsg: `storage: ${message}`, code: 14031, codeName: 'OutOfDiskSpace' }
    : { ok: notOk, errmsg: message, code: 1, codeName: 'InternalError' }
}
