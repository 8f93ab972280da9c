/** The kinds that are quickly made: with nothing to fill in, or with the address that a group shows. */
export const firstChannels = [
  ...(['console', 'manual'] as const),
  ...(['wecom', 'dingtalk', 'feishu', 'webhook'] as const),
] as const
export type Kind = (typeof firstChannels)[number]

/** What was typed for any of them; `key`: the secret that Lanmu signs with, made here. */
export type Typed = { url: string; secret: string; key: string }

/** The addresses that platforms show, as far as they are always the same. */
export const addressExamples: Partial<Record<Kind, string>> = {
  wecom: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…',
  dingtalk: 'https://oapi.dingtalk.com/robot/send?access_token=…',
  feishu: 'https://open.feishu.cn/open-apis/bot/v2/hook/…',
  webhook: 'https://example.com/hooks/lanmu',
}

/** As the channel's form has them; what was left empty is not there. */
export function settingsOf({ kind, typed }: { kind: Kind; typed: Typed }): Record<string, string> {
  const url = typed.url.trim()
  const secret = typed.secret.trim()
  switch (kind) {
    case 'console':
    case 'manual':
      return {}
    case 'wecom':
      return { url }
    case 'dingtalk':
    case 'feishu':
      return secret ? { url, secret } : { url }
    case 'webhook':
      return { url, secret: typed.key }
  }
}
