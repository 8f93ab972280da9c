import { lookup as systemLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import { isPublicAddress } from './publicAddress.ts'

/** Thrown before a byte is sent to an address that is not on the public internet. */
export class ForbiddenAddress extends Error {}

/**
 * Connects only to public addresses. The addresses a name resolves to are judged inside the lookup
 * that the socket itself uses, so a name that changes its mind between check and connect (DNS
 * rebinding) gains nothing; the connected socket's own address is judged once more before use.
 */
export function guardedConnector({
  connectTimeoutMs,
  lookup = systemLookup,
}: {
  connectTimeoutMs: number
  lookup?: LookupFunction
}): buildConnector.connector {
  const connect = buildConnector({
    timeout: connectTimeoutMs,
    lookup: guardLookup(lookup),
  })
  return (options, callback) => {
    if (isIP(options.hostname) !== 0 && !isPublicAddress(options.hostname)) {
      return callback(new ForbiddenAddress(), null)
    }
    return connect(options, (...[error, socket]) => {
      if (error) return callback(error, null)
      const { remoteAddress } = socket
      if (remoteAddress !== undefined && isPublicAddress(remoteAddress)) {
        return callback(null, socket)
      }
      socket.destroy()
      // Without an address it was closed as soon as it opened: a failure, not a forbidden place.
      const failure = remoteAddress === undefined ? new Error('closed') : new ForbiddenAddress()
      return callback(failure, null)
    })
  }
}

/** One private address among public ones spoils the answer: an honest name does not mix them. */
function guardLookup(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) =>
    lookup(hostname, options, (error, addresses, family) => {
      if (error) return callback(error, addresses, family)
      const found = Array.isArray(addresses) ? addresses : [{ address: addresses }]
      const isPublic = found.every(({ address }) => isPublicAddress(address))
      return isPublic
        ? callback(null, addresses, family)
        : callback(new ForbiddenAddress(), addresses, family)
    })
}
