import { counted } from '../counted.ts'
import { countAgainst, howFull } from './countAgainst.ts'
import type { Dialect } from './dialect.ts'
import type { Document } from './document.ts'
import { layOut, type TitlePlace } from './layOut.ts'
import type { Message } from './message.ts'
import type { RenderProblem, Rendering, TextLimit } from './rendering.ts'
import { shortenDocument } from './shortenDocument.ts'
import { splitDocument } from './splitDocument.ts'

/** What a channel does with a text that is too long for its platform. */
export const overlongPolicies = ['refuse', 'shorten', 'split'] as const
export type Overlong = (typeof overlongPolicies)[number]

/** A rendering together with what is sent for each of its parts. */
export type Rendered<Piece> = Rendering & { pieces: Piece[] }

/**
 * A message as one platform gets it, within the platform's limits or with a fatal problem. `shorten`
 * ends at a sentence with the post's link, `split` makes numbered parts; no part is ever over a limit.
 */
export function renderFor<Piece>({
  message,
  dialect,
  limits,
  overlong,
  title = 'shown',
}: {
  message: Message
  dialect: Dialect<Piece>
  limits: { text: readonly TextLimit[]; media: { count: number } }
  overlong: Overlong
  title?: TitlePlace
}): Rendered<Piece> {
  const write = (document: Document): Piece => dialect.write({ document, title: message.title })
  const fullness = (document: Document): number =>
    howFull({ text: dialect.measure(write(document)), limits: limits.text })
  const isTitleAbove = dialect.title === 'above' && title === 'shown'
  const { document, link } = layOut({ message, isTitleAbove })
  const found = fitDocument({ document, link, fullness, overlong, limits: limits.text })
  const pieces = found.documents.map(write)
  const parts = pieces.map((piece) => ({
    text: dialect.show(piece),
    format: dialect.format,
    counts: limits.text.map((limit) => countAgainst({ text: dialect.measure(piece), limit })),
  }))
  const media = message.media.slice(0, limits.media.count)
  const problems = [...found.problems, ...leftOut({ message, count: media.length })]
  const isEmpty = parts.every(({ text }) => text.trim() === '') && media.length === 0
  return { parts, pieces, media, problems: isEmpty ? [...problems, nothingToSend] : problems }
}

type Fitted = { documents: Document[]; problems: RenderProblem[] }

function fitDocument({
  document,
  link,
  fullness,
  overlong,
  limits,
}: {
  document: Document
  link: string | null
  fullness: (document: Document) => number
  overlong: Overlong
  limits: readonly TextLimit[]
}): Fitted {
  if (fullness(document) <= 1) return { documents: [document], problems: [] }
  // Every unit of a text counts one at least, so a cut beyond the smallest bound is never looked at.
  const most = Math.min(...limits.map(({ max }) => max))
  switch (overlong) {
    case 'refuse':
      return { documents: [document], problems: [tooLong] }
    case 'shorten': {
      const short = shortenDocument({ document, link, fullness, most })
      if (!short) return { documents: [document], problems: [tooLong] }
      return { documents: [short], problems: [shortened] }
    }
    case 'split': {
      const parts = splitDocument({ document, fullness, most })
      if (!parts) return { documents: [document], problems: [tooLong] }
      return { documents: parts, problems: [splitInto(parts.length)] }
    }
  }
}

const tooLong: RenderProblem = {
  type: 'too-long',
  isFatal: true,
  en: 'The text is too long for this channel.',
  zh: '文字超出了该渠道的长度限制。',
}

const shortened: RenderProblem = {
  type: 'shortened',
  isFatal: false,
  en: 'The text is too long for this channel: the end is left out.',
  zh: '文字超出了该渠道的长度限制，结尾部分会被省略。',
}

function splitInto(count: number): RenderProblem {
  return {
    type: 'split',
    isFatal: false,
    en: `The text is too long for one message: it is sent as ${count}.`,
    zh: `文字超出单条消息的长度限制，会分成 ${count} 条发送。`,
  }
}

const nothingToSend: RenderProblem = {
  type: 'empty',
  isFatal: true,
  en: 'There is nothing to send: no text, and no picture that this channel takes.',
  zh: '没有可发送的内容：既没有文字，也没有该渠道支持的图片。',
}

function leftOut({ message, count }: { message: Message; count: number }): RenderProblem[] {
  const missing = message.media.length - count
  if (missing <= 0) return []
  return [
    {
      type: 'media-left-out',
      isFatal: false,
      en: `This channel takes ${count} of ${counted({ count: message.media.length, of: 'picture' })}; ${missing === 1 ? 'the last one is' : `the last ${missing} are`} left out.`,
      zh: `该渠道最多发送 ${count} 张图片，本文有 ${message.media.length} 张，最后 ${missing} 张不会发送。`,
    },
  ]
}
