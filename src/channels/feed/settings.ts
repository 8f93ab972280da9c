import { z } from 'zod'
import { rule } from '../../domain/ruleWords.ts'

/** Nothing is needed. A hub tells subscribers at once (WebSub); without one readers ask by themselves. */
export const feedSettings = z.object({
  hub: z
    .string({ error: hubRule() })
    .refine(isWebAddress, { error: hubRule() })
    .optional()
    .meta({
      label: { en: 'WebSub hub', zh: 'WebSub 中心' },
      placeholder: 'https://pubsubhubbub.appspot.com/',
      help: {
        en: 'Optional. It is told whenever the feed changes, and passes it on to subscribers at once.',
        zh: '可不填。订阅源一有变化就通知它，由它立即转给订阅者。',
      },
    }),
})

export type FeedSettings = z.infer<typeof feedSettings>

/** Named to everybody in the feed, so nothing secret may be in it. */
function isWebAddress(value: string): boolean {
  if (value.length > 2000 || !URL.canParse(value)) return false
  const { protocol, username, password, hash } = new URL(value)
  return /^https?:$/.test(protocol) && username === '' && password === '' && hash === ''
}

function hubRule(): string {
  return rule({
    en: 'the http:// or https:// address of a hub, without a name and password in it',
    zh: 'hub 的 http:// 或 https:// 地址，不含用户名和密码',
  })
}
