import type { Payload } from 'payload'
import type { ChannelAdapter, OpenMedia } from '../channels/channel.ts'
import type { Http } from '../channels/http.ts'
import { kindOf, parseSettings } from '../channels/registry.ts'
import { revealSecrets } from './channelSecrets.ts'
import { createOpenMedia } from './openMedia.ts'
import type { ChannelFacts } from './readChannel.ts'
import { readChannel } from './readChannel.ts'
import type { Words } from '../domain/words.ts'

export type ConnectedChannel = ChannelFacts & {
  adapter: ChannelAdapter
  openMedia: OpenMedia
  /** A person publishes by hand: what is due goes to the inbox instead of the adapter. */
  isManual: boolean
}

/** Gives a push channel ready to send; `null` for a pull channel, or one that is gone. */
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
    const channel = await readChannel({ payload, channelId })
    const kind = channel && kindOf(channel.kind)
    if (!channel || !kind || kind.mode === 'pull') return null
    const settings = revealSecrets({ payload, kind, settings: channel.settings })
    const unread = kind.secrets.filter((name) => channel.settings[name] && !settings[name])
    if (unread.length > 0) {
      const names = unread.join(', ')
      const reason = {
        en: `secrets sealed with a key that is not known here: ${names}`,
        zh: `这里没有解开这些密钥的钥匙：${names}`,
      }
      return { ...channel, isManual: false, adapter: refuseAll(reason), openMedia: refusePictures }
    }
    const parsed = parseSettings({ kind: kind.kind, settings })
    if (parsed.type === 'invalid') {
      const reason = {
        en: `settings that cannot be used: ${pathsOf(parsed.problems, 'all')}`,
        zh: `不能使用的设置：${pathsOf(parsed.problems, '全部')}`,
      }
      return { ...channel, isManual: false, adapter: refuseAll(reason), openMedia: refusePictures }
    }
    const isManual = kind.mode === 'manual'
    return {
      ...channel,
      isManual,
      adapter: isManual ? byHand : kind.connect(parsed.settings, http),
      openMedia: createOpenMedia({ payload, limits: kind.limits(parsed.settings).media }),
    }
  }
}

/** Whatever asks it to send learns why it does not; until it is handed over nothing can be out there. */
const byHand: ChannelAdapter = {
  isSafeToRepeat: true,
  send: () =>
    Promise.resolve({
      type: 'rejected',
      reason: { en: 'a person publishes this channel by hand', zh: '这个渠道由人手动发布' },
    }),
}

const refusePictures: OpenMedia = () =>
  Promise.resolve({
    type: 'refused',
    reason: { en: "the channel's settings cannot be used", zh: '这个渠道的设置不能用' },
  })

function pathsOf(problems: { path: string }[], whole: string): string {
  return problems.map(({ path }) => path || whole).join(', ')
}

/** A channel whose settings broke still answers: its deliveries wait, and say why. */
function refuseAll(reason: Words): ChannelAdapter {
  return {
    isSafeToRepeat: true,
    send: () => Promise.resolve({ type: 'try-later', reason }),
  }
}
