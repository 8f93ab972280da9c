import type { buildConnector } from 'undici'

/**
 * Knows whether the connection stood, TLS included: before that not a byte of a request can leave.
 * Gives up at once when told to; undici itself would only look at the signal once it is connected.
 */
export function watchConnector({
  connector,
  signal,
}: {
  connector: buildConnector.connector
  signal: AbortSignal
}): { connect: buildConnector.connector; isReached: () => boolean } {
  let isReached = false
  return {
    isReached: () => isReached,
    connect: (options, callback) => {
      const giveUp = () => callback(new Error('given up'), null)
      if (signal.aborted) return giveUp()
      signal.addEventListener('abort', giveUp, { once: true })
      connector(options, (...[error, socket]) => {
        signal.removeEventListener('abort', giveUp)
        if (signal.aborted) {
          socket?.destroy()
          return
        }
        if (error) return callback(error, null)
        isReached = true
        callback(null, socket)
      })
    },
  }
}
