import { z } from 'zod'
import { languageSetting } from '../languageSetting.ts'
import { overlongSetting } from '../overlongSetting.ts'
import { isRobotAddress } from '../robotAddress.ts'
import { titleSetting } from '../titleSetting.ts'
import { rule } from '../../domain/ruleWords.ts'

/** An account on a server of the Fediverse that speaks Mastodon's API. */
export const mastodonSettings = z.object({
  server: z
    .string({ error: serverRule() })
    .refine((value) => isRobotAddress({ value, hasForm: isRoot }), { error: serverRule() })
    .meta({
      label: { en: 'Server', zh: '服务器' },
      placeholder: 'https://mastodon.social',
      help: { en: 'Where the account lives.', zh: '账号所在的服务器。' },
    }),
  accessToken: z
    .string({ error: tokenRule() })
    .regex(/^[\w-]{20,200}$/, { error: tokenRule() })
    .meta({
      label: { en: 'Access token', zh: '访问令牌' },
      help: {
        en: 'On the server: Preferences → Development → New application, with the scopes write:statuses and write:media; then “Your access token”. Kept secret.',
        zh: '在服务器上：偏好设置 → 开发 → 创建新应用，勾选 write:statuses 和 write:media，然后复制“你的访问令牌”。加密保存。',
      },
      link: 'https://docs.joinmastodon.org/client/token/',
    }),
  visibility: z
    .enum(['public', 'unlisted', 'private'], {
      error: rule({
        en: 'public, unlisted or private',
        zh: '公开 public、不列出 unlisted 或仅关注者 private',
      }),
    })
    .default('public')
    .meta({
      label: { en: 'Who sees it', zh: '可见范围' },
      options: {
        public: { en: 'Everybody', zh: '公开' },
        unlisted: { en: 'Everybody, but not in public timelines', zh: '公开但不进入公共时间线' },
        private: { en: 'Followers only', zh: '仅关注者' },
      },
    }),
  language: languageSetting(),
  maxCharacters: z
    .number({ error: charactersRule() })
    .int({ error: charactersRule() })
    .min(100, { error: charactersRule() })
    .max(100_000, { error: charactersRule() })
    .default(500)
    .meta({
      label: { en: 'Characters per post', zh: '每条字数上限' },
      help: {
        en: 'What the server allows: 500 unless it says otherwise. “Test connection” tells.',
        zh: '服务器允许的上限，一般为 500。“测试连接”会告诉你。',
      },
    }),
  isTitleHidden: titleSetting(),
  overlong: overlongSetting(),
})

export type MastodonSettings = z.infer<typeof mastodonSettings>

function isRoot({ pathname, search }: URL): boolean {
  return pathname === '/' && search === ''
}

function serverRule(): string {
  return rule({
    en: 'the server’s https:// address, with nothing behind the name',
    zh: '服务器的 https:// 地址，域名后不带任何内容',
  })
}

function tokenRule(): string {
  return rule({
    en: 'the access token that the application’s page shows: about 43 letters',
    zh: '应用页面显示的访问令牌，约 43 个字符',
  })
}

function charactersRule(): string {
  return rule({ en: 'a whole number from 100 to 100000', zh: '100 到 100000 的整数' })
}
