import type { Outcome, SendRequest } from '../channel.ts'
import type { Http } from '../http.ts'
import { openPictures } from '../openPictures.ts'
import { repeatOnDoubt } from '../repeatOnDoubt.ts'
import { sendParts } from '../sendParts.ts'
import { outcomeOf } from '../verdict.ts'
import { callMastodon, type MastodonLine } from './call.ts'
import { narrowToServer } from './instance.ts'
import { renderMastodon, statusBody } from './payload.ts'
import type { MastodonSettings } from './settings.ts'
import { uploadPicture } from './upload.ts'
import { refusedAlready } from '../outcomes.ts'

/** Pictures first, then the statuses, each in reply to the one before. */
export async function sendMastodon({
  settings: stored,
  http,
  request,
}: {
  settings: MastodonSettings
  http: Http
  request: SendRequest
}): Promise<Outcome> {
  const { message, openMedia, steps, signal, clock, deliveryKey } = request
  const settings = await narrowToServer({ settings: stored, http, signal, clock })
  const rendering = renderMastodon({ message, settings })
  const refused = refusedAlready(rendering.problems)
  if (refused) return refused
  const opened = await openPictures({ media: rendering.media, openMedia })
  if (opened.type === 'failed') return opened.outcome
  const line: MastodonLine = { settings, http, signal, clock }
  const mediaIds: string[] = []
  for (const file of steps.find('part-1') ? [] : opened.files) {
    const uploaded = await uploadPicture({ line, file, steps })
    if (uploaded.type === 'failed') return uploaded.outcome
    mediaIds.push(uploaded.id)
  }
  const sent = await sendParts({
    parts: rendering.pieces,
    steps,
    send: async ({ part: text, index, before }) => {
      const ids = index === 0 ? mediaIds : []
      // A part that a person vouches for has no name here: the thread goes on below the one before it.
      const replyTo = before.findLast((name) => name !== '')?.split(' ')[0]
      const body = statusBody({ text, settings, mediaIds: ids, replyTo })
      // The same for every attempt: a server that has seen it answers with the status it made.
      const headers = {
        'idempotency-key': index === 0 ? deliveryKey : `${deliveryKey}-${index + 1}`,
      }
      const path = '/api/v1/statuses'
      const call = () => callMastodon(line, { method: 'POST', path, headers, body })
      const heard = await repeatOnDoubt({ call, signal })
      if (heard.type !== 'accepted') {
        return { type: 'failed', outcome: outcomeOf({ heard, now: clock() }) }
      }
      return { type: 'sent', name: nameOf(heard.body) }
    },
  })
  if (sent.type === 'failed') return sent.outcome
  const [externalId = '', url] = (sent.names[0] ?? '').split(' ')
  return { type: 'sent', externalId, ...(url !== undefined && { url }) }
}

/** A step's value: the status's number, and its address where it has one. */
function nameOf({ id, url }: Record<string, unknown>): string {
  const address = typeof url === 'string' && URL.canParse(url) ? ` ${url}` : ''
  return `${typeof id === 'string' ? id : 'unknown'}${address}`
}
