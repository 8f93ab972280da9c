import type { Payload } from 'payload'
import { connectHttp } from '../../../src/channels/connectHttp.ts'
import type { Http } from '../../../src/channels/http.ts'
import type { ConnectChannel } from '../../../src/publishing/connectChannel.ts'
import { connectChannels } from '../../../src/publishing/connectChannel.ts'
import type { Around } from './breakPoints.ts'
import { wrapTransitions } from './breakPoints.ts'
import type { WorkerPlan } from './plan.ts'
import { httpTimeoutMs } from './plan.ts'

/** When this worker asked for its latest claim of a delivery, and how far ahead its clock was. */
export type Claims = Map<string, { at: number; aheadMs: number }>

/**
 * Two kinds of channel: the product's webhook as it is, and behind `/unkeyed/` the same one to a
 * receiver that knows no keys. Each request says which claim it rests on.
 */
export function connectChaos({
  payload,
  around,
  claims,
  plan,
}: {
  payload: Payload
  around: Around
  claims: Claims
  plan: WorkerPlan
}): ConnectChannel {
  const http = stamped({
    http: connectHttp({ allowPrivateAddresses: true, timeoutMs: httpTimeoutMs }),
    claims,
  })
  const connect = connectChannels({ payload, http })
  return async (channelId) => {
    const channel = await connect(channelId)
    if (!channel) return null
    const { adapter } = channel
    const isUnkeyed = String(channel.settings.url).includes('/unkeyed/')
    const isSafeToRepeat = isUnkeyed ? plan.mutation === 'unknown is repeated' : true
    return {
      ...channel,
      adapter: {
        ...adapter,
        isSafeToRepeat,
        send: (request) => around('call', () => adapter.send(request)),
      },
    }
  }
}

/** Notes each claim at the moment it is asked for: an edit known before must be seen after. */
export function noteClaims({
  payload,
  claims,
  aheadMs,
}: {
  payload: Payload
  claims: Claims
  aheadMs: () => number
}): void {
  wrapTransitions({
    payload,
    wrap(transition, write) {
      if (transition.update.$set.state === 'claimed') {
        claims.set(String(transition.filter._id), { at: Date.now(), aheadMs: aheadMs() })
      }
      return write(transition)
    },
  })
}

function stamped({ http, claims }: { http: Http; claims: Claims }): Http {
  return {
    ...http,
    request: (request) => {
      const claim = claims.get(request.headers['webhook-id'] ?? '')
      const stamps: Record<string, string> = claim
        ? {
            'x-chaos-claimed-at': String(claim.at),
            'x-chaos-clock-ahead': String(claim.aheadMs),
          }
        : {}
      return http.request({ ...request, headers: { ...request.headers, ...stamps } })
    },
  }
}
