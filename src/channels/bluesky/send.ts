import type { Outcome, SendRequest } from '../channel.ts'
import type { Http } from '../http.ts'
import { openPictures } from '../openPictures.ts'
import { sendParts } from '../sendParts.ts'
import { unseen } from '../unseen.ts'
import { outcomeOf } from '../verdict.ts'
import { postRecord, renderBluesky } from './payload.ts'
import { putPost, readRef } from './putPost.ts'
import { openSession, type BlueskyLine } from './session.ts'
import type { BlueskySettings } from './settings.ts'
import { uploadPictures } from './upload.ts'
import { refusedAlready } from '../outcomes.ts'

/** Pictures first, then the posts, each in reply to the one before. */
export async function sendBluesky({
  settings,
  http,
  request,
}: {
  settings: BlueskySettings
  http: Http
  request: SendRequest
}): Promise<Outcome> {
  const { message, openMedia, steps, signal, clock } = request
  const rendering = renderBluesky({ message, settings })
  const refused = refusedAlready(rendering.problems)
  if (refused) return refused
  const opened = await openPictures({ media: rendering.media, openMedia })
  if (opened.type === 'failed') return opened.outcome
  const line: BlueskyLine = { settings, http, signal, clock }
  const login = await openSession(line)
  if (login.type === 'failed') return unseen(outcomeOf({ heard: login.heard, now: clock() }))
  const { session } = login
  const files = steps.find('part-1') ? [] : opened.files
  const uploaded = await uploadPictures({ line, session, files, steps })
  if (uploaded.type === 'failed') return uploaded.outcome
  const { link } = message
  const card = link === null ? null : { uri: link, title: message.title }
  const sent = await sendParts({
    parts: rendering.pieces,
    steps,
    findsSent: true,
    send: ({ part: piece, index, before }) => {
      const recordAt = (createdAt: string) =>
        postRecord({
          ...{ piece, createdAt, language: settings.language },
          pictures: index === 0 ? uploaded.pictures : [],
          card: index === 0 ? card : null,
          before: before.map(readRef),
        })
      return putPost({ line, session, request, index, recordAt })
    },
  })
  if (sent.type === 'failed') return sent.outcome
  const { uri } = readRef(sent.names[0] ?? '')
  return { type: 'sent', externalId: uri, url: addressOf({ uri, settings }) }
}

/** Where the post is shown. */
function addressOf({ uri, settings }: { uri: string; settings: BlueskySettings }): string {
  return `https://bsky.app/profile/${settings.identifier}/post/${uri.split('/').at(-1) ?? ''}`
}
