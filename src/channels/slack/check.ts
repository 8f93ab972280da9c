import type { CheckResult } from '../channel.ts'
import type { Http } from '../http.ts'
import { postJson } from '../postJson.ts'
import { brokenBy } from '../verdict.ts'
import { hearSlack } from './answer.ts'
import type { SlackSettings } from './settings.ts'

/** Words that complain of the message, and so not of the webhook. */
const complaints = ['no_text', 'invalid_payload', 'missing_text_or_fallback_or_attachments']

/** Sends a message without a text. A webhook that would take posts refuses it for that. */
export async function checkSlack({
  settings,
  http,
  signal,
  clock,
}: {
  settings: SlackSettings
  http: Http
  signal: AbortSignal
  clock: () => Date
}): Promise<CheckResult> {
  const result = await postJson({ http, url: settings.url, body: {}, signal })
  const heard = hearSlack({ result, now: clock() })
  const isMessageOnly = heard.type === 'refused' && complaints.includes(heard.code)
  if (heard.type !== 'accepted' && !isMessageOnly) return brokenBy({ heard, field: 'url' })
  return {
    type: 'fine',
    en: 'Slack knows this webhook. Nothing was posted.',
    zh: 'Slack 认得这个 Webhook。没有发出任何消息。',
  }
}
