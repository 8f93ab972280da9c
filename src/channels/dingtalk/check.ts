import type { CheckResult } from '../channel.ts'
import type { Http } from '../http.ts'
import { brokenBy } from '../verdict.ts'
import { callDingtalk } from './call.ts'
import type { DingtalkSettings } from './settings.ts'

/** Numbers that complain of the message, and so not of the robot or its signature. */
const complaints = ['errcode 400105', 'errcode 40035']

/**
 * Sends a message of a form that DingTalk does not have. A robot that would take posts refuses it for its
 * form; one that would not, for its address or its signature.
 */
export async function checkDingtalk({
  settings,
  http,
  signal,
  clock,
}: {
  settings: DingtalkSettings
  http: Http
  signal: AbortSignal
  clock: () => Date
}): Promise<CheckResult> {
  const heard = await callDingtalk({ settings, http, body: { msgtype: 'none' }, signal, clock })
  const isMessageOnly = heard.type === 'refused' && complaints.includes(heard.code)
  // A keyword is looked for in the message, once the robot and the signature are right.
  const isKeyword = heard.type === 'refused' && heard.verdict.field === 'keyword'
  if (heard.type === 'accepted' || isMessageOnly || (isKeyword && settings.keyword)) {
    return {
      type: 'fine',
      en: 'DingTalk knows this robot. Nothing was posted.',
      zh: '钉钉认得这个机器人。没有发出任何消息。',
    }
  }
  return brokenBy({ heard, field: 'url' })
}
