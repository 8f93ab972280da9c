import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

const user = 'teahouse'
const password = 'correct-horse-battery'

export type SmtpMail = { from: string; to: string[]; raw: string; email: Email }

/** What the server does with the next mail, and with every mail until told otherwise. */
export type SmtpFault =
  | { type: 'refuse'; code: number; at: 'from' | 'recipient' | 'data' }
  /** It hangs up before the mail is on its way. */
  | { type: 'hang-up' }
  /** It takes the mail and never says so. */
  | { type: 'silence' }
  /** It takes the mail and hangs up without saying so. */
  | { type: 'reset' }

export type SmtpHost = {
  port: number
  user: string
  password: string
  mails: SmtpMail[]
  fail(fault: SmtpFault | null): void
  /** Addresses that are refused, by their code. */
  refuseRecipients(codes: Record<string, number>): void
  /** How many came, and how many said who they are. */
  connections(): number
  logins(): number
  close(): Promise<void>
}

/**
 * A real SMTP server that keeps what it takes and fails as it is told. `isSecure`: it speaks TLS from the
 * first byte, under a certificate that nobody trusts.
 */
export async function startSmtp({ isSecure = false } = {}): Promise<SmtpHost> {
  const mails: SmtpMail[] = []
  let fault: SmtpFault | null = null
  let refused: Record<string, number> = {}
  const count = { connections: 0, logins: 0 }
  const server = new SMTPServer({
    secure: isSecure,
    authOptional: false,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    size: 5_000_000,
    closeTimeout: 100,
    onConnect(_session, done) {
      count.connections += 1
      done()
    },
    onAuth(auth, _session, done) {
      count.logins += 1
      if (auth.username === user && auth.password === password) return done(null, { user })
      done(problem(535, 'authentication failed'))
    },
    onMailFrom(_address, _session, done) {
      done(
        fault?.type === 'refuse' && fault.at === 'from'
          ? problem(fault.code, 'not from you')
          : null,
      )
    },
    onRcptTo({ address }, _session, done) {
      if (fault?.type === 'hang-up') return hangUp()
      const code =
        fault?.type === 'refuse' && fault.at === 'recipient' ? fault.code : refused[address]
      done(code === undefined ? null : problem(code, 'no such mailbox'))
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (stream.sizeExceeded) return done(problem(552, 'too large'))
        if (fault?.type === 'refuse') return done(problem(fault.code, 'no thanks'))
        void keep({ raw: Buffer.concat(chunks), session }).then(() => {
          if (fault?.type === 'reset') hangUp()
          else if (fault?.type !== 'silence') done()
        })
      })
    },
  })
  const hangUp = () => {
    for (const { _socket: socket } of server.connections as Set<{ _socket: { destroy(): void } }>) {
      socket.destroy()
    }
  }
  const keep = async ({
    raw,
    session: { envelope },
  }: {
    raw: Buffer
    session: { envelope: { mailFrom: false | { address: string }; rcptTo: { address: string }[] } }
  }) => {
    mails.push({
      from: envelope.mailFrom ? envelope.mailFrom.address : '',
      to: envelope.rcptTo.map(({ address }) => address),
      raw: raw.toString('utf8'),
      email: await PostalMime.parse(raw),
    })
  }
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    ...{ user, password, mails },
    port: (server.server.address() as AddressInfo).port,
    fail: (next) => {
      fault = next
    },
    refuseRecipients: (codes) => {
      refused = codes
    },
    connections: () => count.connections,
    logins: () => count.logins,
    close: () => {
      hangUp()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function problem(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode })
}
