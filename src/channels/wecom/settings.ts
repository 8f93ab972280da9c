import { z } from 'zod'
import { listSetting } from '../listSetting.ts'
import { overlongWithoutThreads } from '../overlongSetting.ts'
import { isRobotAddress } from '../robotAddress.ts'
import { rule } from '../../domain/ruleWords.ts'

const userName = /^(@all|[A-Za-z0-9][\w.@-]{0,63})$/
const mobile = /^(@all|\+?\d{5,15})$/

/** A robot of a WeCom group (企业微信「消息推送」). Its address is all the proof it asks for. */
export const wecomSettings = z
  .object({
    url: z
      .string({ error: urlRule() })
      .refine(isWecomAddress, { error: urlRule() })
      .meta({
        label: { en: 'Webhook address', zh: 'Webhook 地址' },
        placeholder: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…',
        help: {
          en: 'In the group: ⋯ → Message push → your push → copy its address. Whoever has it can post, so it is kept secret.',
          zh: '在群里：右上角「⋯」→ 消息推送 → 打开该推送 → 复制地址。有地址就能发消息，因此加密保存。',
        },
        link: 'https://developer.work.weixin.qq.com/document/path/99110',
      }),
    format: z
      .enum(['markdown', 'markdown_v2', 'text'], {
        error: rule({
          en: 'markdown, markdown_v2 or text',
          zh: '三者之一：markdown、markdown_v2、text',
        }),
      })
      .default('markdown')
      .meta({
        label: { en: 'Form of the text', zh: '文本格式' },
        options: {
          markdown: { en: 'Markdown (can mention people)', zh: 'Markdown（可以 @ 人）' },
          markdown_v2: {
            en: 'Markdown v2 (lists and nested quotes, no mentions)',
            zh: 'Markdown v2（有列表和多级引用，不能 @ 人）',
          },
          text: { en: 'Plain text (readable everywhere)', zh: '纯文本（任何客户端都能显示）' },
        },
        help: {
          en: 'Old clients show v2 as an unsupported message.',
          zh: '旧版客户端会把 v2 显示为不支持的消息。',
        },
      }),
    overlong: overlongWithoutThreads(),
    mentionedUsers: listSetting({ pattern: userName, rule: userRule() }).meta({
      label: { en: 'Mention by user id', zh: '按 userid 提醒' },
      placeholder: 'zhangsan, @all',
      help: {
        en: 'Under every post, with spaces or commas between them. @all works in plain text.',
        zh: '每篇内容都提醒，用空格或逗号分隔。@all 只在纯文本中有效。',
      },
    }),
    mentionedMobiles: listSetting({ pattern: mobile, rule: mobileRule() }).meta({
      label: { en: 'Mention by mobile number', zh: '按手机号提醒' },
      placeholder: '13800001111, @all',
      help: { en: 'Plain text only.', zh: '只在纯文本中有效。' },
    }),
  })
  .refine(({ format, mentionedMobiles }) => format === 'text' || isEmpty(mentionedMobiles), {
    path: ['mentionedMobiles'],
    error: rule({
      en: 'nothing: only plain text can mention mobile numbers',
      zh: '留空：只有纯文本能按手机号提醒',
    }),
    when: always,
  })
  .refine(({ format, mentionedUsers }) => format !== 'markdown_v2' || isEmpty(mentionedUsers), {
    path: ['mentionedUsers'],
    error: rule({
      en: 'nothing: Markdown v2 cannot mention anybody',
      zh: '留空：Markdown v2 不能提醒任何人',
    }),
    when: always,
  })
  .refine(({ format, mentionedUsers }) => format !== 'markdown' || !hasAll(mentionedUsers), {
    path: ['mentionedUsers'],
    error: rule({
      en: 'user ids: only plain text can mention @all',
      zh: 'userid：只有纯文本能提醒 @all',
    }),
    when: always,
  })

export type WecomSettings = z.infer<typeof wecomSettings>

/** Also where other settings are wrong or, as a secret that is kept, not there. */
function always(): boolean {
  return true
}

function isEmpty(list: unknown): boolean {
  return !Array.isArray(list) || list.length === 0
}

function hasAll(list: unknown): boolean {
  return Array.isArray(list) && list.includes('@all')
}

function isWecomAddress(value: string): boolean {
  return isRobotAddress({
    value,
    hasForm: ({ pathname, searchParams }) =>
      pathname === '/cgi-bin/webhook/send' && Boolean(searchParams.get('key')),
  })
}

function urlRule(): string {
  return rule({
    en: 'the address that the group’s message push shows: https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…',
    zh: '群里消息推送显示的地址：https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…',
  })
}

function userRule(): string {
  return rule({
    en: 'user ids of letters, digits, “_”, “-”, “.” and “@”, or @all',
    zh: '由字母、数字、“_”“-”“.”“@”组成的 userid，或 @all',
  })
}

function mobileRule(): string {
  return rule({ en: 'mobile numbers of digits, or @all', zh: '纯数字的手机号，或 @all' })
}
