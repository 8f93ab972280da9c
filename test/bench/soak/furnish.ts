import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import { scopeNames } from '../../../src/domain/scopes.ts'
import type { RestClient } from '../../app/given/restClient.ts'
import { signInFirstUser } from '../../app/given/restClient.ts'
import { receiverSecret } from '../../given/webhookReceiver.ts'

/** What the load works with. Ids and slugs. */
export type Furnished = {
  admin: RestClient
  channels: { id: string; slug: string; kind: string }[]
  /** Keys of programs that may ask as often as they like. */
  keys: string[]
}

export type Receiver = { url: string; close(): Promise<void> }

/** A platform that mostly says yes: one call in forty is refused for now, one in two hundred for good. */
export async function startReceiver(): Promise<Receiver> {
  let calls = 0
  const server = createServer((req, res) => {
    req.resume().on('end', () => {
      calls += 1
      const status = calls % 200 === 0 ? 400 : calls % 40 === 0 ? 503 : 200
      res.writeHead(status, { 'content-type': 'application/json' }).end('{}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The first user, channels of each mode, a subscription, a column, and keys. */
export async function furnish({
  url,
  receiver,
}: {
  url: string
  receiver: Receiver
}): Promise<Furnished> {
  const admin = await signInFirstUser({ url })
  const made = await Promise.all([
    ...[1, 2, 3, 4, 5, 6].map((number) =>
      admin.channel({
        name: `Webhook ${number}`,
        slug: `webhook-${number}`,
        kind: 'webhook',
        settings: { webhook: { url: receiver.url, secret: receiverSecret } },
      }),
    ),
    ...[1, 2, 3].map((n) => admin.channel({ name: `Feed ${n}`, slug: `feed-${n}`, kind: 'feed' })),
    ...[1, 2].map((n) => admin.channel({ name: `Pull ${n}`, slug: `pull-${n}`, kind: 'pull' })),
  ])
  const channels = made.map(({ id, slug, kind }) => ({ id, slug: String(slug), kind }))
  await insist(admin, '/api/columns', {
    ...{ name: 'Morning brief', slug: 'brief', contentType: 'values', packaging: 'topic' },
    ...{ times: [{ time: '08:30' }], timezone: 'Asia/Shanghai', recurrence: 'FREQ=DAILY' },
    channels: [channels[0]!.id],
  })
  await insist(admin, '/v1/webhooks', { name: 'A site', url: receiver.url })
  const keys = []
  for (const number of [1, 2, 3, 4]) keys.push(await makeKey({ admin, number }))
  return { admin, channels, keys }
}

async function makeKey({ admin, number }: { admin: RestClient; number: number }): Promise<string> {
  const { json } = await admin.ask('GET', '/api/users?limit=1&depth=0')
  const user = (json as { docs: { id: string }[] }).docs[0]!.id
  const body = { name: `Program ${number}`, user, scopes: scopeNames, perMinute: 60_000 }
  const { doc } = (await insist(admin, '/api/api-keys', body)) as { doc: { id: string } }
  const issued = await insist(admin, `/v1/keys/${doc.id}/issue`, {})
  return (issued as { key: string }).key
}

async function insist(admin: RestClient, path: string, body: object): Promise<unknown> {
  const { status, json } = await admin.ask('POST', path, body)
  if (status >= 300) throw new Error(`${path} answered ${status}: ${JSON.stringify(json)}`)
  return json
}
