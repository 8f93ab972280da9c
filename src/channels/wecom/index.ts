import type { PushKind } from '../channel.ts'
import { checkWecom } from './check.ts'
import { wecomLimits } from './limits.ts'
import { renderWecom } from './payload.ts'
import { sendWecom } from './send.ts'
import { wecomSettings, type WecomSettings } from './settings.ts'

/** A robot in a WeCom group. */
export const wecomKind: PushKind<WecomSettings> = {
  kind: 'wecom',
  label: { en: 'WeCom group', zh: '企业微信群' },
  mode: 'push',
  linkMedium: 'chat',
  settings: wecomSettings,
  secrets: ['url'] satisfies (keyof WecomSettings)[],
  // A robot has 20 messages a minute, and each picture is one.
  firstRules: { maxPerMinute: 10 },
  limits: wecomLimits,
  render: renderWecom,
  check: checkWecom,
  connect: (settings, http) => ({
    // WeCom looks at no key of ours: a second call is a second message.
    isSafeToRepeat: false,
    send: (request) => sendWecom({ settings, http, request }),
  }),
}
