import type { PushKind } from '../channel.ts'
import { checkFeishu } from './check.ts'
import { feishuLimits } from './limits.ts'
import { renderFeishu } from './payload.ts'
import { sendFeishu } from './send.ts'
import { feishuSettings, type FeishuSettings } from './settings.ts'

/** A custom bot in a Feishu or Lark group. */
export const feishuKind: PushKind<FeishuSettings> = {
  kind: 'feishu',
  label: { en: 'Feishu / Lark group', zh: '飞书群' },
  mode: 'push',
  linkMedium: 'chat',
  settings: feishuSettings,
  secrets: ['url', 'secret', 'appSecret'] satisfies (keyof FeishuSettings)[],
  // Feishu throttles at :00 and :30 and asks senders to keep away from them.
  firstRules: { jitterSeconds: 180, maxPerMinute: 60 },
  limits: () => feishuLimits,
  render: renderFeishu,
  check: checkFeishu,
  connect: (settings, http) => ({
    // Feishu looks at no key of ours: a second call is a second message.
    isSafeToRepeat: false,
    send: (request) => sendFeishu({ settings, http, request }),
  }),
}
