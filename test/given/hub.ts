import { createHmac, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a subscriber was given: all of it as the hub sent it. */
export type Distributed = { topic: string; headers: IncomingMessage['headers']; body: string }

export type Hub = {
  url: string
  /** Topics that were said to have news, in the order of their pings. */
  pings: string[]
  /** Rules of WebSub that a publisher broke. */
  violations: string[]
  /** The next pings get this answer. */
  answerNext(...statuses: number[]): void
  /** A subscriber that finds the hub by the topic alone, and is let in after it was asked back. */
  subscribe(topic: string): Promise<{ received: Distributed[]; close(): Promise<void> }>
  close(): Promise<void>
}

/**
 * A hub by W3C WebSub: it asks subscribers back (5.3), reads a topic that it is told of, takes it only
 * where the topic names this hub and itself (4), and hands it on as it is, signed (7).
 */
export async function startHub(): Promise<Hub> {
  const subscribers = new Map<string, { callback: string; secret: string; last: string }[]>()
  const [pings, violations, answers]: [string[], string[], number[]] = [[], [], []]
  const server = await serve(async ({ req, res, text }) => {
    const form = new URLSearchParams(text)
    const mode = form.get('hub.mode')
    if (req.method !== 'POST') return void res.writeHead(200).end('a hub')
    if (req.headers['content-type'] !== 'application/x-www-form-urlencoded') {
      violations.push(`a ${mode} as ${req.headers['content-type']}`)
      return void res.writeHead(415).end()
    }
    if (mode === 'subscribe') return subscribeTo({ form, res })
    const topic = form.get('hub.url')
    if (mode !== 'publish' || !topic) return void res.writeHead(400).end()
    pings.push(topic)
    const status = answers.shift() ?? 204
    res.writeHead(status).end()
    if (status === 204) await distribute(topic)
  })

  async function subscribeTo({ form, res }: { form: URLSearchParams; res: ServerResponse }) {
    const [topic, callback] = [form.get('hub.topic')!, form.get('hub.callback')!]
    const challenge = randomBytes(16).toString('hex')
    const intent = { 'hub.mode': 'subscribe', 'hub.topic': topic, 'hub.challenge': challenge }
    const query = new URLSearchParams({ ...intent, 'hub.lease_seconds': '864000' })
    const asked = await fetch(`${callback}?${query.toString()}`)
    const isMeant = asked.ok && (await asked.text()) === challenge
    if (isMeant) {
      const known = subscribers.get(topic) ?? []
      const one = { callback, secret: form.get('hub.secret')!, last: '' }
      subscribers.set(topic, [...known, one])
    }
    res.writeHead(isMeant ? 202 : 403).end()
  }

  async function distribute(topic: string): Promise<void> {
    const read = await fetch(topic)
    const body = await read.text()
    const links = linksOf(read.headers.get('link'))
    if (links.hub !== server.url) violations.push(`${topic} names the hub ${links.hub}`)
    if (links.self !== topic) violations.push(`${topic} calls itself ${links.self}`)
    const inside = linksInside({ type: read.headers.get('content-type') ?? '', body })
    if (inside.hub !== links.hub || inside.self !== links.self) {
      violations.push(`${topic} says otherwise inside: ${JSON.stringify(inside)}`)
    }
    for (const one of subscribers.get(topic) ?? []) {
      if (one.last === body) continue
      one.last = body
      const signature = createHmac('sha256', one.secret).update(body).digest('hex')
      const headers = {
        'content-type': read.headers.get('content-type') ?? '',
        link: `<${server.url}>; rel="hub", <${topic}>; rel="self"`,
        'x-hub-signature': `sha256=${signature}`,
      }
      await fetch(one.callback, { method: 'POST', headers, body })
    }
  }

  return {
    ...{ url: server.url, pings, violations, close: server.close },
    answerNext: (...statuses) => void answers.push(...statuses),
    subscribe: (topic) => subscribe({ topic }),
  }
}

async function subscribe({ topic }: { topic: string }) {
  const received: Distributed[] = []
  const secret = randomBytes(16).toString('hex')
  const listener = await serve(({ req, res, text }) => {
    const asked = new URL(req.url ?? '', 'http://localhost').searchParams
    if (req.method === 'GET') {
      const isOurs = asked.get('hub.mode') === 'subscribe' && asked.get('hub.topic') === self
      return void res.writeHead(isOurs ? 200 : 404).end(isOurs ? asked.get('hub.challenge') : '')
    }
    const signature = createHmac('sha256', secret).update(text).digest('hex')
    const isSigned = req.headers['x-hub-signature'] === `sha256=${signature}`
    if (isSigned) received.push({ topic, headers: req.headers, body: text })
    res.writeHead(202).end()
  })
  // What a HEAD says is enough to subscribe (4).
  const found = linksOf((await fetch(topic, { method: 'HEAD' })).headers.get('link'))
  const { hub, self } = found
  if (!hub || !self) throw new Error(`${topic} names no hub: ${JSON.stringify(found)}`)
  const form = { 'hub.mode': 'subscribe', 'hub.topic': self, 'hub.callback': listener.url }
  const body = new URLSearchParams({ ...form, 'hub.secret': secret })
  const answer = await fetch(hub, { method: 'POST', body: body.toString(), headers: formType })
  if (answer.status !== 202) throw new Error(`the hub answered ${answer.status}`)
  return { received, close: listener.close }
}

const formType = { 'content-type': 'application/x-www-form-urlencoded' }

type Links = { hub?: string; self?: string }

/** `<a>; rel="hub", <b>; rel="self"` (RFC 8288). */
export function linksOf(header: string | null): Links {
  const found = [...(header ?? '').matchAll(/<([^>]+)>;\s*rel="([^"]+)"/g)]
  return Object.fromEntries(found.map(([, href, rel]) => [rel, href]))
}

/** The same in the document itself. */
function linksInside({ type, body }: { type: string; body: string }): Links {
  if (type.includes('json')) {
    const feed = JSON.parse(body) as { feed_url?: string; hubs?: { type: string; url: string }[] }
    return { self: feed.feed_url, hub: feed.hubs?.find((one) => one.type === 'WebSub')?.url }
  }
  const tags = [...body.matchAll(/<(?:atom:)?link\b[^>]*>/g)].map(([tag]) => tag)
  const hrefOf = (rel: string) =>
    tags.find((tag) => tag.includes(`rel="${rel}"`))?.match(/href="([^"]*)"/)?.[1]
  return { hub: hrefOf('hub'), self: hrefOf('self') }
}

type Heard = { req: IncomingMessage; res: ServerResponse; text: string }

async function serve(hear: (heard: Heard) => unknown) {
  const server = createServer((req, res) => {
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('end', () => void hear({ req, res, text: Buffer.concat(chunks).toString('utf8') }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
