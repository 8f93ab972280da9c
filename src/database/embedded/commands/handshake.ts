import { CommandError } from '../errors.ts'
import type { Doc } from '../values/types.ts'
import type { Request } from './request.ts'

/** The version whose behaviour is imitated; drivers choose their commands by it. */
export const version = '7.0.0'
const wireVersion = 21

export function hello({ connectionId, name }: Request): Doc {
  const role = name === 'hello' ? { isWritablePrimary: true } : { ismaster: true, helloOk: true }
  return {
    ...role,
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

export function endSessions({ body, engine }: Request): Doc {
  for (const id of Array.isArray(body.endSessions) ? body.endSessions : [])
    engine.cursors.closeSession(sessionKey(id))
  return {}
}

export const sessionKey = (lsid: unknown): string => JSON.stringify(lsid)
