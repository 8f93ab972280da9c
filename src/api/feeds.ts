import { Feed } from 'feed'
import { z } from 'zod'
import { escapeHtml, toHtml } from '../domain/message/toHtml.ts'
import { toText } from '../domain/message/toText.ts'
import type { FeedFile } from '../publishing/hubs/topics.ts'
import { feedAddress } from '../publishing/hubs/topics.ts'
import { listNewest } from '../publishing/published/listNewest.ts'
import { numberChanges } from '../publishing/published/numberChanges.ts'
import type { Shown } from '../publishing/published/readPublished.ts'
import { lastModified } from './cacheHeaders.ts'
import type { ChannelSummary } from './findChannel.ts'
import { findChannel } from './findChannel.ts'
import { keepShown } from './keepShown.ts'
import type { Route } from './route.ts'
import { route, text } from './route.ts'
import { idOrSlug } from './shapes.ts'

/** Stands for the end of a CDATA section inside one; a noncharacter, which `clean` takes out of text. */
const cdataEnd = '\ufdd0'

const asIs = (text: string): string => text

type Format = {
  mime: string
  title: (text: string) => string
  summary: (text: string) => string
  write: (feed: Feed) => string
}

/** `title`, `summary`: plain text as the format takes it. What its readers call HTML is escaped. */
const formats: Record<FeedFile, Format> = {
  'rss.xml': {
    mime: 'application/rss+xml',
    title: (text: string) => text.replaceAll(']]>', cdataEnd),
    summary: escapeHtml,
    // `feed` mends only the first `]]>` of a title: with a second one the rest would be markup.
    write: (feed) => feed.rss2().replaceAll(cdataEnd, ']]]]><![CDATA[>'),
  },
  'atom.xml': {
    mime: 'application/atom+xml',
    title: escapeHtml,
    summary: escapeHtml,
    write: (feed) => feed.atom1(),
  },
  'feed.json': {
    mime: 'application/feed+json',
    title: asIs,
    summary: asIs,
    write: writeJson,
  },
}

const fileNames = Object.keys(formats).join(' | ')

/** Items in a feed: readers keep what they have seen. */
const items = 50

/** What a feed channel has published, for readers. */
export const feedsRoutes: Route[] = [
  route({
    method: 'get',
    path: '/feeds/:channel/:file',
    id: 'readFeed',
    isShared: true,
    tag: 'published',
    summary: 'RSS, Atom or JSON Feed of a feed channel',
    scope: null,
    params: z.object({
      channel: idOrSlug,
      file: z.string().max(200).meta({ example: 'rss.xml', description: fileNames }),
    }),
    answers: {
      200: text('The newest 50 posts.', ...Object.values(formats).map(({ mime }) => mime)),
    },
    problems: ['not-found'],
  }).answer(async ({ payload, params, now }) => {
    const format = formatOf(params.file)
    const last = await numberChanges({ payload })
    const channel = await findChannel({ payload, idOrSlug: params.channel })
    if (!format || channel?.kind !== 'feed') {
      const detail = {
        en: `Feeds are at /v1/feeds/<channel>/${fileNames}, for channels of the kind “feed”.`,
        zh: `订阅源在 /v1/feeds/<渠道>/${fileNames}，仅限“订阅源”类渠道。`,
      }
      return { problem: 'not-found', detail }
    }
    const base = feedAddress({ payload, slug: channel.slug })
    const make = async () => {
      const asked = { payload, channelId: channel.id, after: null, limit: items }
      const { published } = await listNewest(asked)
      const body = format.write(buildFeed({ channel, published, base, format }))
      return { body }
    }
    const { id, slug, name, hub } = channel
    const key = ['feed', params.file, id, slug, name, hub]
    const { written } = await keepShown({ payload, version: last.number, key, make })
    const self = `${base}/${params.file}`
    const headers = { ...headersOf({ channel, self }), ...lastModified({ last, now }) }
    return { status: 200, mime: `${format.mime}; charset=utf-8`, headers, written }
  }),
]

/**
 * Who finds the feed finds its hub, and its one right address (WebSub, 4). With a hub no cache between
 * may show the old: the hub reads the feed a moment after it was told of news.
 */
function headersOf({ channel, self }: { channel: ChannelSummary; self: string }) {
  const { hub } = channel
  const links = [`<${self}>; rel="self"`, ...(hub ? [`<${hub}>; rel="hub"`] : [])]
  return {
    'Cache-Control': hub ? 'public, max-age=60, s-maxage=0' : 'public, max-age=60',
    Link: links.join(', '),
  }
}

/** JSON Feed 1.1 names hubs; `feed` does not know them. */
function writeJson(feed: Feed): string {
  const { hub } = feed.options
  const written = JSON.parse(feed.json1()) as object
  return JSON.stringify({ ...written, ...(hub ? { hubs: [{ type: 'WebSub', url: hub }] } : {}) })
}

/** Only the names above: a path may also say `constructor`. */
function formatOf(file: string): Format | null {
  return Object.hasOwn(formats, file) ? formats[file as keyof typeof formats] : null
}

function buildFeed({
  channel,
  published,
  base,
  format,
}: {
  channel: ChannelSummary
  published: Shown[]
  base: string
  format: Format
}): Feed {
  const feed = new Feed({
    id: base,
    title: clean(channel.name),
    description: clean(channel.name),
    link: new URL(base).origin,
    generator: 'Lanmu',
    updated: published[0]?.row.sentAt ?? new Date(0),
    ...(channel.hub ? { hub: channel.hub } : {}),
    feedLinks: { rss: `${base}/rss.xml`, atom: `${base}/atom.xml`, json: `${base}/feed.json` },
  })
  for (const one of published) feed.addItem(toItem({ one, base, format }))
  return feed
}

function toItem({ one, base, format }: { one: Shown; base: string; format: Format }) {
  const { sentAt } = one.row
  const { message } = one.shown
  const id = `${base}#${one.row.id}`
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

const characters = new Intl.Segmenter()

/** The first 280 characters, none of them cut in two; what is behind them is not looked at. */
function shorten(text: string): string {
  let count = 0
  for (const { index } of characters.segment(text)) {
    if (count === 280) return text.slice(0, index)
    count += 1
  }
  return text
}

/** XML 1.0 has no place for most control characters, escaped or not: a single one spoils the feed. */
function clean(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufdd0\ufffe\uffff]/g, '')
}
