import { z } from 'zod'
import { listSetting } from '../listSetting.ts'
import { overlongWithoutThreads } from '../overlongSetting.ts'
import { isRobotAddress } from '../robotAddress.ts'
import { rule } from '../../domain/ruleWords.ts'
import { keyword, signingSecret } from '../robotSettings.ts'
import { yesNo } from '../yesNo.ts'

const mobile = /^\+?\d[\d-]{4,19}$/

/** A custom robot of a DingTalk group. */
export const dingtalkSettings = z.object({
  url: z
    .string({ error: urlRule() })
    .refine(isDingtalkAddress, { error: urlRule() })
    .meta({
      label: { en: 'Webhook address', zh: 'Webhook 地址' },
      placeholder: 'https://oapi.dingtalk.com/robot/send?access_token=…',
      help: {
        en: 'In the group: Group settings → Robots → Add robot → Custom. Kept secret.',
        zh: '在群里：群设置 → 机器人 → 添加机器人 → 自定义。加密保存。',
      },
      link: 'https://open.dingtalk.com/document/orgapp/custom-robot-access',
    }),
  secret: signingSecret({
    label: { en: 'Signing secret', zh: '加签密钥' },
    placeholder: 'SEC…',
    help: {
      en: 'Under the robot’s security settings, where “Additional signature” is ticked. Leave empty where it is not.',
      zh: '机器人安全设置中勾选「加签」后显示。没有勾选就留空。',
    },
    link: 'https://open.dingtalk.com/document/robots/customize-robot-security-settings',
    allowed: {
      en: 'the secret that the robot’s security settings show: SEC and many letters and digits, without blanks',
      zh: '机器人安全设置中显示的密钥：SEC 加上许多字母和数字，不含空格',
    },
  }),
  keyword: keyword(),
  linkAs: z
    .enum(['line', 'button'], {
      error: rule({ en: 'line or button', zh: '一行 line 或按钮 button' }),
    })
    .default('line')
    .meta({
      label: { en: 'The post’s link', zh: '内容的链接' },
      options: {
        line: { en: 'As a line under the text', zh: '作为正文末尾的一行' },
        button: { en: 'As a button (a card, without mentions)', zh: '作为按钮（卡片，不能 @ 人）' },
      },
    }),
  overlong: overlongWithoutThreads(),
  mentionedMobiles: listSetting({ pattern: mobile, rule: mobileRule() }).meta({
    label: { en: 'Mention by mobile number', zh: '按手机号 @ 成员' },
    placeholder: '13800001111, 13900002222',
    help: {
      en: 'Under every post, with spaces or commas between them.',
      zh: '每篇内容都 @，用空格或逗号分隔。',
    },
  }),
  isMentioningAll: yesNo()
    .default(false)
    .meta({ label: { en: 'Mention everybody', zh: '@ 所有人' } }),
})

export type DingtalkSettings = z.infer<typeof dingtalkSettings>

function isDingtalkAddress(value: string): boolean {
  return isRobotAddress({
    value,
    hasForm: ({ pathname, searchParams }) =>
      pathname === '/robot/send' && Boolean(searchParams.get('access_token')),
  })
}

function urlRule(): string {
  return rule({
    en: 'the address that the robot’s page shows: https://oapi.dingtalk.com/robot/send?access_token=…',
    zh: '机器人页面显示的地址：https://oapi.dingtalk.com/robot/send?access_token=…',
  })
}

function mobileRule(): string {
  return rule({ en: 'mobile numbers, with +86- or without', zh: '手机号，可带 +86-' })
}
