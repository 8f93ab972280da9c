import { createHash } from 'node:crypto'
import type { MediaFile, Outcome, SendRequest } from '../channel.ts'
import { hearJson } from '../hearJson.ts'
import type { Http } from '../http.ts'
import { postJson } from '../postJson.ts'
import { outcomeOf } from '../verdict.ts'
import { wecomProtocol } from './answer.ts'
import { wecomSecrets } from './check.ts'
import { renderWecom, type WecomBody } from './payload.ts'
import type { WecomSettings } from './settings.ts'

type NotSent = Exclude<Outcome, { type: 'sent' }>

/** One message of a post. */
type Part = { step: string; label: string; body: WecomBody }

/** The text, then each picture as a message of its own; what readers have seen already is not sent again. */
export async function sendWecom({
  settings,
  http,
  request,
}: {
  settings: WecomSettings
  http: Http
  request: SendRequest
}): Promise<Outcome> {
  const { message, deliveryKey, steps, signal, clock } = request
  const rendering = renderWecom({ message, settings })
  const fatal = rendering.problems.find(({ isFatal }) => isFatal)
  if (fatal) return { type: 'rejected', reason: fatal.en }
  const pictures = await openPictures({ request, media: rendering.media })
  if (pictures.type === 'refused') return { type: 'rejected', reason: pictures.reason }
  const parts = [{ step: 'text', label: 'the text', body: rendering.body }, ...pictures.parts]
  for (const [index, { step, label, body }] of parts.entries()) {
    if (steps.find(step)) continue
    const result = await postJson({ http, url: settings.url, body, signal })
    const now = clock()
    const secrets = wecomSecrets(settings)
    const heard = hearJson({ result, protocol: wecomProtocol, secrets, now })
    if (heard.type !== 'accepted') {
      const outcome = outcomeOf({ heard, now })
      return index === 0 ? outcome : half({ outcome, label, done: index, total: parts.length })
    }
    await steps.record({ name: step, value: now.toISOString() })
  }
  return { type: 'sent', externalId: deliveryKey }
}

/** All are opened before readers see anything, so that a broken one does not leave half a post. */
async function openPictures({
  request: { openMedia },
  media,
}: {
  request: SendRequest
  media: SendRequest['message']['media']
}): Promise<{ type: 'ready'; parts: Part[] } | { type: 'refused'; reason: string }> {
  const parts: Part[] = []
  for (const [index, item] of media.entries()) {
    const label = `picture ${index + 1}`
    const opened = await openMedia(item)
    if (opened.type === 'refused') return { type: 'refused', reason: `${label}: ${opened.reason}` }
    parts.push(picturePart({ file: opened.file, label, number: index + 1 }))
  }
  return { type: 'ready', parts }
}

function picturePart({
  file: { bytes },
  label,
  number,
}: {
  file: MediaFile
  label: string
  number: number
}): Part {
  const md5 = createHash('md5').update(bytes).digest('hex')
  const base64 = Buffer.from(bytes).toString('base64')
  return {
    // By its content too: a picture that an editor put in another's place is another one.
    step: `picture-${number}-${md5}`,
    label,
    body: { msgtype: 'image', image: { base64, md5 } },
  }
}

/** Readers have a part of it: a refusal now is a question for a person, never the end of it. */
function half({
  outcome,
  label,
  done,
  total,
}: {
  outcome: NotSent
  label: string
  done: number
  total: number
}): NotSent {
  const reason = `${done} of ${total} messages are live; ${label}: ${outcome.reason}`
  return outcome.type === 'rejected' ? { type: 'unconfirmed', reason } : { ...outcome, reason }
}
