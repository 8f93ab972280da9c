import { counted } from '../../domain/counted.ts'
import { createHash } from 'node:crypto'
import type { Outcome, SendRequest } from '../channel.ts'
import type { Http } from '../http.ts'
import { openPictures } from '../openPictures.ts'
import { noteCount, stepOfPart } from '../partInDoubt.ts'
import { outcomeOf } from '../verdict.ts'
import { hearSmtp } from './answer.ts'
import { senderAddress, composeMail, messageIdOf } from './composeMail.ts'
import { recipientsPerMail } from './limits.ts'
import { renderEmail } from './payload.ts'
import type { EmailSettings } from './settings.ts'
import { talkSmtp } from './smtp.ts'
import { refusedAlready, saidOf } from '../outcomes.ts'

/** One mail to each batch of recipients. Who has it already is kept, so that nobody gets it twice. */
export async function sendEmail({
  settings,
  http,
  request,
}: {
  settings: EmailSettings
  http: Http
  request: SendRequest
}): Promise<Outcome> {
  const { message, openMedia, deliveryKey, clock } = request
  const rendering = renderEmail({ message, settings })
  const refused = refusedAlready(rendering.problems)
  const [page] = rendering.pieces
  if (refused || !page) return refused ?? { type: 'rejected', reason: nothingToSend }
  const opened = await openPictures({ media: rendering.media, openMedia })
  if (opened.type === 'failed') return opened.outcome
  const batches = inBatches(settings.to)
  await noteCount({ steps: request.steps, count: batches.length })
  for (const [batch, all] of batches.entries()) {
    const recipients = all.filter((address) => !isServed({ request, address }))
    const step = stepOfPart(batch + 1)
    if (recipients.length === 0 || request.steps.find(step)) continue
    const messageId = messageIdOf({ deliveryKey, batch, from: settings.from })
    const mail = { page, files: opened.files, settings, messageId, date: clock() }
    const raw = await composeMail({ ...mail, recipients: all })
    const letter = { from: senderAddress(settings.from), to: recipients, raw }
    const failed = await sendLetter({ settings, http, letter, request })
    if (failed) return inContext({ outcome: failed, batch, count: batches.length })
    if (batches.length > 1) await request.steps.record({ name: step, value: messageId })
  }
  return { type: 'sent', externalId: messageIdOf({ deliveryKey, batch: 0, from: settings.from }) }
}

/** null: nobody is left to come back for. */
async function sendLetter({
  settings,
  http,
  letter,
  request,
}: {
  settings: EmailSettings
  http: Http
  letter: { from: string; to: string[]; raw: Buffer }
  request: SendRequest
}): Promise<Exclude<Outcome, { type: 'sent' }> | null> {
  const { signal, clock, steps } = request
  const result = await talkSmtp({ settings, letter, http, signal })
  if (result.type !== 'taken') {
    return outcomeOf({ heard: hearSmtp({ result, settings }), now: clock() })
  }
  const later = result.refused.filter(({ code }) => code < 500)
  const waiting = new Set(later.map(({ recipient }) => recipient))
  const settled = letter.to.filter((address) => !waiting.has(address))
  await steps.record({
    name: served,
    value: [...servedOf(request), ...settled.map(mark)].join(' '),
  })
  if (later.length === 0) return null
  const [taken, all] = [settled.length, letter.to.length]
  const reason = {
    en: `the server has taken the mail for ${taken} of ${counted({ count: all, of: 'recipient' })}, and wants to be asked again for the others`,
    zh: `服务器已接收 ${all} 位收件人中的 ${taken} 位，其余的要求稍后再试`,
  }
  return { type: 'try-later', reason }
}

const nothingToSend = { en: 'there is nothing to send', zh: '没有可发送的内容' }

const served = 'served'

function isServed({ request, address }: { request: SendRequest; address: string }): boolean {
  return servedOf(request).includes(mark(address))
}

function servedOf({ steps }: SendRequest): string[] {
  return steps.find(served)?.value.split(' ') ?? []
}

/** Addresses belong to people, so the ledger keeps only what tells them apart. */
function mark(address: string): string {
  return createHash('sha256').update(address.toLowerCase()).digest('base64url').slice(0, 12)
}

function inBatches(recipients: readonly string[]): string[][] {
  const count = Math.ceil(recipients.length / recipientsPerMail)
  return Array.from({ length: count }, (_, batch) =>
    recipients.slice(batch * recipientsPerMail, (batch + 1) * recipientsPerMail),
  )
}

function inContext({
  outcome,
  batch,
  count,
}: {
  outcome: Exclude<Outcome, { type: 'sent' }>
  batch: number
  count: number
}): Outcome {
  if (count === 1) return outcome
  const what = { en: `batch ${batch + 1} of ${count}`, zh: `第 ${batch + 1} 批（共 ${count} 批）` }
  return saidOf({ what, outcome })
}
