import type { PushKind } from '../channel.ts'
import type { Http, HttpResult } from '../http.ts'
import { brokenBy, type Heard } from '../verdict.ts'
import { hearDiscord } from './answer.ts'
import { discordLimits } from './limits.ts'
import { renderDiscord } from './payload.ts'
import { encodeDiscord, sendDiscord, userAgent } from './sendDiscord.ts'
import { discordSettings, type DiscordSettings } from './settings.ts'

/** A webhook of a Discord channel. */
export const discordKind: PushKind<DiscordSettings> = {
  kind: 'discord',
  label: { en: 'Discord channel (webhook)', zh: 'Discord 频道（Webhook）' },
  mode: 'push',
  linkMedium: 'chat',
  settings: discordSettings,
  secrets: ['url'] satisfies (keyof DiscordSettings)[],
  // Thirty a minute is what a channel takes from all its webhooks together.
  firstRules: { maxPerMinute: 20 },
  limits: () => discordLimits,
  render: renderDiscord,
  check: checkDiscord,
  connect: (settings, http) => ({
    // "Execute Webhook" knows no nonce.
    isSafeToRepeat: false,
    send: (request) =>
      sendDiscord({
        settings,
        request,
        post: async (body, files) => {
          const url = new URL(settings.url)
          // Without it Discord answers before it knows whether there will be a message.
          url.searchParams.set('wait', 'true')
          if (settings.threadId) url.searchParams.set('thread_id', settings.threadId)
          const encoded = encodeDiscord({ body, files })
          const headers = { ...encoded.headers, 'user-agent': userAgent }
          const { signal, clock } = request
          const call = {
            method: 'POST' as const,
            url: url.href,
            body: encoded.body,
            headers,
            signal,
          }
          return hear({ settings, result: await http.request(call), now: clock() })
        },
      }),
  }),
}

/** Reads the webhook's own description, which posts nothing. */
async function checkDiscord({
  settings,
  http,
  signal,
  clock,
}: {
  settings: DiscordSettings
  http: Http
  signal: AbortSignal
  clock: () => Date
}) {
  const headers = { 'user-agent': userAgent }
  const result = await http.request({ method: 'GET', url: settings.url, headers, signal })
  const heard = hear({ settings, result, now: clock() })
  if (heard.type !== 'accepted') return brokenBy({ heard, field: 'url' })
  const name = typeof heard.body.name === 'string' ? heard.body.name : ''
  return {
    type: 'fine' as const,
    en: `Discord knows the webhook “${name}”. Nothing was posted.`,
    zh: `Discord 认得 Webhook“${name}”。没有发出任何消息。`,
  }
}

function hear({
  settings,
  result,
  now,
}: {
  settings: DiscordSettings
  result: HttpResult
  now: Date
}): Heard {
  const token = settings.url.split('/').at(-1) ?? ''
  return hearDiscord({ result, secrets: [settings.url, token], now })
}
