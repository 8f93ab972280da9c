import {
  blueskyText,
  type BlueskyText,
  type Facet,
} from '../../domain/message/dialects/blueskyText.ts'
import type { Message } from '../../domain/message/message.ts'
import { renderFor, type Rendered } from '../../domain/message/renderFor.ts'
import { blueskyLimits } from './limits.ts'
import type { BlueskySettings } from './settings.ts'

/** One post, or a thread of them where a long text is split; the pictures go with the first. */
export function renderBluesky({
  message,
  settings,
}: {
  message: Message
  settings: BlueskySettings
}): Rendered<BlueskyText> {
  return renderFor({
    message,
    dialect: blueskyText,
    limits: blueskyLimits,
    overlong: settings.overlong,
    title: settings.isTitleHidden ? 'hidden' : 'shown',
  })
}

/** What names a record: its address, and the hash of what it says. */
export type RecordRef = { uri: string; cid: string }

export type PostedPicture = { blob: unknown; alt: string; width: number; height: number }

/** Source: lexicon app.bsky.feed.post. */
export type PostRecord = {
  $type: 'app.bsky.feed.post'
  text: string
  createdAt: string
  facets?: Facet[]
  langs?: string[]
  reply?: { root: RecordRef; parent: RecordRef }
  embed?: object
}

export function postRecord({
  piece: { text, facets },
  createdAt,
  language,
  pictures,
  card,
  before,
}: {
  piece: BlueskyText
  createdAt: string
  language: string | undefined
  pictures: readonly PostedPicture[]
  /** Shown as a card where there are no pictures. */
  card: { uri: string; title: string } | null
  before: readonly RecordRef[]
}): PostRecord {
  const [root, parent] = [before.at(0), before.at(-1)]
  const embed = embedOf({ pictures, card })
  return {
    $type: 'app.bsky.feed.post',
    text,
    createdAt,
    ...(facets.length > 0 && { facets }),
    ...(language && { langs: [language] }),
    ...(root && parent && { reply: { root, parent } }),
    ...(embed && { embed }),
  }
}

function embedOf({
  pictures,
  card,
}: {
  pictures: readonly PostedPicture[]
  card: { uri: string; title: string } | null
}): object | null {
  if (pictures.length > 0) {
    const images = pictures.map(({ blob, alt, width, height }) => {
      return { image: blob, alt, aspectRatio: { width, height } }
    })
    return { $type: 'app.bsky.embed.images', images }
  }
  if (!card) return null
  return { $type: 'app.bsky.embed.external', external: { ...card, description: '' } }
}
