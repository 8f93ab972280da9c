import { createHash } from 'node:crypto'
import type { Http } from '../http.ts'
import type { Heard } from '../verdict.ts'
import { hearBluesky } from './answer.ts'
import type { BlueskySettings } from './settings.ts'

export type BlueskyLine = {
  settings: BlueskySettings
  http: Http
  signal: AbortSignal
  clock: () => Date
}

/** `did`: the account's lasting name. */
export type Session = { accessJwt: string; refreshJwt: string; did: string }

type NotAccepted = Exclude<Heard, { type: 'accepted' }>
export type Opened = { type: 'open'; session: Session } | { type: 'failed'; heard: NotAccepted }

/** Logging in is limited to 30 times in five minutes, so a session is kept for the process's life. */
const sessions = new Map<string, Session>()

export async function openSession(line: BlueskyLine): Promise<Opened> {
  const kept = sessions.get(nameOf(line.settings))
  return kept ? { type: 'open', session: kept } : logIn(line)
}

export async function logIn(line: BlueskyLine): Promise<Opened> {
  const { identifier, appPassword } = line.settings
  const path = 'com.atproto.server.createSession'
  return keep(line, await callBluesky(line, { path, body: { identifier, password: appPassword } }))
}

/** A new access token for the one that ran out; logs in where that is too old as well. */
async function renewSession(line: BlueskyLine, session: Session): Promise<Opened> {
  const path = 'com.atproto.server.refreshSession'
  const renewed = keep(line, await callBluesky(line, { path, token: session.refreshJwt }))
  return renewed.type === 'open' ? renewed : logIn(line)
}

/**
 * A call in the account's name. An access token lives for about two hours; one that ran out is renewed
 * and the call made once more, since a server that says so has done nothing.
 */
export async function callAs(
  line: BlueskyLine,
  session: Session,
  call: Omit<Call, 'token'>,
): Promise<Heard> {
  const first = await callBluesky(line, { ...call, token: currentOf({ line, session }).accessJwt })
  if (first.type !== 'refused' || !['ExpiredToken', 'InvalidToken'].includes(first.code))
    return first
  const renewed = await renewSession(line, currentOf({ line, session }))
  if (renewed.type === 'failed') return renewed.heard
  return callBluesky(line, { ...call, token: renewed.session.accessJwt })
}

type Call = {
  /** A method's name, and its query where it has one. */
  path: string
  token?: string
  body?: object
  file?: { bytes: Uint8Array; mimeType: string }
  isQuery?: boolean
}

async function callBluesky(
  { settings, http, signal, clock }: BlueskyLine,
  { path, token, body, file, isQuery = false }: Call,
): Promise<Heard> {
  const contentType = file?.mimeType ?? (body && 'application/json')
  const content = file?.bytes ?? (body && JSON.stringify(body))
  const result = await http.request({
    method: isQuery ? 'GET' : 'POST',
    url: new URL(`/xrpc/${path}`, settings.service || 'https://bsky.social').href,
    headers: {
      'user-agent': 'Lanmu/1',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(contentType !== undefined && { 'content-type': contentType }),
    },
    ...(content !== undefined && { body: content }),
    signal,
  })
  const secrets = [settings.appPassword, ...(token === undefined ? [] : [token])]
  return hearBluesky({ result, secrets, now: clock() })
}

function keep(line: BlueskyLine, heard: Heard): Opened {
  if (heard.type !== 'accepted') return { type: 'failed', heard }
  const { accessJwt, refreshJwt, did } = heard.body
  if (typeof accessJwt !== 'string' || typeof refreshJwt !== 'string' || typeof did !== 'string') {
    const reason = {
      en: 'the server let us in and gave no session',
      zh: '服务器允许登录，但没有给出会话',
    }
    return { type: 'failed', heard: { type: 'unclear', outcome: { type: 'try-later', reason } } }
  }
  const session = { accessJwt, refreshJwt, did }
  sessions.set(nameOf(line.settings), session)
  return { type: 'open', session }
}

function currentOf({ line, session }: { line: BlueskyLine; session: Session }): Session {
  return sessions.get(nameOf(line.settings)) ?? session
}

/** Another password is another session. */
function nameOf({ service, identifier, appPassword }: BlueskySettings): string {
  const text = JSON.stringify([service ?? '', identifier, appPassword])
  return createHash('sha256').update(text).digest('hex')
}
