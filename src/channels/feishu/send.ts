import { createHash } from 'node:crypto'
import type { Outcome, SendRequest } from '../channel.ts'
import type { Http } from '../http.ts'
import { outcomeOf, type Heard } from '../verdict.ts'
import { askToken, postToBot, uploadImage, type FeishuLine, type TokenAnswer } from './call.ts'
import { hasApp, renderFeishu, withImageKeys } from './payload.ts'
import type { FeishuSettings } from './settings.ts'

type NotSent = Exclude<Outcome, { type: 'sent' }>
type NotAccepted = Exclude<Heard, { type: 'accepted' }>

/** Hands the pictures in, each once for all attempts, and posts one message that shows them. */
export async function sendFeishu({
  settings,
  http,
  request,
}: {
  settings: FeishuSettings
  http: Http
  request: SendRequest
}): Promise<Outcome> {
  const { message, deliveryKey, signal, clock } = request
  const rendering = renderFeishu({ message, settings })
  const fatal = rendering.problems.find(({ isFatal }) => isFatal)
  if (fatal) return { type: 'rejected', reason: fatal.en }
  const line: FeishuLine = { settings, http, signal, clock }
  const pictures = hasApp(settings) ? rendering.media : []
  const uploaded = await uploadAll({ line, request, pictures })
  if (uploaded.type === 'failed') return uploaded.outcome
  const { imageKeys } = uploaded
  const heard = await postToBot(line, withImageKeys({ body: rendering.body, imageKeys }))
  if (heard.type !== 'accepted') return outcomeOf({ heard, now: clock() })
  return { type: 'sent', externalId: deliveryKey }
}

async function uploadAll({
  line,
  request,
  pictures,
}: {
  line: FeishuLine
  request: SendRequest
  pictures: SendRequest['message']['media']
}): Promise<{ type: 'ready'; imageKeys: string[] } | { type: 'failed'; outcome: NotSent }> {
  const { steps, openMedia } = request
  const imageKeys: string[] = []
  let asked: TokenAnswer | null = null
  const failed = ({ heard, label }: { heard: NotAccepted; label: string }) => {
    const outcome = unseen(outcomeOf({ heard, now: line.clock() }))
    const reason = `${label}: ${outcome.reason}`
    return { type: 'failed' as const, outcome: { ...outcome, reason } }
  }
  for (const [index, media] of pictures.entries()) {
    const label = `picture ${index + 1}`
    const opened = await openMedia(media)
    if (opened.type === 'refused') {
      const reason = `${label}: ${opened.reason}`
      return { type: 'failed', outcome: { type: 'rejected', reason } }
    }
    const name = `picture-${createHash('sha256').update(opened.file.bytes).digest('hex')}`
    const known = steps.find(name)
    if (!known) {
      asked ??= await askToken(line)
      if (asked.type === 'failed') return failed({ heard: asked.heard, label: 'the app' })
      const upload = await uploadImage(line, { file: opened.file, token: asked.token })
      if (upload.type === 'failed') return failed({ heard: upload.heard, label })
      await steps.record({ name, value: upload.imageKey })
      imageKeys.push(upload.imageKey)
    } else imageKeys.push(known.value)
  }
  return { type: 'ready', imageKeys }
}

/** A call that nobody sees may be made again, however it ended. */
function unseen(outcome: NotSent): NotSent {
  return outcome.type === 'unconfirmed' ? { type: 'try-later', reason: outcome.reason } : outcome
}
