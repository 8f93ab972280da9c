import { ProxyRefused } from './proxyConnector.ts'
import { ForbiddenAddress } from './guardedConnector.ts'

/** Why there is no answer, in words an editor can act on. Never quotes an error: those may hold keys. */
export function explainFailure({
  where,
  error,
  isStopped,
  isLate,
}: {
  /** The other side without anything that may be a key: an origin, or host and port. */
  where: string
  error: unknown
  /** We were told to stop. */
  isStopped: boolean
  /** Our own deadline passed. */
  isLate: boolean
}): string {
  return `${where}: ${explain({ error, isStopped, isLate })}`
}

function explain({
  error,
  isStopped,
  isLate,
}: {
  error: unknown
  isStopped: boolean
  isLate: boolean
}): string {
  if (error instanceof ForbiddenAddress) return 'its address is not on the public internet'
  if (error instanceof ProxyRefused) return 'the proxy (HTTPS_PROXY) did not let us through'
  if (isStopped) return 'stopped before it answered'
  if (isLate) return 'no answer in time'
  const code = codeOf(error)
  const words = wordsByCode[code] ?? 'the connection failed'
  return code === '' ? words : `${words} (${code})`
}

const wordsByCode: Record<string, string> = {
  ENOTFOUND: 'its name is unknown',
  EAI_AGAIN: 'its name could not be resolved',
  ECONNREFUSED: 'it refused the connection',
  ECONNRESET: 'it closed the connection',
  EPIPE: 'it closed the connection',
  UND_ERR_SOCKET: 'it closed the connection',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'it closed the connection in mid-answer',
  UND_ERR_CONNECT_TIMEOUT: 'it did not connect in time',
  ETIMEDOUT: 'it did not connect in time',
  EHOSTUNREACH: 'it cannot be reached from here',
  ENETUNREACH: 'it cannot be reached from here',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not trusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is not trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is not trusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
}

/** Codes are words in capitals; anything else is not one of them and is not repeated. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^[A-Z][A-Z0-9_]{2,60}$/.test(code) ? code : ''
}
