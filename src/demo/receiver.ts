import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { Webhook } from 'standardwebhooks'
import { z } from 'zod'
import { openArrivals } from './arrivals.ts'

export type Receiver = { url: string; secret: string; logFile: string; close(): Promise<void> }

const remembered = z.object({ port: z.number().int(), secret: z.string() })
type Remembered = z.infer<typeof remembered>

/** The part of a post that is written down, checked as a receiver elsewhere would. */
const event = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('post.published'),
    data: z.object({ title: z.string(), dueAt: z.iso.datetime() }),
  }),
  z.object({ type: z.literal('channel.test') }),
])

/** What it says to a GET, so that a second demo knows it. */
const greeting = 'the webhook receiver of the Lanmu demo'

/**
 * A webhook receiver as Standard Webhooks asks for: checks every signature with the public package,
 * drops an id it has seen, and appends each arrival to a log before it answers. Port and secret are
 * remembered in `folder`, so that what is on its way still arrives after a restart.
 */
export async function startReceiver({ folder }: { folder: string }): Promise<Receiver> {
  await mkdir(folder, { recursive: true })
  const logFile = path.join(folder, 'webhook.log')
  const settingsFile = path.join(folder, 'receiver.json')
  const known = await readRemembered(settingsFile)
  const secret = known?.secret ?? `whsec_${randomBytes(32).toString('base64')}`
  if (known && (await isReceiver(known.port))) {
    // Another demo on this folder has it open: one receiver is enough for both.
    return { url: addressOf(known.port), secret, logFile, close: () => Promise.resolve() }
  }
  const arrivals = await openArrivals({ file: logFile })
  const verifier = new Webhook(secret)

  async function accept(text: string, headers: Record<string, string>): Promise<number> {
    let body
    try {
      body = event.parse(verifier.verify(text, headers))
    } catch {
      return 401
    }
    if (body.type === 'channel.test') return 200
    const { title, dueAt } = body.data
    await arrivals.add({ id: String(headers['webhook-id']), at: new Date(), dueAt, title })
    return 200
  }

  const server = createServer((req, res) => {
    if (req.method === 'GET') return res.end(greeting)
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('end', () => {
      accept(Buffer.concat(chunks).toString('utf8'), req.headers as Record<string, string>).then(
        (status) => res.writeHead(status).end(),
        () => res.writeHead(503).end(),
      )
    })
  })
  const port = await listen({ server, port: known?.port ?? 0 })
  await writeFile(settingsFile, JSON.stringify({ port, secret }), { mode: 0o600 })
  return {
    url: addressOf(port),
    secret,
    logFile,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The port of last time; another one where somebody else took it meanwhile. */
async function listen({ server, port }: { server: Server; port: number }): Promise<number> {
  const tryPort = (wanted: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(wanted, '127.0.0.1', () => {
        server.off('error', reject)
        resolve()
      })
    })
  await tryPort(port).catch(() => tryPort(0))
  return (server.address() as AddressInfo).port
}

async function isReceiver(port: number): Promise<boolean> {
  const answer = await fetch(addressOf(port), { signal: AbortSignal.timeout(1_000) }).catch(
    () => null,
  )
  return (await answer?.text().catch(() => '')) === greeting
}

async function readRemembered(file: string): Promise<Remembered | null> {
  const text = await readFile(file, 'utf8').catch(() => null)
  return text ? remembered.parse(JSON.parse(text)) : null
}

function addressOf(port: number): string {
  return `http://127.0.0.1:${port}/lanmu`
}
