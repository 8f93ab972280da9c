import type { Payload } from 'payload'
import type { ChannelAdapter } from '../channels/channel.ts'
import type { Http } from '../channels/http.ts'
import { kindOf, parseSettings } from '../channels/registry.ts'
import { revealSecrets } from './channelSecrets.ts'

export type ConnectedChannel = { id: string; name: string; adapter: ChannelAdapter }

/** Gives the adapter of a push channel; `null` for a pull channel, or one that is gone. */
export type ConnectChannel = (channelId: string) => Promise<ConnectedChannel | null>

/** Connects channels by their stored settings; read anew each time, so an edit takes effect at once. */
export function connectChannels({
  payload,
  http,
}: {
  payload: Payload
  http: Http
}): ConnectChannel {
  return async (channelId) => {
    const channel = await payload.db.findOne<StoredChannel>({
      collection: 'channels',
      where: { id: { equals: channelId } },
    })
    const kind = channel ? kindOf(channel.kind) : null
    if (!channel || !kind || kind.mode === 'pull') return null
    const settings = revealSecrets({ payload, kind, settings: channel.settings?.[kind.kind] ?? {} })
    const parsed = parseSettings({ kind: kind.kind, settings })
    const adapter =
      parsed.type === 'valid'
        ? kind.connect(parsed.settings, http)
        : refuseAll(
            `the channel's settings are not usable: ${parsed.problems.map((problem) => problem.path).join(', ')}`,
          )
    return { id: channel.id, name: channel.name, adapter }
  }
}

type StoredChannel = {
  id: string
  name: string
  kind: string
  settings?: Record<string, Record<string, unknown>>
}

/** A channel whose settings broke still answers: its deliveries wait, and say why. */
function refuseAll(reason: string): ChannelAdapter {
  return {
    limits: { text: null, media: null },
    isSafeToRepeat: true,
    send: () => Promise.resolve({ type: 'try-later', reason }),
  }
}
