import type { CheckResult } from '../channel.ts'
import type { Http } from '../http.ts'
import { brokenBy } from '../verdict.ts'
import { askToken, postToBot, type FeishuLine } from './call.ts'
import { hasApp } from './payload.ts'
import type { FeishuSettings } from './settings.ts'

/** Numbers that complain of the message, and so not of the bot or its signature. */
const complaints = ['code 19002', 'code 9499']

/**
 * Sends a signed message without a type. A bot that would take posts finds it incomplete; one that would
 * not complains of the address or the signature. An app's id and secret are tried by asking for a token.
 */
export async function checkFeishu({
  settings,
  http,
  signal,
  clock,
}: {
  settings: FeishuSettings
  http: Http
  signal: AbortSignal
  clock: () => Date
}): Promise<CheckResult> {
  const line: FeishuLine = { settings, http, signal, clock }
  const heard = await postToBot(line, {})
  const isMessageOnly = heard.type === 'refused' && complaints.includes(heard.code)
  // A keyword is looked for in the message, once the bot and the signature are right.
  const isKeyword = heard.type === 'refused' && heard.verdict.field === 'keyword'
  const isFine = heard.type === 'accepted' || isMessageOnly || (isKeyword && settings.keyword)
  if (!isFine) return brokenBy({ heard, field: 'url' })
  if (!hasApp(settings)) {
    return {
      type: 'fine',
      en: 'Feishu knows this bot. Nothing was posted. Pictures will be links.',
      zh: '飞书认得这个机器人。没有发出任何消息。图片会以链接显示。',
    }
  }
  const asked = await askToken(line)
  if (asked.type === 'failed') return brokenBy({ heard: asked.heard, field: 'appId' })
  return {
    type: 'fine',
    en: 'Feishu knows this bot and this app. Nothing was posted.',
    zh: '飞书认得这个机器人和应用。没有发出任何消息。',
  }
}
