import type { Words } from '../../domain/words.ts'
import type { Http } from '../http.ts'
import { answeredWith } from '../transport.ts'

/** `status`: what the hub answered; `null`: it answered nothing. */
export type Pinged = { isGood: boolean; status: number | null; reason: Words | null }

/**
 * Tells a hub that a topic has something new; the hub then reads the topic itself. WebSub leaves the
 * form of this to publisher and hub: hubs take that of PubSubHubbub 0.4, some by the name `hub.topic`.
 */
export async function pingHub({
  hub,
  topic,
  http,
  signal,
}: {
  hub: string
  /** The address of one file of the feed. */
  topic: string
  http: Http
  signal: AbortSignal
}): Promise<Pinged> {
  const body = new URLSearchParams({
    'hub.mode': 'publish',
    'hub.url': topic,
    'hub.topic': topic,
  }).toString()
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'user-agent': 'Lanmu-WebSub/1',
  }
  const result = await http.request({ method: 'POST', url: hub, headers, body, signal })
  if (result.type !== 'answer') return { isGood: false, status: null, reason: result.reason }
  const { status } = result
  const isGood = status >= 200 && status < 300
  return { isGood, status, reason: isGood ? null : answeredWith(status) }
}
