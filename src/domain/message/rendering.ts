import type { TextUnit } from './countText.ts'
import type { MessageMedia } from './message.ts'

/** Exactly what a channel would be sent of a message: the preview shows it, the sender sends it. */
export type Rendering = {
  /** One, or several where the platform has threads and the text was split. */
  parts: RenderedPart[]
  /** Empty: it fits as it is. A fatal one is not sent. */
  problems: RenderProblem[]
  /** The pictures that go along, in order. */
  media: MessageMedia[]
}

export type RenderedPart = {
  text: string
  /** `mrkdwn`: Slack's own. */
  format: 'text' | 'markdown' | 'mrkdwn' | 'html' | 'json'
  /** One for each bound of the channel. */
  counts: TextCount[]
}

/** How much of a bound a text uses. */
export type TextCount = { used: number; max: number; unit: TextUnit }

/** Something an editor should know before it is sent, in words for people. */
export type RenderProblem = {
  type: 'too-long' | 'shortened' | 'split' | 'media-left-out' | 'empty' | 'changed'
  /** The channel would refuse it. */
  isFatal: boolean
  en: string
  zh: string
}

/** A bound on a text. Some platforms have two. */
export type TextLimit = {
  max: number
  unit: TextUnit
  /** What every link counts, whatever its length; left out: as long as it is. */
  linkCounts?: number
}
