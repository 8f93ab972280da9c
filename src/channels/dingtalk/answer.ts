import type { CodeProtocol } from '../hearJson.ts'
import type { Verdict } from '../verdict.ts'

/**
 * DingTalk's numbers. 310000 is one number for four refusals, told apart by their words. The limit of 20
 * a minute has two numbers: 130101, and 410100 in newer pages; both block the robot for ten minutes.
 * Source: open.dingtalk.com/document/orgapp/custom-robots-send-group-messages.
 */
export const dingtalkProtocol: CodeProtocol = {
  code: 'errcode',
  words: 'errmsg',
  judge: ({ code, words }) => (code === 310000 ? security(words) : (verdicts[code] ?? null)),
}

function security(words: string): Verdict {
  if (/keyword|关键词/i.test(words)) {
    return {
      then: 'no',
      field: 'keyword',
      en: 'the robot takes only posts with one of its keywords in them',
      zh: '机器人只接受含有其关键词的内容，请填写关键词',
    }
  }
  if (/timestamp|过期/i.test(words)) {
    return {
      then: 'no',
      field: 'secret',
      en: 'the time of the signature is more than an hour off: is this machine’s clock right?',
      zh: '签名时间与钉钉相差超过一小时：请检查本机时钟',
    }
  }
  if (/whitelist|\bip\b|白名单/i.test(words)) {
    return {
      then: 'no',
      en: 'the address that Lanmu calls from is not on the robot’s list of allowed addresses',
      zh: 'Lanmu 的出口 IP 不在机器人的 IP 白名单里',
    }
  }
  return {
    then: 'no',
    field: 'secret',
    en: 'DingTalk refused the signature: is the secret the one of this robot?',
    zh: '钉钉拒绝了签名：请确认加签密钥属于这个机器人',
  }
}

const tooFast: Verdict = {
  then: 'later',
  waitSeconds: 600,
  en: 'a robot may post 20 messages a minute; DingTalk blocks it for ten minutes',
  zh: '每个机器人每分钟最多 20 条，超出后会被限流十分钟',
}

const unknownRobot: Verdict = {
  then: 'no',
  field: 'url',
  en: 'DingTalk does not know this address: the robot was removed, or the address is not whole',
  zh: '钉钉不认识这个地址：机器人已被移除，或地址不完整',
}

const unwanted: Verdict = {
  then: 'no',
  en: 'DingTalk’s content check refused the post',
  zh: '内容未通过钉钉的审核',
}

const verdicts: Record<number, Verdict> = {
  [-1]: { then: 'later', en: 'DingTalk is busy', zh: '钉钉系统繁忙' },
  130101: tooFast,
  410100: tooFast,
  90030: {
    then: 'later',
    waitSeconds: 3600,
    en: 'the robot’s quota is used up',
    zh: '机器人的调用次数已达上限',
  },
  460101: {
    then: 'no',
    en: 'the message is longer than 20,000 bytes',
    zh: '消息超过 20000 字节',
  },
  300001: unknownRobot,
  300005: unknownRobot,
  400101: unknownRobot,
  400106: unknownRobot,
  400102: { then: 'no', field: 'url', en: 'the robot is switched off', zh: '机器人已被停用' },
  400013: { then: 'no', field: 'url', en: 'the group was dissolved', zh: '群已被解散' },
  400105: { then: 'no', en: 'DingTalk does not know this form of message', zh: '不支持的消息类型' },
  40035: { then: 'no', en: 'DingTalk found the message incomplete', zh: '消息缺少参数' },
  43004: { then: 'no', en: 'DingTalk found the message incomplete', zh: '消息缺少参数' },
  430101: {
    ...unwanted,
    en: 'DingTalk takes a link in the post for unsafe',
    zh: '含有不安全的外链',
  },
  430102: unwanted,
  430103: {
    ...unwanted,
    en: 'DingTalk’s content check refused a picture',
    zh: '图片未通过钉钉的审核',
  },
  430104: unwanted,
}
