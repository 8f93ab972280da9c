import type { Dialect } from '../../domain/message/dialect.ts'
import { slackBlocks, type SlackBlock } from '../../domain/message/dialects/slackBlocks.ts'
import type { Message, MessageMedia } from '../../domain/message/message.ts'
import { picturesByAddress } from '../../domain/message/picturesByAddress.ts'
import { renderFor } from '../../domain/message/renderFor.ts'
import type { Rendering } from '../../domain/message/rendering.ts'
import { slackLimits } from './limits.ts'
import type { SlackSettings } from './settings.ts'

/** What is posted to the webhook. `text` is what notices show and what readers without blocks get. */
export type SlackBody = { text: string; blocks: (SlackBlock | ImageBlock)[] }

type ImageBlock = { type: 'image'; image_url: string; alt_text: string }

export type SlackRendering = Rendering & { body: SlackBody }

/** The text as one block, each picture as a block below it. */
export function renderSlack({
  message,
  settings,
}: {
  message: Message
  settings: SlackSettings
}): SlackRendering {
  const limits = slackLimits
  const { pictures, problems } = picturesByAddress({
    media: message.media,
    formats: limits.media.formats,
  })
  const dialect = bodyDialect(pictures.slice(0, limits.media.count).map(imageBlock))
  const rendered = renderFor({
    message: { ...message, media: pictures },
    dialect,
    limits,
    overlong: settings.overlong,
  })
  const { pieces, ...rendering } = rendered
  return { ...rendering, problems: [...problems, ...rendering.problems], body: pieces[0]! }
}

/** Slack counts what the blocks are made of, so that is what is measured. */
function bodyDialect(images: ImageBlock[]): Dialect<SlackBody> {
  return {
    format: slackBlocks.format,
    title: slackBlocks.title,
    write: (page) => {
      const { text, blocks } = slackBlocks.write(page)
      return { text, blocks: [...blocks, ...images] }
    },
    show: ({ text }) => text,
    measure: ({ blocks }) => JSON.stringify(blocks),
  }
}

function imageBlock({ url, alt }: MessageMedia): ImageBlock {
  const words = alt.trim().slice(0, slackLimits.media.altMax)
  return { type: 'image', image_url: url, alt_text: words || 'image' }
}
