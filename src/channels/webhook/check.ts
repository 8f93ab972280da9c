import type { CheckResult } from '../channel.ts'
import type { Http, HttpResult } from '../http.ts'
import { webhookTest } from './payload.ts'
import type { WebhookSettings } from './settings.ts'
import { signedRequest } from './signedRequest.ts'

/** Sends the receiver a signed event of the type `channel.test`, which is no post. */
export async function checkWebhook({
  settings,
  http,
  signal,
  clock,
}: {
  settings: WebhookSettings
  http: Http
  signal: AbortSignal
  clock: () => Date
}): Promise<CheckResult> {
  const now = clock()
  const request = signedRequest({
    settings,
    body: JSON.stringify(webhookTest({ now })),
    deliveryKey: `test-${now.getTime()}`,
    now,
  })
  return verdict(await http.request({ ...request, signal }))
}

function verdict(result: HttpResult): CheckResult {
  if (result.type !== 'answer') {
    return {
      type: 'broken',
      field: 'url',
      en: `The receiver could not be reached. ${result.reason.en}`,
      zh: `连不上接收方。${result.reason.zh}`,
    }
  }
  const { status } = result
  if (status >= 200 && status < 300) {
    return { type: 'fine', en: 'The receiver took a signed test.', zh: '接收方接受了签名测试。' }
  }
  if (status === 401 || status === 403) {
    return {
      type: 'broken',
      field: 'secret',
      en: `The receiver refused the signature (${status}). Do both sides have the same secret?`,
      zh: `接收方拒绝了签名（${status}）。请确认两边的密钥一致。`,
    }
  }
  return {
    type: 'broken',
    field: 'url',
    en: `The receiver answered ${status}. It should answer 2xx to events of the type channel.test.`,
    zh: `接收方返回了 ${status}。它应当对 channel.test 类型的事件返回 2xx。`,
  }
}
