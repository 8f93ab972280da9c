import { ProxyRefused } from './proxyConnector.ts'
import { ForbiddenAddress } from './guardedConnector.ts'
import type { Words } from '../domain/words.ts'

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
}): Words {
  const { en, zh } = explain({ error, isStopped, isLate })
  return { en: `${where}: ${en}`, zh: `${where}：${zh}` }
}

function explain({
  error,
  isStopped,
  isLate,
}: {
  error: unknown
  isStopped: boolean
  isLate: boolean
}): Words {
  if (error instanceof ForbiddenAddress) return notPublic
  if (error instanceof ProxyRefused) return proxied
  if (isStopped) return { en: 'stopped before it answered', zh: '在对方回应之前已停止' }
  if (isLate) return { en: 'no answer in time', zh: '没有及时回应' }
  const code = codeOf(error)
  const { en, zh } = wordsByCode[code] ?? { en: 'the connection failed', zh: '连接失败' }
  return code === '' ? { en, zh } : { en: `${en} (${code})`, zh: `${zh}（${code}）` }
}

const notPublic = {
  en: 'its address is not on the public internet',
  zh: '它的地址不在公共互联网上',
}
const proxied = {
  en: 'the proxy (HTTPS_PROXY) did not let us through',
  zh: '代理（HTTPS_PROXY）没有放行',
}

const closed: Words = { en: 'it closed the connection', zh: '对方关闭了连接' }
const slow: Words = { en: 'it did not connect in time', zh: '没有及时建立连接' }
const unreachable: Words = { en: 'it cannot be reached from here', zh: '从这里无法到达' }
const untrusted: Words = { en: 'its certificate is not trusted', zh: '证书不受信任' }

const wordsByCode: Record<string, Words> = {
  ENOTFOUND: { en: 'its name is unknown', zh: '找不到这个域名' },
  EAI_AGAIN: { en: 'its name could not be resolved', zh: '域名解析失败' },
  ECONNREFUSED: { en: 'it refused the connection', zh: '对方拒绝了连接' },
  ECONNRESET: closed,
  EPIPE: closed,
  UND_ERR_SOCKET: closed,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: {
    en: 'it closed the connection in mid-answer',
    zh: '对方在回应中途关闭了连接',
  },
  UND_ERR_CONNECT_TIMEOUT: slow,
  ETIMEDOUT: slow,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  CERT_HAS_EXPIRED: { en: 'its certificate has expired', zh: '证书已过期' },
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  ERR_TLS_CERT_ALTNAME_INVALID: {
    en: 'its certificate is for another name',
    zh: '证书不是发给这个域名的',
  },
}

/** Codes are words in capitals; anything else is not one of them and is not repeated. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^[A-Z][A-Z0-9_]{2,60}$/.test(code) ? code : ''
}
