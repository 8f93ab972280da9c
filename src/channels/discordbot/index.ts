import { createHash } from 'node:crypto'
import type { CheckResult, PushKind } from '../channel.ts'
import { hearDiscord } from '../discord/answer.ts'
import { discordLimits } from '../discord/limits.ts'
import { encodeDiscord, sendDiscord, userAgent } from '../discord/sendDiscord.ts'
import type { Http, HttpRequest } from '../http.ts'
import { repeatOnDoubt } from '../repeatOnDoubt.ts'
import { brokenBy, type Heard } from '../verdict.ts'
import { renderDiscordBot } from './payload.ts'
import { discordBotSettings, type DiscordBotSettings } from './settings.ts'

/** A bot of one's own that writes to a Discord channel. */
export const discordBotKind: PushKind<DiscordBotSettings> = {
  kind: 'discordbot',
  label: { en: 'Discord channel (bot)', zh: 'Discord 频道（机器人）' },
  mode: 'push',
  linkMedium: 'chat',
  settings: discordBotSettings,
  secrets: ['token'] satisfies (keyof DiscordBotSettings)[],
  firstRules: { maxPerMinute: 30 },
  limits: () => discordLimits,
  render: renderDiscordBot,
  check: checkDiscordBot,
  connect: (settings, http) => ({
    // The nonce is kept for a few minutes only: the repeat is made at once, within the attempt.
    isSafeToRepeat: false,
    send: (request) =>
      sendDiscord({
        settings,
        request,
        post: (body, files, index) => {
          const { signal, clock, deliveryKey } = request
          const nonce = nonceOf({ deliveryKey, index })
          const encoded = encodeDiscord({ body: { ...body, nonce, enforce_nonce: true }, files })
          const path = `/channels/${settings.channelId}/messages`
          const line = { settings, http, signal, clock }
          const call = () => callDiscord(line, { method: 'POST', path, ...encoded })
          return repeatOnDoubt({ call, signal })
        },
      }),
  }),
}

/** At most 25 characters, the same for every attempt of one message. */
function nonceOf({ deliveryKey, index }: { deliveryKey: string; index: number }): string {
  const hash = createHash('sha256').update(`${deliveryKey}/${index}`)
  return hash.digest('base64url').slice(0, 24)
}

type Line = {
  settings: DiscordBotSettings
  http: Http
  signal: AbortSignal
  clock: () => Date
}

async function callDiscord(
  { settings, http, signal, clock }: Line,
  {
    method,
    path,
    headers,
    body,
  }: {
    method: HttpRequest['method']
    path: string
    headers?: Record<string, string>
    body?: string | FormData
  },
): Promise<Heard> {
  const base = (settings.apiUrl || 'https://discord.com').replace(/\/+$/, '')
  const result = await http.request({
    method,
    url: `${base}/api/v10${path}`,
    headers: { ...headers, authorization: `Bot ${settings.token}`, 'user-agent': userAgent },
    ...(body !== undefined && { body }),
    signal,
  })
  return hearDiscord({ result, secrets: [settings.token], now: clock() })
}

/** Asks who the bot is and whether it sees the channel. Posts nothing. */
async function checkDiscordBot(line: Line): Promise<CheckResult> {
  const me = await callDiscord(line, { method: 'GET', path: '/users/@me' })
  if (me.type !== 'accepted') return brokenBy({ heard: me, field: 'token' })
  const path = `/channels/${line.settings.channelId}`
  const channel = await callDiscord(line, { method: 'GET', path })
  if (channel.type !== 'accepted') return brokenBy({ heard: channel, field: 'channelId' })
  const bot = String(me.body.username)
  const name = String(channel.body.name ?? line.settings.channelId)
  return {
    type: 'fine',
    en: `${bot} sees the channel “${name}”. Nothing was posted; whether it may write there shows with the first post.`,
    zh: `${bot} 能看到频道“${name}”。没有发出任何消息；能否发言要到第一次发布时才知道。`,
  }
}
