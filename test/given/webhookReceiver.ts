import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import type { WebhookBody } from '../../src/channels/webhook/payload.ts'

export const receiverSecret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`

export type Arrival = { id: string; at: Date; body: WebhookBody }

export type WebhookReceiver = {
  url: string
  /** Every request with this `webhook-id`, refused ones too. */
  of(id: string): Arrival[]
  all(): Arrival[]
  /** The next request gets this answer instead of 200. */
  answerNext(status: number, headers?: Record<string, string>): void
  close(): Promise<void>
}

/** A receiver as the standard asks for: it checks every signature with the public package. */
export async function startWebhookReceiver({ port = 0 } = {}): Promise<WebhookReceiver> {
  const arrivals: Arrival[] = []
  const answers: { status: number; headers: Record<string, string> }[] = []
  const verifier = new Webhook(receiverSecret)
  const server = createServer((req, res) => {
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8')
      try {
        const body = verifier.verify(text, req.headers as Record<string, string>) as WebhookBody
        arrivals.push({ id: String(req.headers['webhook-id']), at: new Date(), body })
      } catch {
        // Not signed with our secret: what a receiver must answer.
        res.writeHead(401).end()
        return
      }
      const answer = answers.shift() ?? { status: 200, headers: {} }
      res.writeHead(answer.status, answer.headers).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const { port: chosen } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${chosen}/hook`,
    of: (id) => arrivals.filter((arrival) => arrival.id === id),
    all: () => arrivals,
    answerNext: (status, headers = {}) => answers.push({ status, headers }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
