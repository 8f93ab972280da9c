import { z } from 'zod'
import type { MediaLimits } from '../../domain/message/mediaLimits.ts'
import type { ManualKind } from '../channel.ts'
import { renderManual } from './payload.ts'
import { rule } from '../../domain/ruleWords.ts'

const manualSettings = z.object({
  instructions: z
    .string({ error: instructionsRule() })
    .max(500, { error: instructionsRule() })
    .optional()
    .meta({
      label: { en: 'For whoever publishes', zh: '给发布的人' },
      placeholder: '茶友群 A、B，发图在前',
      isMultiline: true,
      help: {
        en: 'Shown above every task: where to post it and what to mind.',
        zh: '显示在每个任务上方：发到哪里、注意什么。',
      },
    }),
})
type ManualSettings = z.infer<typeof manualSettings>

/** What phones and chats take without asking; nine pictures is what most of them show together. */
const media: MediaLimits = {
  count: 9,
  formats: ['image/jpeg', 'image/png', 'image/gif'],
  maxBytes: 10_000_000,
  keepsAnimation: true,
}

/** A place without a way in for programs, such as a WeChat group: a person copies and posts. */
export const manualKind: ManualKind<ManualSettings> = {
  kind: 'manual',
  label: { en: 'By hand (a person posts)', zh: '手动发布（由人来发）' },
  mode: 'manual',
  settings: manualSettings,
  secrets: [],
  limits: () => ({ text: [], media }),
  render: ({ message }) => renderManual({ message, most: media.count }),
}

function instructionsRule(): string {
  return rule({ en: 'a text of at most 500 characters', zh: '最多 500 个字符的文字' })
}
