import type { Response } from 'express'
import type { Payload } from 'payload'
import { z } from 'zod'
import { countDue } from '../publishing/countDue.ts'
import { findChannel } from './findChannel.ts'
import { isChannelReached } from './reach.ts'
import { route, text } from './route.ts'
import { idOrSlug } from './shapes.ts'
import { noPullChannel } from './findChannel.ts'

/** How often the ledger is looked at for all streams of one channel, and when silence is broken. */
const everyMs = 1_000
const heartbeatMs = 15_000

/** Streams one process keeps open, and those of one asker. */
const maxStreams = 500
const maxPerAsker = 10

/** Open streams by their asker. */
const open = new Map<string, number>()

/** `GET /v1/channels/:channel/due`: wakes readers; what is due they lease as ever. */
export const dueRoute = route({
  method: 'get',
  path: '/channels/:channel/due',
  id: 'watchDue',
  tag: 'pull',
  summary: 'A stream of events: how many deliveries are due, whenever that changes',
  description: 'Server-sent events: `event: due`, `data: {"due": 3}`. Lease them when it says so.',
  scope: 'pull:channel',
  heedsReach: true,
  params: z.object({ channel: idOrSlug }),
  answers: { 200: text('Server-sent events.', 'text/event-stream') },
  problems: ['not-found'],
}).answer(async ({ payload, params, asker }) => {
  const channel = await findChannel({ payload, idOrSlug: params.channel })
  if (channel?.kind !== 'pull' || !isChannelReached({ asker, channel: channel.id })) {
    return { problem: 'not-found', detail: noPullChannel }
  }
  const name = asker.key?.id ?? String(asker.user.id)
  const total = [...open.values()].reduce((sum, count) => sum + count, 0)
  if (total >= maxStreams || (open.get(name) ?? 0) >= maxPerAsker) {
    const detail = {
      en: `At most ${maxPerAsker} streams for each key: close one.`,
      zh: `每个密钥最多 ${maxPerAsker} 个数据流，请先关闭一个。`,
    }
    return { problem: 'too-many', detail, headers: { 'Retry-After': '10' } }
  }
  const headers = { 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' }
  const stream = (res: Response) => watch({ res, payload, channelId: channel.id, name })
  return { status: 200, headers, stream }
})

function watch({
  res,
  payload,
  channelId,
  name,
}: {
  res: Response
  payload: Payload
  channelId: string
  name: string
}): void {
  open.set(name, (open.get(name) ?? 0) + 1)
  res.type('text/event-stream').write('retry: 2000\n\n')
  let [known, toldAt, isBusy] = [-1, Date.now(), false]
  const look = async () => {
    if (isBusy) return
    isBusy = true
    try {
      const due = await countDue({ payload, channelId, now: new Date() })
      if (due === known && Date.now() - toldAt < heartbeatMs) return
      res.write(due === known ? ': still here\n\n' : `event: due\ndata: {"due":${due}}\n\n`)
      ;[known, toldAt] = [due, Date.now()]
    } catch (error) {
      // The reader comes back by itself, to a process that has its database.
      payload.logger.warn({ err: error }, 'a stream of due deliveries ended')
      res.end()
    } finally {
      isBusy = false
    }
  }
  const timer = setInterval(() => void look(), everyMs)
  res.on('close', () => {
    clearInterval(timer)
    const left = (open.get(name) ?? 1) - 1
    if (left > 0) open.set(name, left)
    else open.delete(name)
  })
  void look()
}
