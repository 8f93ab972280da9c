import { fsyncSync, openSync, writeSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Arrival } from '../evidence.ts'
import { seeded } from '../random.ts'
import type { Behaviour } from './behaviours.ts'
import { chooseBehaviour, isActing } from './behaviours.ts'

/**
 * The other side, in a process that nothing ever kills. Every request is on disk before it is
 * answered. `/keyed/<slug>` drops a `webhook-id` it has acted on, `/unkeyed/<slug>` acts each time.
 */
const [logFile, seed] = process.argv.slice(2) as [string, string]
const log = openSync(logFile, 'a')
const done = new Set<string>()
const counts = new Map<string, number>()
let isFaulty = false

const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('error', () => {})
  request.on('end', () => receive({ request, response, text: Buffer.concat(chunks).toString() }))
})
server.keepAliveTimeout = 1
server.listen(0, '127.0.0.1', () => {
  process.send?.({ type: 'ready', port: (server.address() as AddressInfo).port })
})
process.on('message', (message: { isFaulty: boolean }) => {
  isFaulty = message.isFaulty
})
// It belongs to the run that started it.
process.on('disconnect', () => process.exit(0))

function receive({
  request,
  response,
  text,
}: {
  request: IncomingMessage
  response: ServerResponse
  text: string
}): void {
  const at = Date.now()
  const [, mode, channel] = (request.url ?? '').split('/') as [string, string, string]
  const body = JSON.parse(text) as { timestamp: string; data: { title: string } }
  const [post, version] = body.data.title.split(' v') as [string, string]
  const occurrence = `${channel} ${post}`
  const count = (counts.get(occurrence) ?? 0) + 1
  counts.set(occurrence, count)
  const random = seeded(`${seed}/${occurrence}/${count}`)
  const behaviour = isFaulty ? chooseBehaviour({ random }) : 'ok'
  const key = String(request.headers['webhook-id'])
  const isKeyed = mode === 'keyed'
  const isEffect = isActing(behaviour) && !(isKeyed && done.has(`${channel} ${key}`))
  const claimedAt = request.headers['x-chaos-claimed-at']
  const arrival: Arrival = {
    ...{ at, channel, isKeyed, key, post, version: Number(version), behaviour, isEffect },
    dueAt: Date.parse(body.timestamp),
    claimedAt: claimedAt ? Number(claimedAt) : null,
    clockAheadMs: Number(request.headers['x-chaos-clock-ahead'] ?? 0),
  }
  writeSync(log, `${JSON.stringify(arrival)}\n`)
  fsyncSync(log)
  if (isEffect) done.add(`${channel} ${key}`)
  answer({ behaviour, response })
}

function answer({ behaviour, response }: { behaviour: Behaviour; response: ServerResponse }): void {
  const ok = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}'
  switch (behaviour) {
    case 'ok':
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
      return
    case 'effect, then two answers':
      response.socket?.end(ok + ok)
      return
    case 'effect, then half an answer':
      response.socket?.write('HTTP/1.1 200 OK\r\ncontent-length: 900\r\n\r\n{"id":')
      setTimeout(() => response.socket?.resetAndDestroy(), 20)
      return
    case 'effect, then reset':
    case 'reset':
      response.socket?.resetAndDestroy()
      return
    case 'effect, then 500':
      response.writeHead(500).end('it broke, afterwards')
      return
    case 'busy':
      response.writeHead(429, { 'retry-after': '1' }).end()
      return
    case 'refusal':
      response.writeHead(400).end()
      return
    case 'silence':
    case 'effect, then silence':
      // The sender gives up by itself.
      return
  }
}
