import type { CodeProtocol } from '../hearJson.ts'
import type { Verdict } from '../verdict.ts'

/**
 * WeCom's numbers. Its pages ask to repeat −1 a few times; the ledger's growing waits do.
 * Source: developer.work.weixin.qq.com/document/path/90455.
 */
export const wecomProtocol: CodeProtocol = {
  code: 'errcode',
  words: 'errmsg',
  judge: ({ code, words }) => {
    // The same number stands for a text that is too long.
    if (code === 93000 && /exceed max length/i.test(words)) return tooLong
    return verdicts[code] ?? null
  },
}

const tooLong: Verdict = {
  then: 'no',
  en: 'the text is longer than WeCom takes',
  zh: '文本超过企业微信的长度上限',
}

const picture: Verdict = {
  then: 'no',
  en: 'WeCom does not take this picture: JPEG or PNG of at most 2 MB',
  zh: '企业微信不接受这张图片：只支持不超过 2 MB 的 JPG、PNG',
}

/** The minute's quota is spent; a minute later it is whole again. */
const tooFast: Verdict = {
  then: 'later',
  waitSeconds: 60,
  en: 'a robot may post 20 messages a minute',
  zh: '每个机器人每分钟最多发送 20 条',
}

const badRobot: Verdict = {
  then: 'no',
  field: 'url',
  en: 'WeCom does not know this address: the robot was removed, or the address is not whole',
  zh: '企业微信不认识这个地址：机器人已被移除，或地址不完整',
}

const verdicts: Record<number, Verdict> = {
  [-1]: { then: 'later', en: 'WeCom is busy', zh: '企业微信系统繁忙' },
  45009: tooFast,
  45033: { ...tooFast, waitSeconds: 10, en: 'too many calls at once', zh: '并发调用过多' },
  93000: badRobot,
  93008: {
    then: 'no',
    field: 'url',
    en: 'the robot is no longer in the group',
    zh: '机器人已不在群里',
  },
  40058: tooLong,
  40004: picture,
  40006: picture,
  40009: picture,
  44004: { then: 'no', en: 'the text is empty', zh: '文本为空' },
  40008: { then: 'no', en: 'WeCom does not know this form of message', zh: '不支持的消息类型' },
}
