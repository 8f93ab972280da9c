import { createHash } from 'node:crypto'
import { Router } from 'express'
import { Feed } from 'feed'
import type { Payload } from 'payload'
import { toHtml } from '../domain/message/toHtml.ts'
import { toText } from '../domain/message/toText.ts'
import type { PublishedPost } from '../publishing/listPublished.ts'
import { listPublished } from '../publishing/listPublished.ts'
import type { ChannelSummary } from './findChannel.ts'
import { findChannel } from './findChannel.ts'
import { sendProblem } from './problem.ts'

const formats = {
  'rss.xml': { mime: 'application/rss+xml', write: (feed: Feed) => feed.rss2() },
  'atom.xml': { mime: 'application/atom+xml', write: (feed: Feed) => feed.atom1() },
  'feed.json': { mime: 'application/feed+json', write: (feed: Feed) => feed.json1() },
}

/** Items in a feed: readers keep what they have seen. */
const items = 50

/**
 * `GET /v1/feeds/:channel/rss.xml | atom.xml | feed.json`: what a feed channel has published.
 * Open to everyone; `ETag` and `If-None-Match` spare the reader what it has.
 */
export function feeds(payload: Payload): Router {
  const router = Router()
  router.get('/feeds/:channel/:file', async (req, res) => {
    const format = formats[req.params.file as keyof typeof formats]
    const channel = await findChannel({ payload, idOrSlug: req.params.channel })
    if (!format || channel?.kind !== 'feed') {
      return sendProblem({
        res,
        type: 'not-found',
        detail: `Feeds are at /v1/feeds/<channel>/${Object.keys(formats).join(' | ')}, for channels of the kind “feed”.`,
      })
    }
    const published = await listPublished({ payload, channelId: channel.id, limit: items })
    const base = `${payload.config.serverURL}/v1/feeds/${channel.slug}`
    const body = format.write(buildFeed({ channel, published, base }))
    const newest = published[0]?.sentAt
    res.set('ETag', `"${createHash('sha256').update(body).digest('base64url')}"`)
    res.set('Cache-Control', 'public, max-age=60')
    if (newest) res.set('Last-Modified', newest.toUTCString())
    if (req.fresh) return res.status(304).end()
    res.type(`${format.mime}; charset=utf-8`).send(body)
  })
  return router
}

function buildFeed({
  channel,
  published,
  base,
}: {
  channel: ChannelSummary
  published: PublishedPost[]
  base: string
}): Feed {
  const feed = new Feed({
    id: base,
    title: channel.name,
    description: channel.name,
    link: new URL(base).origin,
    generator: 'Lanmu',
    updated: published[0]?.sentAt ?? new Date(0),
    feedLinks: { rss: `${base}/rss.xml`, atom: `${base}/atom.xml`, json: `${base}/feed.json` },
  })
  for (const post of published) feed.addItem(toItem({ post, base }))
  return feed
}

function toItem({ post, base }: { post: PublishedPost; base: string }) {
  const { message, deliveryId, sentAt } = post
  const id = `${base}#${deliveryId}`
  const image = message.media[0]
  return {
    id,
    guid: id,
    title: clean(message.title),
    link: message.link ?? id,
    date: sentAt,
    published: sentAt,
    description: clean(toText(message.body)).slice(0, 280),
    content: clean(toHtml(message.body)),
    category: [{ name: message.contentType }],
    ...(image
      ? {
          enclosure: { url: image.url, type: image.mimeType, length: image.size, title: image.alt },
        }
      : {}),
  }
}

/** XML 1.0 has no place for most control characters, escaped or not: a single one spoils the feed. */
function clean(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}
