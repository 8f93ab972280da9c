import type { Payload } from 'payload'
import { kindOf, parseSettings } from '../../channels/registry.ts'
import type { ChannelKind } from '../../channels/channel.ts'
import type { MessageMedia } from '../../domain/message/message.ts'
import { partHtml } from '../../domain/message/partHtml.ts'
import type { RenderedPart, RenderProblem } from '../../domain/message/rendering.ts'
import type { Variant } from '../../domain/message/variant.ts'
import type { RichText } from '../../domain/message/richText.ts'
import type { ContentType, Packaging } from '../../domain/post.ts'
import { revealSecrets } from '../channelSecrets.ts'
import { markLinks } from '../markLinks.ts'
import { createOpenMedia } from '../openMedia.ts'
import type { ChannelFacts } from '../readChannel.ts'
import { readChannel } from '../readChannel.ts'
import { readMessage } from '../readMessage.ts'
import type { Words } from '../../domain/words.ts'

/** A post as it stands in a form or in the database, saved or not. */
export type PreviewedPost = {
  title: string
  body: RichText | null
  contentType: ContentType
  packaging: Packaging
  link: string | null
  media: string[]
  variants: Variant[]
  column: string | null
  /** `null`: it has no time yet; then `{{date}}` is that of now. */
  publishAt: Date | null
}

/** What one channel would send of it. */
export type ChannelPreview = {
  channel: { id: string; name: string; kind: string }
  title: string
  /** As it is sent: marked for analytics where the channel does so. */
  link: string | null
  parts: (RenderedPart & { html: string })[]
  problems: RenderProblem[]
  media: PreviewedMedia[]
}

export type PreviewedMedia = {
  id: string
  url: string
  alt: string
  /** The form it would be sent in; `null`: not asked for. */
  rendition:
    | { type: 'ready'; mimeType: string; bytes: number; width: number; height: number }
    | { type: 'refused'; reason: Words }
    | null
}

/** Exactly what a channel would send, by the function that the sender uses. `null`: no such channel. */
export async function previewPost({
  payload,
  post,
  channelId,
  withRenditions,
  now,
}: {
  payload: Payload
  post: PreviewedPost
  channelId: string
  /** Opens each picture, which takes a moment. */
  withRenditions: boolean
  now: Date
}): Promise<ChannelPreview | null> {
  const channel = await readChannel({ payload, channelId })
  const kind = channel && kindOf(channel.kind)
  if (!channel || !kind) return null
  const about = { id: channel.id, name: channel.name, kind: channel.kind }
  const parsed = readSettings({ payload, kind, channel })
  if (parsed.type === 'invalid') {
    return {
      channel: about,
      title: post.title,
      link: null,
      parts: [],
      problems: [unusable],
      media: [],
    }
  }
  const { settings } = parsed
  const unused = { id: '', channels: [], communities: [], issue: null, series: null }
  const approved = { ...post, ...unused }
  const publishAt = post.publishAt ?? now
  const read = await readMessage({
    payload,
    post: { ...approved, publishAt },
    channel: channel.id,
    issueNumber: null,
  })
  const message = markLinks({ message: read, channel })
  const { parts, problems, media } = kind.render({ message, settings })
  const open = createOpenMedia({ payload, limits: kind.limits(settings).media })
  const previewed: PreviewedMedia[] = []
  for (const one of media) {
    const rendition = withRenditions ? await describe({ open, media: one }) : null
    previewed.push({ id: one.id, url: one.url, alt: one.alt, rendition })
  }
  return {
    channel: about,
    title: message.title,
    link: message.link,
    parts: parts.map(({ text, format, counts }) => {
      return { text, format, counts, html: partHtml({ text, format }) }
    }),
    problems,
    media: previewed,
  }
}

function readSettings({
  payload,
  kind,
  channel,
}: {
  payload: Payload
  kind: ChannelKind
  channel: ChannelFacts
}) {
  const settings = revealSecrets({ payload, kind, settings: channel.settings })
  return parseSettings({ kind: kind.kind, settings })
}

async function describe({
  open,
  media,
}: {
  open: ReturnType<typeof createOpenMedia>
  media: MessageMedia
}): Promise<PreviewedMedia['rendition']> {
  const opened = await open(media)
  if (opened.type === 'refused') return opened
  const { mimeType, bytes, width, height } = opened.file
  return { type: 'ready', mimeType, bytes: bytes.length, width, height }
}

const unusable: RenderProblem = {
  type: 'changed',
  isFatal: true,
  en: 'The settings of this channel cannot be used.',
  zh: '这个渠道的设置不能用。',
}
