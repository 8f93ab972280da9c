import { emailDialect, type EmailPage } from '../../domain/message/dialects/emailHtml.ts'
import type { Message } from '../../domain/message/message.ts'
import { renderFor, type Rendered } from '../../domain/message/renderFor.ts'
import { emailLimits } from './limits.ts'
import type { EmailSettings } from './settings.ts'

/** One mail: the pictures stand below the text, from attachments that `pictureId` names. */
export function renderEmail({
  message,
  settings,
}: {
  message: Message
  settings: EmailSettings
}): Rendered<EmailPage> {
  const { unsubscribe } = settings
  const pictures = message.media
    .slice(0, emailLimits.media.count)
    .map(({ alt }, index) => ({ src: `cid:${pictureId(index)}`, alt }))
  const footer = unsubscribe ? { text: 'Unsubscribe · 退订', url: unsubscribe } : null
  return renderFor({
    message,
    dialect: emailDialect({ pictures, footer }),
    limits: emailLimits,
    overlong: 'refuse',
  })
}

export function pictureId(index: number): string {
  return `picture-${index + 1}`
}
