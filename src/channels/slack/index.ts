import type { PushKind } from '../channel.ts'
import { postJson } from '../postJson.ts'
import { outcomeOf } from '../verdict.ts'
import { hearSlack } from './answer.ts'
import { checkSlack } from './check.ts'
import { slackLimits } from './limits.ts'
import { renderSlack } from './payload.ts'
import { slackSettings, type SlackSettings } from './settings.ts'
import { refusedAlready } from '../outcomes.ts'

/** An incoming webhook of a Slack channel. */
export const slackKind: PushKind<SlackSettings> = {
  kind: 'slack',
  label: { en: 'Slack channel', zh: 'Slack 频道' },
  mode: 'push',
  linkMedium: 'chat',
  settings: slackSettings,
  secrets: ['url'] satisfies (keyof SlackSettings)[],
  // About one a second, with a margin for others who use the same app.
  firstRules: { maxPerMinute: 30 },
  limits: () => slackLimits,
  render: renderSlack,
  check: checkSlack,
  connect: (settings, http) => ({
    // A webhook has no key of ours and answers no id: a second call is a second message.
    isSafeToRepeat: false,
    send: async ({ message, deliveryKey, signal, clock }) => {
      const { body, problems } = renderSlack({ message, settings })
      const refused = refusedAlready(problems)
      if (refused) return refused
      const result = await postJson({ http, url: settings.url, body, signal })
      const now = clock()
      const heard = hearSlack({ result, now })
      if (heard.type !== 'accepted') return outcomeOf({ heard, now })
      return { type: 'sent', externalId: deliveryKey }
    },
  }),
}
