import { createHash } from 'node:crypto'
import { Router } from 'express'
import { Feed } from 'feed'
import type { Payload } from 'payload'
import { escapeHtml, toHtml } from '../domain/message/toHtml.ts'
import { toText } from '../domain/message/toText.ts'
import type { PublishedPost } from '../publishing/listPublished.ts'
import { listPublished } from '../publishing/listPublished.ts'
import type { ChannelSummary } from './findChannel.ts'
import { findChannel } from './findChannel.ts'
import { sendProblem } from './problem.ts'

/** Stands for the end of a CDATA section inside one; a noncharacter, which `clean` takes out of text. */
const cdataEnd = '\ufdd0'

const asIs = (text: string): string => text

/** `title`, `summary`: plain text as the format takes it. What its readers call HTML is escaped. */
const formats = {
  'rss.xml': {
    mime: 'application/rss+xml',
    title: (text: string) => text.replaceAll(']]>', cdataEnd),
    summary: escapeHtml,
    // `feed` mends only the first `]]>` of a title: with a second one the rest would be markup.
    write: (feed: Feed) => feed.rss2().replaceAll(cdataEnd, ']]]]><![CDATA[>'),
  },
  'atom.xml': {
    mime: 'application/atom+xml',
    title: escapeHtml,
    summary: escapeHtml,
    write: (feed: Feed) => feed.atom1(),
  },
  'feed.json': {
    mime: 'application/feed+json',
    title: asIs,
    summary: asIs,
    write: (feed: Feed) => feed.json1(),
  },
}
type Format = (typeof formats)[keyof typeof formats]

/** Items in a feed: readers keep what they have seen. */
const items = 50

/**
 * `GET /v1/feeds/:channel/rss.xml | atom.xml | feed.json`: what a feed channel has published.
 * Open to everyone; `ETag` and `If-None-Match` spare the reader what it has. There is no
 * `Last-Modified`: an edit after publication changes the feed and no time that we keep.
 */
export function feeds(payload: Payload): Router {
  const router = Router()
  router.get('/feeds/:channel/:file', async (req, res) => {
    const format = formatOf(req.params.file)
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
    const body = format.write(buildFeed({ channel, published, base, format }))
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
    res.set('ETag', etag)
    res.set('Cache-Control', 'public, max-age=60')
    if (isKnown({ etag, header: req.get('if-none-match') })) return res.status(304).end()
    res.type(`${format.mime}; charset=utf-8`).send(body)
  })
  return router
}

/** Only the names above: a path may also say `constructor`. */
function formatOf(file: string): Format | null {
  return Object.hasOwn(formats, file) ? formats[file as keyof typeof formats] : null
}

/**
 * Whether the reader has this one. Not Express's `req.fresh`: that heeds the `Cache-Control: no-cache`
 * which `fetch` adds to every conditional request, and no such reader would ever get a 304.
 */
function isKnown({ etag, header = '' }: { etag: string; header?: string }): boolean {
  const known = header.split(',').map((one) => one.trim().replace(/^W\//, ''))
  return known.includes(etag) || known.includes('*')
}

function buildFeed({
  channel,
  published,
  base,
  format,
}: {
  channel: ChannelSummary
  published: PublishedPost[]
  base: string
  format: Format
}): Feed {
  const feed = new Feed({
    id: base,
    title: clean(channel.name),
    description: clean(channel.name),
    link: new URL(base).origin,
    generator: 'Lanmu',
    updated: published[0]?.sentAt ?? new Date(0),
    feedLinks: { rss: `${base}/rss.xml`, atom: `${base}/atom.xml`, json: `${base}/feed.json` },
  })
  for (const post of published) feed.addItem(toItem({ post, base, format }))
  return feed
}

function toItem({ post, base, format }: { post: PublishedPost; base: string; format: Format }) {
  const { message, deliveryId, sentAt } = post
  const id = `${base}#${deliveryId}`
  const image = message.media[0]
  return {
    id,
    guid: id,
    title: format.title(clean(message.title)),
    // As a browser would send it: quotes and brackets have no place in an attribute.
    link: message.link ? new URL(message.link).href : id,
    date: sentAt,
    published: sentAt,
    description: format.summary(shorten(clean(toText(message.body)))),
    content: clean(toHtml(message.body)),
    category: [{ name: message.contentType }],
    ...(image
      ? {
          enclosure: { url: image.url, type: image.mimeType, length: image.size },
        }
      : {}),
  }
}

/** The first 280 characters, none of them cut in two. */
function shorten(text: string): string {
  return [...new Intl.Segmenter().segment(text)]
    .slice(0, 280)
    .map(({ segment }) => segment)
    .join('')
}

/** XML 1.0 has no place for most control characters, escaped or not: a single one spoils the feed. */
function clean(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufdd0\ufffe\uffff]/g, '')
}
