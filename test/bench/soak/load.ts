import { randomUUID } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import sharp from 'sharp'
import { request } from '../../app/given/restClient.ts'
import type { Furnished } from './furnish.ts'

/** How often somebody does each of these, in a minute. */
const perMinute = {
  plan: 480,
  change: 90,
  type: 300,
  beat: 60,
  read: 600,
  pull: 120,
  watch: 30,
  look: 20,
  upload: 10,
  import: 1,
  trash: 20,
} as const
type Deed = keyof typeof perMinute

export type Load = {
  /** Answers so far, by what was done and the status; 0: none came. */
  counts: Record<string, number>
  stop(): Promise<void>
}

/**
 * Editors, readers and programs, all at once and through the front door. What a team does in a year
 * it does in some twenty minutes.
 */
export function startLoad({ url, furnished }: { url: string; furnished: Furnished }): Load {
  const counts: Record<string, number> = {}
  const stopping = new AbortController()
  setMaxListeners(0, stopping.signal)
  const deeds = deedsOf({ url, furnished })
  async function repeat(deed: Deed): Promise<void> {
    const under = new Set<Promise<void>>()
    while (!stopping.signal.aborted) {
      await pause(60_000 / perMinute[deed], undefined, { signal: stopping.signal }).catch(() => {})
      // A server that is behind is not buried: what is lost is seen in the counts.
      if (under.size > 20) continue
      const done: Promise<void> = deeds[deed]()
        .catch(() => 0)
        .then((status) => {
          counts[`${deed} ${status}`] = (counts[`${deed} ${status}`] ?? 0) + 1
          under.delete(done)
        })
      under.add(done)
    }
    await Promise.all(under)
  }
  const running = Promise.all((Object.keys(perMinute) as Deed[]).map(repeat))
  return {
    counts,
    async stop() {
      stopping.abort()
      await running
    },
  }
}

type Asked = { method: string; path: string; body?: unknown; headers?: Record<string, string> }

function deedsOf({
  url,
  furnished: { admin, channels, keys },
}: {
  url: string
  furnished: Furnished
}) {
  /** The newest ones: old posts are left alone, as in life. */
  const posts: string[] = []
  const media: string[] = []
  const pulls = channels.filter(({ kind }) => kind === 'pull')
  let count = 0

  async function ask({ headers = {}, ...asked }: Asked) {
    count += 1
    const authorization = `Bearer ${keys[count % keys.length]!}`
    return request({ url, ...asked, headers: { authorization, ...headers } })
  }
  /** On the condition that nobody was faster. */
  async function write({ id, ...asked }: Omit<Asked, 'path'> & { id: string | undefined }) {
    if (!id) return 0
    const path = `/v1/posts/${id}`
    const { headers } = await ask({ method: 'GET', path })
    const etag = headers.get('etag') ?? ''
    return (await ask({ ...asked, path, headers: { 'if-match': etag } })).status
  }
  const one = <T>(from: readonly T[]): T | undefined =>
    from[Math.floor(Math.random() * from.length)]

  return {
    async plan() {
      const dueIn = 2_000 + Math.random() * 20_000
      const pictures = Math.random() < 0.2 ? media.slice(-1) : []
      const { status, json } = await ask({
        method: 'POST',
        path: '/v1/posts',
        headers: { 'idempotency-key': randomUUID() },
        body: {
          title: `Post ${count}`,
          body: { markdown: 'Water before tea. **People** before water.\n\n'.repeat(8) },
          contentType: one(['values', 'product', 'interaction']),
          channels: [one(channels)!.id],
          media: pictures,
          publishAt: new Date(Date.now() + dueIn).toISOString(),
          state: 'scheduled',
        },
      })
      if (status === 201) posts.push((json as { id: string }).id)
      if (posts.length > 500) posts.shift()
      return status
    },
    async change() {
      return write({ method: 'PATCH', id: one(posts), body: { title: `Changed ${count}` } })
    },
    async type() {
      if (posts.length === 0) return 0
      const path = `/api/posts/${one(posts)}?draft=true&autosave=true&depth=0`
      return (await admin.ask('PATCH', path, { title: `Typing ${count}` })).status
    },
    async beat() {
      if (posts.length === 0) return 0
      const body = { isTyping: Math.random() < 0.5 }
      return (await admin.ask('POST', `/v1/posts/${one(posts)}/presence`, body)).status
    },
    async read() {
      const path = one(pathsToRead({ posts, channels }))!
      return (await ask({ method: 'GET', path })).status
    },
    async pull() {
      const lease = { max: 10, seconds: 30, wait: 2 }
      const path = `/v1/channels/${one(pulls)!.slug}/lease`
      const { status, json } = await ask({ method: 'POST', path, body: lease })
      const { deliveries = [] } = json as { deliveries?: { id: string; lease: number }[] }
      for (const { id, lease: token } of deliveries) {
        await ask({ method: 'POST', path: `/v1/deliveries/${id}/ack`, body: { lease: token } })
      }
      return status
    },
    async watch() {
      const leaving = new AbortController()
      const response = await fetch(`${url}/v1/channels/${one(pulls)!.slug}/due`, {
        headers: { authorization: `Bearer ${one(keys)}` },
        signal: leaving.signal,
      })
      // The reader goes away in the middle, as readers do.
      await pause(3_000)
      leaving.abort()
      return response.status
    },
    async look() {
      const path = one(['/admin', '/admin/calendar', '/admin/ledger', '/admin/balance'])!
      return (await admin.ask('GET', path)).status
    },
    async upload() {
      const background = { r: count % 255, g: 120, b: 90 }
      const image = sharp({ create: { width: 1200, height: 800, channels: 3, background } })
      const form = new FormData()
      form.set(
        'file',
        new File([await image.png().toBuffer()], `${count}.png`, { type: 'image/png' }),
      )
      form.set('alt', 'A colour')
      const { status, json } = await admin.ask('POST', '/v1/media', form)
      if (status === 201) media.push((json as { id: string }).id)
      return status
    },
    async import() {
      const rows = Array.from(
        { length: 20 },
        (_, row) => `${count}-${row},Row ${row},Text,values,topic`,
      )
      const body = ['externalId,title,body,contentType,packaging', ...rows].join('\n')
      const response = await fetch(`${url}/v1/imports`, {
        method: 'POST',
        headers: { authorization: `Bearer ${one(keys)}`, 'content-type': 'text/csv' },
        body,
      })
      await response.text()
      return response.status
    },
    async trash() {
      return write({ method: 'DELETE', id: posts.shift() })
    },
  } satisfies Record<Deed, () => Promise<number>>
}

function pathsToRead({
  posts,
  channels,
}: {
  posts: string[]
  channels: { slug: string; kind: string }[]
}) {
  const feeds = channels.filter(({ kind }) => kind === 'feed')
  const feed = feeds[Math.floor(Math.random() * feeds.length)]!.slug
  const [from, to] = [-5, 5].map((minutes) => new Date(Date.now() + minutes * 60_000).toISOString())
  return [
    `/v1/feeds/${feed}/rss.xml`,
    `/v1/feeds/${feed}/feed.json`,
    `/v1/channels/${feed}/published?limit=20&body=html`,
    `/v1/channels/${feed}/changes?limit=50`,
    `/v1/posts?limit=20`,
    ...posts.slice(-1).map((id) => `/v1/posts/${id}/history`),
    `/v1/deliveries?limit=50`,
    `/v1/calendar?from=${from}&to=${to}`,
    '/v1/balance',
    '/v1/home',
    '/v1/health/channels',
    '/healthz',
  ]
}
