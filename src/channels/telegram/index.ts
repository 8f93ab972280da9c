import type { PushKind } from '../channel.ts'
import { checkTelegram } from './check.ts'
import { telegramLimits } from './limits.ts'
import { renderTelegram } from './payload.ts'
import { sendTelegram } from './send.ts'
import { telegramSettings, type TelegramSettings } from './settings.ts'

/** A bot's messages in a channel or group of Telegram. */
export const telegramKind: PushKind<TelegramSettings> = {
  kind: 'telegram',
  label: { en: 'Telegram channel or group', zh: 'Telegram 频道或群组' },
  mode: 'push',
  linkMedium: 'chat',
  settings: telegramSettings,
  secrets: ['token'] satisfies (keyof TelegramSettings)[],
  // A group takes 20 messages a minute, a split post included.
  firstRules: { maxPerMinute: 15 },
  limits: () => telegramLimits,
  render: renderTelegram,
  check: checkTelegram,
  connect: (settings, http) => ({
    // Telegram has no key of ours to drop a repeat by.
    isSafeToRepeat: false,
    send: (request) => sendTelegram({ settings, http, request }),
  }),
}
