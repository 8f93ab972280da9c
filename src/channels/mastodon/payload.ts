import { mastodonText } from '../../domain/message/dialects/mastodonText.ts'
import type { Message } from '../../domain/message/message.ts'
import { renderFor, type Rendered } from '../../domain/message/renderFor.ts'
import { mastodonLimits } from './limits.ts'
import type { MastodonSettings } from './settings.ts'

/** One status, or a thread of them where a long text is split; the pictures go with the first. */
export function renderMastodon({
  message,
  settings,
}: {
  message: Message
  settings: MastodonSettings
}): Rendered<string> {
  return renderFor({
    message,
    dialect: mastodonText,
    limits: mastodonLimits(settings),
    overlong: settings.overlong,
    title: settings.isTitleHidden ? 'hidden' : 'shown',
  })
}

/** The body of `POST /api/v1/statuses`. */
export type StatusBody = {
  status: string
  visibility: MastodonSettings['visibility']
  language?: string
  media_ids?: string[]
  in_reply_to_id?: string
}

export function statusBody({
  text,
  settings,
  mediaIds,
  replyTo,
}: {
  text: string
  settings: MastodonSettings
  mediaIds: readonly string[]
  replyTo: string | undefined
}): StatusBody {
  return {
    status: text,
    visibility: settings.visibility,
    ...(settings.language && { language: settings.language }),
    ...(mediaIds.length > 0 && { media_ids: [...mediaIds] }),
    ...(replyTo !== undefined && { in_reply_to_id: replyTo }),
  }
}
