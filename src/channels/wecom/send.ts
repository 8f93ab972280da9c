import { createHash } from 'node:crypto'
import type { MediaFile, Outcome, SendRequest } from '../channel.ts'
import { hearJson } from '../hearJson.ts'
import type { Http } from '../http.ts'
import { openPictures } from '../openPictures.ts'
import { postJson } from '../postJson.ts'
import { sendParts } from '../sendParts.ts'
import { outcomeOf } from '../verdict.ts'
import { wecomProtocol } from './answer.ts'
import { wecomSecrets } from './check.ts'
import { renderWecom, type WecomBody } from './payload.ts'
import type { WecomSettings } from './settings.ts'
import { refusedAlready } from '../outcomes.ts'

/**
 * The text, then each picture as a message of its own. All are opened before readers see anything, so
 * that a broken one does not leave half a post.
 */
export async function sendWecom({
  settings,
  http,
  request,
}: {
  settings: WecomSettings
  http: Http
  request: SendRequest
}): Promise<Outcome> {
  const { message, deliveryKey, openMedia, steps, signal, clock } = request
  const rendering = renderWecom({ message, settings })
  const refused = refusedAlready(rendering.problems)
  if (refused) return refused
  const opened = await openPictures({ media: rendering.media, openMedia })
  if (opened.type === 'failed') return opened.outcome
  const sent = await sendParts({
    parts: [rendering.body, ...opened.files.map(pictureBody)],
    steps,
    send: async ({ part }) => {
      const result = await postJson({ http, url: settings.url, body: part, signal })
      const now = clock()
      const secrets = wecomSecrets(settings)
      const heard = hearJson({ result, protocol: wecomProtocol, secrets, now })
      return heard.type === 'accepted'
        ? { type: 'sent', name: now.toISOString() }
        : { type: 'failed', outcome: outcomeOf({ heard, now }) }
    },
  })
  return sent.type === 'failed' ? sent.outcome : { type: 'sent', externalId: deliveryKey }
}

function pictureBody({ bytes }: MediaFile): WecomBody {
  const md5 = createHash('md5').update(bytes).digest('hex')
  return { msgtype: 'image', image: { base64: Buffer.from(bytes).toString('base64'), md5 } }
}
