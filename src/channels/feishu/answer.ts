import type { CodeProtocol } from '../hearJson.ts'
import type { Verdict } from '../verdict.ts'

/**
 * Feishu's numbers, of the bot and of the app that hands in pictures. 9499 is two things: too many
 * requests, or a request it cannot read. Source: open.feishu.cn/document/client-docs/bot-v3/add-custom-bot
 * and open.feishu.cn/document/server-docs/api-call-guide/generic-error-code.
 */
export const feishuProtocol: CodeProtocol = {
  code: 'code',
  olderCode: 'StatusCode',
  words: 'msg',
  judge: ({ code, words }) => (isTooFast(words) ? tooFast : (verdicts[code] ?? null)),
}

function isTooFast(words: string): boolean {
  return /too many request|frequency limit|rate limit/i.test(words)
}

const tooFast: Verdict = {
  then: 'later',
  waitSeconds: 60,
  en: 'Feishu is throttling: 100 posts a minute and 5 a second, fewer around :00 and :30',
  zh: '飞书限流：每分钟 100 条、每秒 5 条，整点和半点前后更严',
}

const picture: Verdict = {
  then: 'no',
  en: 'Feishu does not take this picture: at most 10 MB, a GIF at most 2000 × 2000',
  zh: '飞书不接受这张图片：不超过 10 MB，GIF 不超过 2000 × 2000',
}

const expired: Verdict = { then: 'later', en: 'Feishu’s token ran out', zh: '飞书的访问凭证已过期' }

const verdicts: Record<number, Verdict> = {
  11232: tooFast,
  99991400: tooFast,
  9499: { then: 'no', en: 'Feishu could not read the message', zh: '飞书无法解析这条消息' },
  19001: {
    then: 'no',
    field: 'url',
    en: 'Feishu does not know this address: the bot was removed, or the address is not whole',
    zh: '飞书不认识这个地址：机器人已被移除，或地址不完整',
  },
  19002: { then: 'no', en: 'Feishu found the message incomplete', zh: '消息缺少参数' },
  19021: {
    then: 'no',
    field: 'secret',
    en: 'Feishu refused the signature: is the secret this bot’s, and this machine’s clock right?',
    zh: '飞书拒绝了签名：请确认密钥属于这个机器人，并检查本机时钟',
  },
  19022: {
    then: 'no',
    en: 'the address that Lanmu calls from is not on the bot’s list of allowed addresses',
    zh: 'Lanmu 的出口 IP 不在机器人的 IP 白名单里',
  },
  19024: {
    then: 'no',
    field: 'keyword',
    en: 'the bot takes only posts with one of its keywords in them',
    zh: '机器人只接受含有其关键词的内容，请填写关键词',
  },
  19036: { then: 'no', en: 'the message is too large', zh: '消息过大' },
  10003: { then: 'no', field: 'appId', en: 'the app’s id is not whole', zh: 'App ID 不完整' },
  10012: { then: 'no', field: 'appId', en: 'there is no app with this id', zh: '没有这个 App ID' },
  10014: {
    then: 'no',
    field: 'appSecret',
    en: 'the app’s secret is wrong',
    zh: 'App Secret 不正确',
  },
  99991661: expired,
  99991663: expired,
  99991672: {
    then: 'no',
    field: 'appId',
    en: 'the app lacks the permission im:resource',
    zh: '应用缺少 im:resource 权限',
  },
  234006: picture,
  234010: picture,
  234011: picture,
}
