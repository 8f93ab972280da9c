import type { CheckResult, PushKind } from '../channel.ts'
import type { Http } from '../http.ts'
import { brokenBy } from '../verdict.ts'
import { hearSmtp } from './answer.ts'
import { emailLimits } from './limits.ts'
import { renderEmail } from './payload.ts'
import { sendEmail } from './send.ts'
import { emailSettings, type EmailSettings } from './settings.ts'
import { talkSmtp } from './smtp.ts'

/** Mails over a server that speaks SMTP. */
export const emailKind: PushKind<EmailSettings> = {
  kind: 'email',
  label: { en: 'Email', zh: '电子邮件' },
  mode: 'push',
  linkMedium: 'email',
  settings: emailSettings,
  secrets: ['password'] satisfies (keyof EmailSettings)[],
  limits: () => emailLimits,
  render: renderEmail,
  check: checkEmail,
  connect: (settings, http) => ({
    // A Message-ID is not a promise that servers keep.
    isSafeToRepeat: false,
    send: (request) => sendEmail({ settings, http, request }),
  }),
}

/** Connects and logs in. Sends nothing. */
async function checkEmail({
  settings,
  http,
  signal,
}: {
  settings: EmailSettings
  http: Http
  signal: AbortSignal
}): Promise<CheckResult> {
  const result = await talkSmtp({ settings, letter: null, http, signal })
  if (result.type !== 'taken')
    return brokenBy({ heard: hearSmtp({ result, settings }), field: 'host' })
  return {
    type: 'fine',
    en: `${settings.host} lets us in. No mail was sent.`,
    zh: `可以登录 ${settings.host}。没有发出邮件。`,
  }
}
