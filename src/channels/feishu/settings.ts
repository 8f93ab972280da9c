import { z } from 'zod'
import { overlongWithoutThreads } from '../overlongSetting.ts'
import { isRobotAddress } from '../robotAddress.ts'
import { rule } from '../../domain/ruleWords.ts'
import { keyword, signingSecret } from '../robotSettings.ts'

/** A custom bot of a Feishu or Lark group; with an app of the same company it shows pictures too. */
export const feishuSettings = z
  .object({
    url: z
      .string({ error: urlRule() })
      .refine(isFeishuAddress, { error: urlRule() })
      .meta({
        label: { en: 'Webhook address', zh: 'Webhook 地址' },
        placeholder: 'https://open.feishu.cn/open-apis/bot/v2/hook/…',
        help: {
          en: 'In the group: Settings → Bots → Add bot → Custom bot. Lark’s begins with https://open.larksuite.com. Kept secret.',
          zh: '在群里：设置 → 群机器人 → 添加机器人 → 自定义机器人。Lark 的地址以 https://open.larksuite.com 开头。加密保存。',
        },
        link: 'https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot',
      }),
    secret: signingSecret({
      label: { en: 'Signing secret', zh: '签名密钥' },
      help: {
        en: 'Under the bot’s security settings, where “Set signature verification” is ticked. Leave empty where it is not.',
        zh: '机器人安全设置中勾选「签名校验」后显示。没有勾选就留空。',
      },
      allowed: {
        en: 'the secret that the bot’s security settings show, without blanks',
        zh: '机器人安全设置中显示的密钥，不含空格',
      },
    }),
    keyword: keyword(),
    overlong: overlongWithoutThreads(),
    appId: z
      .string({ error: appIdRule() })
      .refine((value) => /^cli_\w{8,40}$/.test(value), { error: appIdRule() })
      .optional()
      .meta({
        label: { en: 'App ID, for pictures', zh: '应用 App ID（用于图片）' },
        placeholder: 'cli_…',
        help: {
          en: 'A bot cannot take pictures; an app of your company with the bot ability and the permission im:resource can. Without it pictures become links.',
          zh: '自定义机器人不能上传图片，需要本企业的一个应用（开启机器人能力、im:resource 权限）。不填则图片以链接显示。',
        },
        link: 'https://open.feishu.cn/app',
      }),
    appSecret: z
      .string({ error: rule({ en: 'the app’s secret', zh: '应用的 App Secret' }) })
      .refine((value) => /^\S{8,200}$/.test(value), {
        error: rule({ en: 'the app’s secret, without blanks', zh: '应用的 App Secret，不含空格' }),
      })
      .optional()
      .meta({ label: { en: 'App Secret', zh: '应用 App Secret' } }),
  })
  // A secret without an id is left over from an app that is no longer used.
  .refine(({ appId, appSecret }) => appId === undefined || appSecret !== undefined, {
    path: ['appSecret'],
    error: rule({
      en: 'the secret that goes with the app’s id',
      zh: '与 App ID 对应的 App Secret',
    }),
  })

export type FeishuSettings = z.infer<typeof feishuSettings>

function isFeishuAddress(value: string): boolean {
  return isRobotAddress({
    value,
    hasForm: ({ pathname }) => /^\/open-apis\/bot\/v2\/hook\/[\w-]{8,}$/.test(pathname),
  })
}

function urlRule(): string {
  return rule({
    en: 'the address that the bot’s page shows: https://open.feishu.cn/open-apis/bot/v2/hook/… (Lark: https://open.larksuite.com/…)',
    zh: '机器人页面显示的地址：https://open.feishu.cn/open-apis/bot/v2/hook/…（Lark：https://open.larksuite.com/…）',
  })
}

function appIdRule(): string {
  return rule({ en: 'an app id like cli_a1b2c3d4e5f6', zh: '应用的 App ID，例如 cli_a1b2c3d4e5f6' })
}
