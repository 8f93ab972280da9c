import { discordMarkdown } from '../../domain/message/dialects/discordMarkdown.ts'
import type { Message } from '../../domain/message/message.ts'
import { renderFor, type Overlong, type Rendered } from '../../domain/message/renderFor.ts'
import { discordLimits } from './limits.ts'

/** One message, or several where a long text is split; the pictures go with the first. */
export function renderDiscord({
  message,
  settings,
}: {
  message: Message
  settings: { overlong: Overlong; isTitleHidden: boolean }
}): Rendered<string> {
  return renderFor({
    message,
    dialect: discordMarkdown,
    limits: discordLimits,
    overlong: settings.overlong,
    title: settings.isTitleHidden ? 'hidden' : 'shown',
  })
}

/** What Discord is sent besides files. */
export type DiscordBody = {
  content: string
  /** Nobody is called who was only written about. */
  allowed_mentions: { parse: [] }
  /** 4: links without previews. */
  flags?: number
  attachments?: { id: number; filename: string; description: string }[]
}

export function discordBody({
  content,
  pictures,
  hasNoPreview,
}: {
  content: string
  pictures: readonly { fileName: string; alt: string }[]
  hasNoPreview: boolean
}): DiscordBody {
  const attachments = pictures.map(({ fileName, alt }, id) => {
    return { id, filename: `${id}-${fileName}`, description: alt }
  })
  return {
    content,
    allowed_mentions: { parse: [] },
    ...(hasNoPreview && { flags: 4 }),
    ...(attachments.length > 0 && { attachments }),
  }
}
