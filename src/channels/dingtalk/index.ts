import type { PushKind } from '../channel.ts'
import { outcomeOf } from '../verdict.ts'
import { callDingtalk } from './call.ts'
import { checkDingtalk } from './check.ts'
import { dingtalkLimits } from './limits.ts'
import { renderDingtalk } from './payload.ts'
import { dingtalkSettings, type DingtalkSettings } from './settings.ts'
import { refusedAlready } from '../outcomes.ts'

/** A custom robot in a DingTalk group. */
export const dingtalkKind: PushKind<DingtalkSettings> = {
  kind: 'dingtalk',
  label: { en: 'DingTalk group', zh: '钉钉群' },
  mode: 'push',
  linkMedium: 'chat',
  settings: dingtalkSettings,
  secrets: ['url', 'secret'] satisfies (keyof DingtalkSettings)[],
  // The 21st message of a minute blocks the robot for ten.
  firstRules: { maxPerMinute: 18 },
  limits: () => dingtalkLimits,
  render: renderDingtalk,
  check: checkDingtalk,
  connect: (settings, http) => ({
    // DingTalk looks at no key of ours: a second call is a second message.
    isSafeToRepeat: false,
    send: async ({ message, deliveryKey, signal, clock }) => {
      const { body, problems } = renderDingtalk({ message, settings })
      const refused = refusedAlready(problems)
      if (refused) return refused
      const heard = await callDingtalk({ settings, http, body, signal, clock })
      if (heard.type !== 'accepted') return outcomeOf({ heard, now: clock() })
      return { type: 'sent', externalId: deliveryKey }
    },
  }),
}
