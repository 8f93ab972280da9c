import type { Payload } from 'payload'
import { connectHttp } from '../channels/connectHttp.ts'
import type { Http } from '../channels/http.ts'

/** The network as this installation lets channels use it, by what payload.config.ts took from the environment. */
export function channelHttp({ payload }: { payload: Payload }): Http {
  return connectHttp({
    allowPrivateAddresses: payload.config.custom.allowPrivateAddresses === true,
  })
}
