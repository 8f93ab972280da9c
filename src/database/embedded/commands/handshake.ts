import { ObjectId } from 'bson'
import { CommandError } from '../errors.ts'
import { binaryParts } from '../values/compare.ts'
import { isDoc, typeOf, type Doc } from '../values/types.ts'
import type { Request } from './request.ts'

/** The version whose behaviour is imitated; drivers choose their commands by it. */
export const version = '7.0.0'
const wireVersion = 21

export function hello({ connectionId, name, engine }: Request): Doc {
  const role = name === 'hello' ? { isWritablePrimary: true } : { ismaster: true, helloOk: true }
  return {
    ...role,
    ...replicaSet(engine.address),
    maxBsonObjectSize: 16 * 1024 * 1024,
    maxMessageSizeBytes: 48_000_000,
    maxWriteBatchSize: 100_000,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: 30,
    connectionId,
    minWireVersion: 0,
    maxWireVersion: wireVersion,
    readOnly: false,
  }
}

/** A set of one: what makes drivers, and Payload with them, use transactions. */
function replicaSet(me: string): Doc {
  return {
    setName: 'rs0',
    setVersion: 1,
    secondary: false,
    primary: me,
    me,
    hosts: [me],
    electionId,
    lastWrite: { lastWriteDate: new Date() },
  }
}

const electionId = new ObjectId('7fffffff0000000000000001')

export const buildInfo = (): Doc => ({
  version,
  gitVersion: 'lanmu',
  modules: [],
  versionArray: [7, 0, 0, 0],
  bits: 64,
  debug: false,
  maxBsonObjectSize: 16 * 1024 * 1024,
  storageEngines: ['lmdb'],
})

export const hostInfo = (): Doc => ({
  system: { currentTime: new Date(), hostname: 'localhost', cpuAddrSize: 64 },
  os: { type: process.platform, name: process.platform },
  extra: {},
})

export function getParameter({ body }: Request): Doc {
  const known: Doc = {
    featureCompatibilityVersion: { version: '7.0' },
    authenticationMechanisms: [],
    transactionLifetimeLimitSeconds: 60,
  }
  if (body.getParameter === '*') return known
  const asked = Object.keys(body).filter((key) => key in known)
  if (asked.length === 0) throw new CommandError(72, 'no option found to get')
  return Object.fromEntries(asked.map((key) => [key, known[key]]))
}

export const connectionStatus = (): Doc => ({
  authInfo: { authenticatedUsers: [], authenticatedUserRoles: [], authenticatedUserPrivileges: [] },
})

export const getLog = (): Doc => ({ totalLinesWritten: 0, log: [] })
export const nothing = (): Doc => ({})
export const whatsmyuri = (): Doc => ({ you: '127.0.0.1' })
export const currentOp = (): Doc => ({ inprog: [] })
export const getCmdLineOpts = (): Doc => ({ argv: [], parsed: {} })

function closeSession({ engine, session }: { engine: Request['engine']; session: string }) {
  engine.transactions.endSession(session)
  engine.cursors.closeSession(session)
}

export function endSessions({ body, engine }: Request): Doc {
  for (const id of Array.isArray(body.endSessions) ? body.endSessions : [])
    closeSession({ engine, session: sessionKey(id) })
  return {}
}

/** A logical session's id as text. */
export function sessionKey(lsid: unknown): string {
  const id = isDoc(lsid) ? lsid.id : undefined
  if (typeOf(id) !== 'binData')
    throw new CommandError(9, "BSON field 'lsid.id' must be binary data")
  return Buffer.from(binaryParts(id).bytes).toString('hex')
}
