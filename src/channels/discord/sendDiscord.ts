import type { Overlong } from '../../domain/message/renderFor.ts'
import type { MediaFile, Outcome, SendRequest } from '../channel.ts'
import { fileBlob, openPictures } from '../openPictures.ts'
import { sendParts } from '../sendParts.ts'
import { outcomeOf, type Heard } from '../verdict.ts'
import { discordBody, renderDiscord, type DiscordBody } from './payload.ts'
import { refusedAlready } from '../outcomes.ts'

/** What both kinds may be told about their messages. */
export type DiscordStyle = { overlong: Overlong; isTitleHidden: boolean; hasNoPreview: boolean }

/** A post's messages one after the other, the pictures with the first; `post` makes one call. */
export async function sendDiscord({
  settings,
  request,
  post,
}: {
  settings: DiscordStyle
  request: SendRequest
  post: (body: DiscordBody, files: readonly MediaFile[], index: number) => Promise<Heard>
}): Promise<Outcome> {
  const { message, openMedia, steps, clock } = request
  const rendering = renderDiscord({ message, settings })
  const refused = refusedAlready(rendering.problems)
  if (refused) return refused
  const opened = await openPictures({ media: rendering.media, openMedia })
  if (opened.type === 'failed') return opened.outcome
  const sent = await sendParts({
    parts: rendering.pieces,
    steps,
    send: async ({ part: content, index }) => {
      const pictures = index === 0 ? opened.files : []
      const body = discordBody({ content, pictures, hasNoPreview: settings.hasNoPreview })
      const heard = await post(body, pictures, index)
      if (heard.type !== 'accepted') {
        return { type: 'failed', outcome: outcomeOf({ heard, now: clock() }) }
      }
      return { type: 'sent', name: String(heard.body.id) }
    },
  })
  if (sent.type === 'failed') return sent.outcome
  return { type: 'sent', externalId: sent.names[0] ?? '' }
}

/** JSON, or a form with the JSON in it where there are files. */
export function encodeDiscord({
  body,
  files,
}: {
  body: DiscordBody & Record<string, unknown>
  files: readonly MediaFile[]
}): { headers: Record<string, string>; body: string | FormData } {
  const json = JSON.stringify(body)
  if (files.length === 0) return { headers: { 'content-type': 'application/json' }, body: json }
  const form = new FormData()
  form.set('payload_json', json)
  files.forEach((file, id) => form.set(`files[${id}]`, fileBlob(file), `${id}-${file.fileName}`))
  return { headers: {}, body: form }
}

/** Discord wants every program to name itself and its address. */
export const userAgent = 'DiscordBot (https://example.com/lanmu, 1)'
