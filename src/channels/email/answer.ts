import { quoteWords } from '../quoteWords.ts'
import type { Heard, Verdict } from '../verdict.ts'
import type { EmailSettings } from './settings.ts'
import type { SmtpRefusal, SmtpResult } from './smtp.ts'
import { asSaid } from '../../domain/words.ts'
import { saidOf } from '../outcomes.ts'
import type { NotSent } from '../sendParts.ts'

type NotTaken = Exclude<SmtpResult, { type: 'taken' }>

/** 4xx: later; 5xx: no. Source: RFC 5321, 4.2.1. */
export function hearSmtp({
  result,
  settings,
}: {
  result: NotTaken
  settings: EmailSettings
}): Exclude<Heard, { type: 'accepted' }> {
  if (result.type === 'unreached') {
    const { reason, isForbidden } = result
    return { type: 'unclear', outcome: { type: isForbidden ? 'rejected' : 'try-later', reason } }
  }
  if (result.type === 'lost') {
    const type = result.isBegun ? 'unconfirmed' : 'try-later'
    const outcome: NotSent = { type, reason: result.reason }
    const what = asSaid(`${settings.host}:${settings.port}`)
    return { type: 'unclear', outcome: saidOf({ what, outcome }) }
  }
  // One recipient who may come later is reason enough to come again.
  const worst = result.all.find(({ code }) => code < 500) ?? result.refusal
  return {
    type: 'refused',
    code: `SMTP ${worst.code}`,
    verdict: judge({ refusal: worst, settings }),
  }
}

function judge({ refusal, settings }: { refusal: SmtpRefusal; settings: EmailSettings }): Verdict {
  const { code, command } = refusal
  const secrets = settings.password ? [settings.password] : []
  const quoted = quoteWords({ words: refusal.words, secrets })
  if (code < 500) {
    return {
      then: 'later',
      en: `the server takes no mail for now${quoted}`,
      zh: `邮件服务器暂时不接收${quoted}`,
    }
  }
  if (command.startsWith('AUTH') || [530, 534, 535, 538].includes(code)) {
    return {
      then: 'no',
      field: 'password',
      en: `the server does not take this user and password${quoted}`,
      zh: `用户名或密码（授权码）不被接受${quoted}`,
    }
  }
  if (command === 'MAIL FROM') {
    const zh = `邮件服务器不接受这个发件人${quoted}`
    return {
      then: 'no',
      field: 'from',
      en: `the server does not take mail from there${quoted}`,
      zh,
    }
  }
  if (command === 'RCPT TO') {
    const zh = `邮件服务器不接受收件人${quoted}`
    return { then: 'no', field: 'to', en: `the server takes none of the recipients${quoted}`, zh }
  }
  return { then: 'no', en: `the server refused the mail${quoted}`, zh: `邮件服务器拒收${quoted}` }
}
