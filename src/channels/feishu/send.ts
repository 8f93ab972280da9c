import { createHash } from 'node:crypto'
import type { MediaFile, Outcome, SendRequest, Steps } from '../channel.ts'
import type { Http } from '../http.ts'
import { openPictures } from '../openPictures.ts'
import type { NotSent } from '../sendParts.ts'
import { unseen } from '../unseen.ts'
import { outcomeOf, type Heard } from '../verdict.ts'
import { askToken, postToBot, uploadImage, type FeishuLine, type TokenAnswer } from './call.ts'
import { hasApp, renderFeishu, withImageKeys } from './payload.ts'
import type { FeishuSettings } from './settings.ts'
import { pictureAt, refusedAlready, saidOf } from '../outcomes.ts'
import type { Words } from '../../domain/words.ts'

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
  const { message, deliveryKey, openMedia, steps, signal, clock } = request
  const rendering = renderFeishu({ message, settings })
  const refused = refusedAlready(rendering.problems)
  if (refused) return refused
  const line: FeishuLine = { settings, http, signal, clock }
  const media = hasApp(settings) ? rendering.media : []
  const opened = await openPictures({ media, openMedia })
  if (opened.type === 'failed') return opened.outcome
  const uploaded = await uploadAll({ line, steps, files: opened.files })
  if (uploaded.type === 'failed') return uploaded.outcome
  const { imageKeys } = uploaded
  const heard = await postToBot(line, withImageKeys({ body: rendering.body, imageKeys }))
  if (heard.type !== 'accepted') return outcomeOf({ heard, now: clock() })
  return { type: 'sent', externalId: deliveryKey }
}

async function uploadAll({
  line,
  steps,
  files,
}: {
  line: FeishuLine
  steps: Steps
  files: MediaFile[]
}): Promise<{ type: 'ready'; imageKeys: string[] } | { type: 'failed'; outcome: NotSent }> {
  const imageKeys: string[] = []
  let asked: TokenAnswer | null = null
  const failed = ({ heard, what }: { heard: NotAccepted; what: Words }) => {
    const outcome = unseen(outcomeOf({ heard, now: line.clock() }))
    return { type: 'failed' as const, outcome: saidOf({ what, outcome }) }
  }
  for (const [index, file] of files.entries()) {
    const name = `picture-${createHash('sha256').update(file.bytes).digest('hex')}`
    let imageKey = steps.find(name)?.value
    if (imageKey === undefined) {
      asked ??= await askToken(line)
      if (asked.type === 'failed') return failed({ heard: asked.heard, what: theApp })
      const upload = await uploadImage(line, { file, token: asked.token })
      if (upload.type === 'failed') {
        return failed({ heard: upload.heard, what: pictureAt(index) })
      }
      imageKey = upload.imageKey
      await steps.record({ name, value: imageKey })
    }
    imageKeys.push(imageKey)
  }
  return { type: 'ready', imageKeys }
}

const theApp = { en: 'the app', zh: '应用' }
