import type { Payload } from 'payload'
import type { Http } from '../../channels/http.ts'
import { signedRequest } from '../../channels/webhook/signedRequest.ts'
import { revealText } from '../channelSecrets.ts'
import type { NoticeKind, NoticeWay } from './notice.ts'
import { noticeWords } from './words.ts'

/** A receiver has this long to answer. Milliseconds. */
const timeoutMs = 15_000

/** How notices reach people today: email and signed webhooks. */
export function noticeWays({ payload, http }: { payload: Payload; http: Http }): NoticeWay[] {
  return [byEmail({ payload }), byWebhook({ payload, http })]
}

function byEmail({ payload }: { payload: Payload }): NoticeWay {
  return {
    via: 'email',
    async tell({ notice, target }) {
      if (!target.email) return { type: 'failed', problem: noAddress }
      if (payload.email.name === 'console') return { type: 'failed', problem: noMailServer }
      const { subject, text } = noticeWords({ notice, language: target.language })
      try {
        // The same id in every attempt: a mail program shows a repeat once.
        const messageId = `<notice-${notice.id}-${target.id}@lanmu>`
        await payload.sendEmail({ to: target.email, subject, text, messageId })
        return { type: 'told' }
      } catch (error) {
        const said = error instanceof Error ? error.message : String(error)
        return { type: 'failed', problem: { en: `mail: ${said}`, zh: `邮件：${said}` } }
      }
    },
  }
}

function byWebhook({ payload, http }: { payload: Payload; http: Http }): NoticeWay {
  return {
    via: 'webhook',
    async tell({ notice, target, now }) {
      if (!target.url || !target.secret) {
        return { type: 'failed', problem: noWebhook }
      }
      const words = noticeWords({ notice, language: target.language })
      const { id, kind, text: about, link, details } = notice
      const data = { id, about, link, ...words, ...(details ? { details } : {}) }
      const body = { type: eventOf(kind), timestamp: now, data }
      const secret = revealText({ payload, value: target.secret })
      if (secret === null) {
        return { type: 'failed', problem: sealedElsewhere }
      }
      const request = signedRequest({
        settings: { url: target.url, secret },
        body: JSON.stringify(body),
        deliveryKey: `${id}-${target.id}`,
        now,
      })
      const result = await http.request({ ...request, signal: AbortSignal.timeout(timeoutMs) })
      if (result.type !== 'answer') return { type: 'failed', problem: result.reason }
      if (result.status < 300) return { type: 'told' }
      const { status } = result
      const problem = { en: `the webhook answered ${status}`, zh: `Webhook 返回了 ${status}` }
      return { type: 'failed', problem }
    },
  }
}

/** What programs call it. */
function eventOf(kind: NoticeKind): string {
  return kind === 'balance-warning' ? 'balance.warning' : `notice.${kind}`
}

const noAddress = { en: 'the target has no email address', zh: '通知对象没有邮箱地址' }
const noMailServer = { en: 'SMTP_URL is not set', zh: '没有设置 SMTP_URL' }
const noWebhook = {
  en: 'the target has no webhook address or secret',
  zh: '通知对象没有 Webhook 地址或密钥',
}
const sealedElsewhere = {
  en: 'its secret was sealed with a key that is not known here',
  zh: '这里没有解开它的密钥的钥匙',
}
