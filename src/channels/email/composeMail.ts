import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import type { EmailPage } from '../../domain/message/dialects/emailHtml.ts'
import type { MediaFile } from '../channel.ts'
import { pictureId } from './payload.ts'
import type { EmailSettings } from './settings.ts'

/**
 * A mail as it goes over the wire. Its Message-ID is the delivery's, so a server or a reader that sees it
 * twice can know; many do not look. One recipient is named, several are not: they are in the envelope.
 */
export function composeMail({
  page,
  files,
  settings,
  recipients,
  messageId,
  date,
}: {
  page: EmailPage
  files: readonly MediaFile[]
  settings: EmailSettings
  recipients: readonly string[]
  messageId: string
  date: Date
}): Promise<Buffer> {
  const { from, replyTo, unsubscribe } = settings
  const [only, ...others] = recipients
  const composer = new MailComposer({
    ...{ from, messageId, date, subject: page.subject, text: page.text, html: page.html },
    to: only !== undefined && others.length === 0 ? only : from,
    ...(replyTo && { replyTo }),
    ...(unsubscribe && { headers: { 'List-Unsubscribe': `<${unsubscribe}>` } }),
    attachments: files.map(({ bytes, mimeType, fileName }, index) => ({
      content: Buffer.from(bytes),
      contentType: mimeType,
      filename: fileName,
      cid: pictureId(index),
      contentDisposition: 'inline',
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}

/** The same for every attempt; a mail that goes out in several batches has one for each. */
export function messageIdOf({
  deliveryKey,
  batch,
  from,
}: {
  deliveryKey: string
  batch: number
  from: string
}): string {
  const domain = senderAddress(from).split('@')[1] ?? 'localhost'
  return `<${deliveryKey}${batch === 0 ? '' : `-${batch + 1}`}@${domain}>`
}

/** `Teahouse <news@example.com>` → `news@example.com`. */
export function senderAddress(from: string): string {
  return /<([^<>]+)>$/.exec(from)?.[1] ?? from
}
