import type { Socket } from 'node:net'
import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection/index.js'
import type { Http } from '../http.ts'
import type { EmailSettings } from './settings.ts'
import type { Words } from '../../domain/words.ts'

/** What a mail server did with one mail. */
export type SmtpResult =
  | { type: 'taken'; refused: SmtpRefusal[]; accepted: string[] }
  /** It said no, in a number: 4xx for now, 5xx for good. */
  | { type: 'refused'; refusal: SmtpRefusal; all: SmtpRefusal[] }
  /** No connection was made. `isForbidden`: and none will be, it is not on the public internet. */
  | { type: 'unreached'; reason: Words; isForbidden: boolean }
  /** No answer. `isBegun`: the mail itself was on its way. */
  | { type: 'lost'; reason: Words; isBegun: boolean }

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
    const stop = () => end({ type: 'lost', reason: stopped, isBegun })
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
  const reason = isUntrusted ? untrusted : (reasons[error.code ?? ''] ?? reasons.ESOCKET!)
  return { type: 'lost', reason, isBegun }
}

const ownRefusals: Record<string, string> = {
  EAUTH: 'the server does not let us log in this way',
  ENOAUTH: 'the server does not let us log in this way',
  EENVELOPE: 'an address cannot be used',
  EMESSAGE: 'the mail is larger than the server takes',
}

const untrusted = {
  en: 'its certificate is not trusted, or is for another name',
  zh: '证书不受信任，或不是发给这个服务器名的',
}
const stopped = { en: 'stopped before it answered', zh: '在对方回应之前已停止' }

const reasons: Record<string, Words> = {
  EDNS: { en: 'its name is unknown', zh: '找不到这个服务器名' },
  ETIMEDOUT: { en: 'no answer in time', zh: '没有及时回应' },
  ETLS: {
    en: 'no encrypted connection: check the port and the encryption',
    zh: '无法建立加密连接：请检查端口和加密方式',
  },
  ECONNECTION: { en: 'it closed the connection', zh: '对方关闭了连接' },
  ESOCKET: { en: 'the connection failed', zh: '连接失败' },
  EPROTOCOL: {
    en: 'it does not speak SMTP there: check the port and the encryption',
    zh: '那里不是 SMTP 服务：请检查端口和加密方式',
  },
}

function refusalOf(error: SmtpError): SmtpRefusal {
  return {
    code: error.responseCode ?? 550,
    words: (error.response ?? '').replace(/\s+/g, ' ').slice(0, 160),
    command: error.command ?? '',
    ...(error.recipient !== undefined && { recipient: error.recipient }),
  }
}
