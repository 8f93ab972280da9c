import { Double } from 'bson'
import type { Engine } from '../engine.ts'
import { CommandError } from '../errors.ts'
import { HeldByTransaction } from '../transactions/conflicts.ts'
import { rememberedReply, rememberReply } from '../transactions/retries.ts'
import { clusterFields } from '../transactions/clusterTime.ts'
import { toBigInt } from '../values/numbers.ts'
import { isDoc, isNumeric, type Doc } from '../values/types.ts'
import { sessionKey } from './handshake.ts'
import type { TimeLimit } from '../query/compileFilter.ts'
import { commands } from './registry.ts'
import type { Command, Request } from './request.ts'
import { runInTransaction } from './transactionCommands.ts'

type Call = { body: Doc; engine: Engine; connectionId: number }

const ok = new Double(1)
const notOk = new Double(0)

/** How long a write waits for an open transaction that holds its document, before it is told so. */
const patience = 2000

/** Answers one command. Never throws: what goes wrong is a reply, as on any MongoDB server. */
export async function runCommand(call: Call): Promise<Doc> {
  const cluster = call.body.lsid === undefined ? {} : clusterFields()
  try {
    return { ...(await dispatch(call)), ...unsatisfiable(call.body), ok, ...cluster }
  } catch (error) {
    return { ...errorReply(error, call.engine), ...cluster }
  }
}

/** There is one member: a write for which more are to answer is done, but not as asked. */
function unsatisfiable({ writeConcern }: Doc): Doc {
  const w = isDoc(writeConcern) ? writeConcern.w : undefined
  if (!isNumeric(w) || Number(w) <= 1) return {}
  const { code, codeName, message } = new CommandError(100, 'Not enough data-bearing nodes')
  return { writeConcernError: { code, codeName, errmsg: message } }
}

async function dispatch({ body, engine, connectionId }: Call): Promise<Doc> {
  const [name = ''] = Object.keys(body)
  const command = commands.get(name)
  if (!command) throw new CommandError(59, `no such command: '${name}'`)
  const session = body.lsid === undefined ? undefined : sessionKey(body.lsid)
  const limit = timeLimit(body)
  const database = databaseOf(body)
  const request: Request = { name, body, database, engine, session, connectionId, limit }
  try {
    return await perform({ request, command })
  } finally {
    limit.end = Infinity
  }
}

function timeLimit({ maxTimeMS }: Doc): TimeLimit {
  const isSet = isNumeric(maxTimeMS) && Number(maxTimeMS) > 0
  return { end: isSet ? Date.now() + Number(maxTimeMS) : Infinity }
}

async function perform({ request, command }: Job): Promise<Doc> {
  const { body } = request
  if (command.runSlowly) return command.runSlowly(request)
  if (body.autocommit === false) return runInTransaction(request, command)
  const isWrite = typeof command.isWrite === 'function' ? command.isWrite(request) : command.isWrite
  return isWrite ? writePatiently({ request, command }) : command.run(request)
}

type Job = { request: Request; command: Command }

async function writePatiently({ request, command }: Job): Promise<Doc> {
  const { environment } = request.engine
  const end = Date.now() + patience
  for (;;) {
    try {
      return await environment.write(() => writeOnce({ request, command }))
    } catch (error) {
      if (!(error instanceof HeldByTransaction)) throw error
      const left = end - Date.now()
      if (left <= 0) throw new CommandError(112, `WriteConflict: ${error.message}`)
      await Promise.race([error.holder.ended, after(left)])
    }
  }
}

const after = (milliseconds: number) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds).unref())

/** A write a driver may send again carries a number; its second coming gets the first one's answer. */
function writeOnce({ request, command }: Job): Doc {
  const { body, session, engine } = request
  if (body.txnNumber === undefined || session === undefined) return command.run(request)
  const write = { view: engine.view, session, number: toBigInt(body.txnNumber).toString() }
  const known = rememberedReply(write)
  if (known) return known
  const reply = command.run(request)
  rememberReply({ ...write, reply })
  return reply
}

function databaseOf({ $db: database }: Doc): string {
  if (typeof database !== 'string') {
    throw new CommandError(40571, 'OP_MSG requests require a $db argument')
  }
  const isBad = database === '' || /[\0 ."$/\\]/.test(database) || Buffer.byteLength(database) > 63
  if (isBad) throw new CommandError(73, `Invalid database name: '${database}'`)
  return database
}

const isStorageMessage =
  /MDB_|No space left|File too large|Read-only file system|Input\/output error|Permission denied/

function errorReply(error: unknown, engine: Engine): Doc {
  if (error instanceof CommandError) {
    const { code, codeName, message, extra } = error
    return { ok: notOk, errmsg: message, code, codeName, ...extra }
  }
  const message = error instanceof Error ? error.message : String(error)
  engine.log(`database: ${error instanceof Error ? error.stack : message}`)
  return isStorageMessage.test(message)
    ? { ok: notOk, errmsg: `storage: ${message}`, code: 14031, codeName: 'OutOfDiskSpace' }
    : { ok: notOk, errmsg: message, code: 1, codeName: 'InternalError' }
}
