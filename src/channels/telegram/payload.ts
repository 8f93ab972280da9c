import { telegramHtml } from '../../domain/message/dialects/telegramHtml.ts'
import type { Message } from '../../domain/message/message.ts'
import { renderFor, type Rendered } from '../../domain/message/renderFor.ts'
import { captionLimit, telegramLimits } from './limits.ts'
import type { TelegramSettings } from './settings.ts'

/** `isCaption`: the text stands below the pictures; else it follows them. */
export type TelegramRendering = Rendered<string> & { isCaption: boolean }

/** The whole text as a caption where it fits there, since that is one message instead of two. */
export function renderTelegram({
  message,
  settings,
}: {
  message: Message
  settings: TelegramSettings
}): TelegramRendering {
  const { media, text } = telegramLimits
  const title = settings.isTitleHidden ? ('hidden' as const) : ('shown' as const)
  const render = { message, dialect: telegramHtml, title }
  if (message.media.length > 0) {
    const limits = { text: [captionLimit], media }
    const rendered = renderFor({ ...render, limits, overlong: 'refuse' })
    if (!rendered.problems.some(({ isFatal }) => isFatal)) return { ...rendered, isCaption: true }
  }
  const limits = { text, media }
  return { ...renderFor({ ...render, limits, overlong: settings.overlong }), isCaption: false }
}
