import { z } from 'zod'
import { rule } from '../../domain/ruleWords.ts'

/** Set by the sender itself; an extra header must not overwrite them. */
const ourHeaders = [
  ...['content-type', 'content-length', 'host', 'connection', 'transfer-encoding'],
  ...['expect', 'upgrade', 'keep-alive', 'user-agent'],
]

/** The receiver's address, the shared secret, and headers that its gateway may ask for. */
export const webhookSettings = z.object({
  url: z
    .string({ error: urlRule() })
    .refine(isWebAddress, { error: urlRule() })
    .meta({
      label: { en: 'Address', zh: '接收地址' },
      placeholder: 'https://example.com/hooks/lanmu',
      help: {
        en: 'Where each post is sent by POST, as signed JSON.',
        zh: '每篇内容会以签名的 JSON 通过 POST 发送到这里。',
      },
    }),
  secret: z
    .string({ error: secretRule() })
    .refine(isSecret, { error: secretRule() })
    .meta({
      label: { en: 'Signing secret', zh: '签名密钥' },
      placeholder: 'whsec_…',
      help: {
        en: 'The receiver checks the signature with it. Make one with: echo whsec_$(openssl rand -base64 32)',
        zh: '接收方用它验证签名。可用命令生成：echo whsec_$(openssl rand -base64 32)',
      },
    }),
  headers: z
    .string({ error: headersRule() })
    .refine((text) => readHeaders(text) !== null, { error: headersRule() })
    .transform((text) => readHeaders(text) ?? {})
    .optional()
    .meta({
      label: { en: 'Extra headers', zh: '附加请求头' },
      isMultiline: true,
      placeholder: 'Authorization: Bearer …',
      help: {
        en: 'One per line, as "Name: value". Kept secret.',
        zh: '每行一个，格式为“名称: 值”。加密保存。',
      },
    }),
})

export type WebhookSettings = z.infer<typeof webhookSettings>

/** A name or password in the address would end up in logs and browsers; a header does not. */
function isWebAddress(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, username, password } = new URL(value)
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === ''
}

function urlRule(): string {
  return rule({
    en: 'an http:// or https:// address without a name and password in it',
    zh: 'http:// 或 https:// 地址，不含用户名和密码',
  })
}

/** Source: standard-webhooks/spec, "Signature scheme": 24 to 64 random bytes, base64, prefixed. */
function isSecret(value: string): boolean {
  if (!/^whsec_[A-Za-z0-9+/]+={0,2}$/.test(value)) return false
  const encoded = value.slice('whsec_'.length)
  const bytes = Buffer.from(encoded, 'base64')
  return bytes.toString('base64') === encoded && bytes.length >= 24 && bytes.length <= 64
}

function secretRule(): string {
  return rule({
    en: 'whsec_ followed by 24 to 64 random bytes in base64 (make one with: echo whsec_$(openssl rand -base64 32))',
    zh: 'whsec_ 加上 24 到 64 个随机字节的 Base64（可用命令生成：echo whsec_$(openssl rand -base64 32)）',
  })
}

/** null where a line is no header, or one that the sender itself must set. */
function readHeaders(text: string): Record<string, string> | null {
  const headers: Record<string, string> = {}
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    if (line === '') continue
    const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):\s*([\t\x20-\x7e\x80-\xff]+)$/.exec(line) ?? []
    if (!name || !value || isOurs(name.toLowerCase())) return null
    headers[name.toLowerCase()] = value
  }
  return headers
}

function isOurs(name: string): boolean {
  return name.startsWith('webhook-') || ourHeaders.includes(name)
}

function headersRule(): string {
  const names = ourHeaders.join(', ')
  return rule({
    en: `lines like "Name: value", none of them webhook-*, ${names}`,
    zh: `每行一个“名称: 值”，名称不能是 webhook-*、${names}`,
  })
}
