import type { Socket } from 'node:net'
import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection/index.js'
import type { Http } from '../http.ts'
import type { EmailSettings } from './settings.ts'

/** What a mail server did with one mail. */
export type SmtpResult =
  | { type: 'taken'; refused: SmtpRefusal[]; accepted: string[] }
  /** It said no, in a number: 4xx for now, 5xx for good. */
  | { type: 'refused'; refusal: SmtpRefusal; all: SmtpRefusal[] }
  /** No connection was made. `isForbidden`: and none will be, it is not on the public internet. */
  | { type: 'unreached'; reason: string; isForbidden: boolean }
  /** No answer. `isBegun`: the mail itself was on its way. */
  | { type: 'lost'; reason: string; isBegun: boolean }

export type SmtpRefusal = { code: number; words: string; command: string; recipient?: string }

/** What Nodemailer's errors carry. */
type SmtpError = Error & {
  code?: string
  responseCode?: number
  response?: string
  command?: string
  recipient?: string
  rejectedErrors?: SmtpError[]
}

export type Letter = { from: string; to: readonly string[]; raw: Buffer }

/**
 * One connection for one mail; without a letter it only logs in. The connection is Nodemailer's own and
 * not its transport, because only so it is known whether the mail was on its way when all went silent.
 */
export async function talkSmtp({
  settings,
  letter,
  http,
  signal,
}: {
  settings: EmailSettings
  letter: Letter | null
  http: Http
  signal: AbortSignal
}): Promise<SmtpResult> {
  const { host, port } = settings
  const opened = await http.openSocket({ host, port, signal })
  if (opened.type === 'unreached') return opened
  return talk({
    connection: overSocket({ settings, socket: opened.socket }),
    settings,
    letter,
    signal,
  })
}

function talk({
  connection,
  settings,
  letter,
  signal,
}: {
  connection: SMTPConnection
  settings: EmailSettings
  letter: Letter | null
  signal: AbortSignal
}): Promise<SmtpResult> {
  let isBegun = false
  const content = () =>
    Readable.from(
      (function* () {
        isBegun = true
        yield letter?.raw ?? Buffer.alloc(0)
      })(),
    )
  return new Promise((resolve) => {
    const end = (result: SmtpResult) => {
      signal.removeEventListener('abort', stop)
      connection.close()
      resolve(result)
    }
    const stop = () => end({ type: 'lost', reason: 'stopped before it answered', isBegun })
    const fail = (error: SmtpError) => end(readError({ error, isBegun }))
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop)
    connection.on('error', fail)
    connection.connect((failure) => {
      if (failure) return fail(failure)
      const send = () => {
        if (!letter) return end({ type: 'taken', accepted: [], refused: [] })
        const envelope = { from: letter.from, to: [...letter.to], size: letter.raw.length }
        connection.send(envelope, content(), (error, info) => {
          if (error) return fail(error)
          const refused = (info.rejectedErrors ?? []).map(refusalOf)
          end({ type: 'taken', accepted: info.accepted as string[], refused })
        })
      }
      const { user, password } = settings
      if (!user) return send()
      connection.login({ user, pass: password ?? '' }, (error) => (error ? fail(error) : send()))
    })
  })
}

function overSocket({
  settings: { host, port, security },
  socket,
}: {
  settings: EmailSettings
  socket: Socket
}): SMTPConnection {
  return new SMTPConnection({
    ...{ connection: socket, host, port, secure: security === 'tls' },
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    greetingTimeout: 8_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as SMTPConnection.Options)
}

function readError({ error, isBegun }: { error: SmtpError; isBegun: boolean }): SmtpResult {
  if (error.responseCode) {
    return {
      type: 'refused',
      refusal: refusalOf(error),
      all: (error.rejectedErrors ?? [error]).map(refusalOf),
    }
  }
  // Nodemailer says these itself, before anything was sent.
  const words = error.code === undefined ? undefined : ownRefusals[error.code]
  if (words !== undefined && !isBegun) {
    const refusal = { code: 550, words, command: error.command ?? '' }
    return { type: 'refused', refusal, all: [refusal] }
  }
  // Nodemailer keeps OpenSSL's words and not its code.
  const isUntrusted = /certificate|altname/i.test(error.message)
  const reason = isUntrusted ? untrusted : (reasons[error.code ?? ''] ?? 'the connection failed')
  return { type: 'lost', reason, isBegun }
}

const ownRefusals: Record<string, string> = {
  EAUTH: 'the server does not let us log in this way',
  ENOAUTH: 'the server does not let us log in this way',
  EENVELOPE: 'an address cannot be used',
  EMESSAGE: 'the mail is larger than the server takes',
}

const untrusted = 'its certificate is not trusted, or is for another name'

const reasons: Record<string, string> = {
  EDNS: 'its name is unknown',
  ETIMEDOUT: 'no answer in time',
  ETLS: 'no encrypted connection: check the port and the encryption',
  ECONNECTION: 'it closed the connection',
  ESOCKET: 'the connection failed',
  EPROTOCOL: 'it does not speak SMTP there: check the port and the encryption',
}

function refusalOf(error: SmtpError): SmtpRefusal {
  return {
    code: error.responseCode ?? 550,
    words: (error.response ?? '').replace(/\s+/g, ' ').slice(0, 160),
    command: error.command ?? '',
    ...(error.recipient !== undefined && { recipient: error.recipient }),
  }
}
