import { z } from 'zod'
import { languageSetting } from '../languageSetting.ts'
import { overlongSetting } from '../overlongSetting.ts'
import { isRobotAddress } from '../robotAddress.ts'
import { titleSetting } from '../titleSetting.ts'
import { rule } from '../../domain/ruleWords.ts'

/** An account on Bluesky, or on a server of one's own that speaks the AT Protocol. */
export const blueskySettings = z.object({
  identifier: z
    .string({ error: handleRule() })
    .regex(/^(@?[a-z0-9-]+(\.[a-z0-9-]+)+|did:[a-z]+:[\w.:-]+)$/i, { error: handleRule() })
    .transform((value) => value.replace(/^@/, ''))
    .meta({
      label: { en: 'Handle', zh: '账号' },
      placeholder: 'teahouse.bsky.social',
      help: { en: 'The account’s name, with its domain.', zh: '账号名，包含域名。' },
    }),
  appPassword: z
    .string({ error: passwordRule() })
    .regex(/^[a-z0-9]{4}(-[a-z0-9]{4}){3}$/i, { error: passwordRule() })
    .meta({
      label: { en: 'App password', zh: '应用密码' },
      placeholder: 'xxxx-xxxx-xxxx-xxxx',
      help: {
        en: 'Settings → Privacy and security → App passwords → Add. Never the account’s own password. Kept secret.',
        zh: '设置 → 隐私与安全 → 应用密码 → 添加。不要填账号本身的密码。加密保存。',
      },
      link: 'https://bsky.app/settings/app-passwords',
    }),
  language: languageSetting(),
  isTitleHidden: titleSetting(),
  overlong: overlongSetting(),
  service: z
    .string({ error: serviceRule() })
    .refine(
      (value) =>
        value === '' || isRobotAddress({ value, hasForm: ({ pathname }) => pathname === '/' }),
      { error: serviceRule() },
    )
    .optional()
    .meta({
      label: { en: 'Server', zh: '服务器' },
      placeholder: 'https://bsky.social',
      help: {
        en: 'Only if the account lives on a server (PDS) of its own.',
        zh: '仅在账号位于自建服务器（PDS）时填写。',
      },
    }),
})

export type BlueskySettings = z.infer<typeof blueskySettings>

function handleRule(): string {
  return rule({
    en: 'a handle such as teahouse.bsky.social',
    zh: '账号名，例如 teahouse.bsky.social',
  })
}

function passwordRule(): string {
  return rule({
    en: 'an app password: four times four letters and digits with hyphens between them',
    zh: '应用密码：四组四位字母或数字，用连字符隔开',
  })
}

function serviceRule(): string {
  return rule({
    en: 'an https:// address, or nothing for bsky.social',
    zh: 'https:// 地址；留空则用 bsky.social',
  })
}
