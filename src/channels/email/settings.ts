import { z } from 'zod'
import { rule } from '../../domain/ruleWords.ts'

const address = String.raw`[^\s@<>,;"]{1,64}@[A-Za-z0-9.-]{1,253}`

const mostRecipients = 1000

/** A mail server, and who gets the mails. */
export const emailSettings = z.object({
  host: z
    .string({ error: hostRule() })
    .regex(/^[A-Za-z0-9.:-]{1,253}$/, { error: hostRule() })
    .meta({
      label: { en: 'SMTP server', zh: 'SMTP 服务器' },
      placeholder: 'smtp.example.com',
      help: {
        en: 'Your provider’s help names it, next to “SMTP”.',
        zh: '在邮箱服务商的帮助里查找“SMTP 服务器”。',
      },
    }),
  port: z
    .number({ error: portRule() })
    .int({ error: portRule() })
    .min(1, { error: portRule() })
    .max(65_535, { error: portRule() })
    .default(587)
    .meta({
      label: { en: 'Port', zh: '端口' },
      help: { en: '587 with STARTTLS, 465 with TLS.', zh: 'STARTTLS 用 587，TLS 用 465。' },
    }),
  security: z
    .enum(['starttls', 'tls', 'none'], {
      error: rule({ en: 'starttls, tls or none', zh: '三者之一：starttls、tls、none' }),
    })
    .default('starttls')
    .meta({
      label: { en: 'Encryption', zh: '加密方式' },
      options: {
        starttls: { en: 'STARTTLS (port 587)', zh: 'STARTTLS（587 端口）' },
        tls: { en: 'TLS (port 465)', zh: 'TLS（465 端口）' },
        none: { en: 'None: only inside one’s own network', zh: '不加密：仅限内部网络' },
      },
    }),
  user: z
    .string({ error: rule({ en: 'a user name, or nothing', zh: '用户名，或留空' }) })
    .max(320, {
      error: rule({ en: 'a user name of at most 320 characters', zh: '最多 320 个字符的用户名' }),
    })
    .optional()
    .meta({ label: { en: 'User', zh: '用户名' } }),
  password: z
    .string({ error: rule({ en: 'a password, or nothing', zh: '密码，或留空' }) })
    .max(1000, {
      error: rule({ en: 'a password of at most 1000 characters', zh: '最多 1000 个字符的密码' }),
    })
    .optional()
    .meta({
      label: { en: 'Password', zh: '密码' },
      help: {
        en: 'Many providers want an app password or an authorization code here. Kept secret.',
        zh: '很多服务商要求填“授权码”而不是登录密码。加密保存。',
      },
    }),
  from: z
    .string({ error: fromRule() })
    .regex(new RegExp(`^([^<>"\\r\\n]{1,100}<${address}>|${address})$`), { error: fromRule() })
    .meta({
      label: { en: 'From', zh: '发件人' },
      placeholder: 'Teahouse <news@example.com>',
    }),
  to: z
    .string({ error: toRule() })
    .transform(addresses)
    .refine((list) => list.length > 0 && list.every(isAddress), { error: toRule() })
    .refine((list) => list.length <= mostRecipients, { error: toRule() })
    .meta({
      label: { en: 'To', zh: '收件人' },
      isMultiline: true,
      placeholder: 'list@example.com',
      help: {
        en: 'Addresses, one per line, or a mailing list’s. Several get blind copies: none sees another.',
        zh: '每行一个地址，或填邮件列表地址。多个收件人以密送方式发送，互相看不到。',
      },
    }),
  replyTo: z
    .string({ error: fromRule() })
    .regex(new RegExp(`^(${address})?$`), {
      error: rule({ en: 'one address, or nothing', zh: '一个邮箱地址，或留空' }),
    })
    .optional()
    .meta({ label: { en: 'Answers go to', zh: '回复地址' } }),
  unsubscribe: z
    .string({ error: unsubscribeRule() })
    .refine(isUnsubscribe, { error: unsubscribeRule() })
    .optional()
    .meta({
      label: { en: 'How to leave the list', zh: '退订方式' },
      placeholder: 'https://example.com/unsubscribe',
      help: {
        en: 'A page, or an address as mailto:…. It stands below each mail and in its List-Unsubscribe header.',
        zh: '退订页面，或 mailto: 地址。显示在邮件末尾，并写入 List-Unsubscribe 头。',
      },
    }),
})

export type EmailSettings = z.infer<typeof emailSettings>

function addresses(text: string): string[] {
  return [...new Set(text.split(/[\s,，、;；]+/).filter((entry) => entry !== ''))]
}

function isAddress(value: string): boolean {
  return new RegExp(`^${address}$`).test(value)
}

function isUnsubscribe(value: string): boolean {
  if (value === '') return true
  return URL.canParse(value) && ['https:', 'mailto:'].includes(new URL(value).protocol)
}

function hostRule(): string {
  return rule({
    en: 'the name of a mail server, such as smtp.example.com',
    zh: '邮件服务器名，例如 smtp.example.com',
  })
}

function portRule(): string {
  return rule({
    en: 'a port: 587, 465 or another one up to 65535',
    zh: '端口：587、465 或其他不超过 65535 的数',
  })
}

function fromRule(): string {
  return rule({
    en: 'an address, or a name and an address: Teahouse <news@example.com>',
    zh: '邮箱地址，或名称加地址：茶馆 <news@example.com>',
  })
}

function toRule(): string {
  return rule({
    en: `1 to ${mostRecipients} addresses, one per line`,
    zh: `1 到 ${mostRecipients} 个邮箱地址，每行一个`,
  })
}

function unsubscribeRule(): string {
  return rule({
    en: 'an https:// page, or mailto: and an address',
    zh: 'https:// 网页，或 mailto: 加邮箱地址',
  })
}
