import type { Payload } from 'payload'
import { connectHttp } from '../channels/connectHttp.ts'
import { readProxies } from '../channels/proxyFor.ts'
import type { Http } from '../channels/http.ts'

/** The network as this installation lets channels use it, by what payload.config.ts took from the environment. */
export function channelHttp({ payload }: { payload: Payload }): Http {
  const { allowPrivateAddresses, proxies } = payload.config.custom
  return connectHttp({
    allowPrivateAddresses: allowPrivateAddresses === true,
    proxies: readProxies((proxies ?? {}) as Record<string, string | undefined>),
  })
}
