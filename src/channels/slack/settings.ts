import { z } from 'zod'
import { overlongWithoutThreads } from '../overlongSetting.ts'
import { isRobotAddress } from '../robotAddress.ts'
import { rule } from '../../domain/ruleWords.ts'

/** An incoming webhook of a Slack app. Its address is all the proof it asks for. */
export const slackSettings = z.object({
  url: z
    .string({ error: urlRule() })
    .refine(isSlackAddress, { error: urlRule() })
    .meta({
      label: { en: 'Webhook address', zh: 'Webhook 地址' },
      placeholder: 'https://hooks.slack.com/services/T…/B…/…',
      help: {
        en: 'In your Slack app: Incoming Webhooks → Add New Webhook, once for each channel. Whoever has it can post, so it is kept secret.',
        zh: '在你的 Slack 应用里：Incoming Webhooks → Add New Webhook，每个频道一个。有地址就能发消息，因此加密保存。',
      },
      link: 'https://api.slack.com/apps',
    }),
  overlong: overlongWithoutThreads(),
})

export type SlackSettings = z.infer<typeof slackSettings>

function isSlackAddress(value: string): boolean {
  return isRobotAddress({
    value,
    hasForm: ({ pathname }) => /^\/services\/\w+\/\w+\/\w+$/.test(pathname),
  })
}

function urlRule(): string {
  return rule({
    en: 'the address that the app’s page “Incoming Webhooks” shows: https://hooks.slack.com/services/T…/B…/…',
    zh: '应用页面“Incoming Webhooks”显示的地址：https://hooks.slack.com/services/T…/B…/…',
  })
}
