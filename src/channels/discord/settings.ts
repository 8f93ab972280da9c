import { z } from 'zod'
import { overlongSetting } from '../overlongSetting.ts'
import { isRobotAddress } from '../robotAddress.ts'
import { titleSetting } from '../titleSetting.ts'
import { rule } from '../../domain/ruleWords.ts'
import { yesNo } from '../yesNo.ts'

/** A webhook of a Discord channel. Its address is all the proof it asks for. */
export const discordSettings = z.object({
  url: z
    .string({ error: urlRule() })
    .refine(isDiscordAddress, { error: urlRule() })
    .meta({
      label: { en: 'Webhook address', zh: 'Webhook 地址' },
      placeholder: 'https://discord.com/api/webhooks/…/…',
      help: {
        en: 'In Discord: channel settings → Integrations → Webhooks → New Webhook → Copy Webhook URL. Whoever has it can post, so it is kept secret.',
        zh: '在 Discord：频道设置 → 整合 → Webhook → 新建 → 复制 URL。有地址就能发消息，因此加密保存。',
      },
      link: 'https://support.discord.com/hc/articles/228383668',
    }),
  threadId: z
    .string({ error: threadRule() })
    .regex(/^\d{0,20}$/, { error: threadRule() })
    .optional()
    .meta({
      label: { en: 'Thread', zh: '子区' },
      help: {
        en: 'Only for posting into a thread of the channel: its number (right click → Copy Thread ID).',
        zh: '仅在发到子区时填写：子区编号（右键 → 复制子区 ID）。',
      },
    }),
  hasNoPreview: previewSetting(),
  isTitleHidden: titleSetting(),
  overlong: overlongSetting(),
})

export type DiscordSettings = z.infer<typeof discordSettings>

export function previewSetting() {
  return yesNo()
    .default(false)
    .meta({ label: { en: 'Without previews of links', zh: '不显示链接预览' } })
}

function isDiscordAddress(value: string): boolean {
  return isRobotAddress({
    value,
    hasForm: ({ pathname, search }) =>
      /^\/api\/(v\d+\/)?webhooks\/\d{5,20}\/[\w-]{20,200}$/.test(pathname) && search === '',
  })
}

function urlRule(): string {
  return rule({
    en: 'the address that “Copy Webhook URL” gives: https://discord.com/api/webhooks/…/…',
    zh: '“复制 Webhook URL”得到的地址：https://discord.com/api/webhooks/…/…',
  })
}

function threadRule(): string {
  return rule({ en: 'a number, or nothing', zh: '一个数字，或留空' })
}
