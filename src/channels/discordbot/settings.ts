import { z } from 'zod'
import { previewSetting } from '../discord/settings.ts'
import { overlongSetting } from '../overlongSetting.ts'
import { isRobotAddress } from '../robotAddress.ts'
import { titleSetting } from '../titleSetting.ts'
import { rule } from '../../domain/ruleWords.ts'

/** A bot of one's own, and the channel or thread it writes to. */
export const discordBotSettings = z.object({
  token: z
    .string({ error: tokenRule() })
    .regex(/^[\w-]{20,40}\.[\w-]{4,10}\.[\w-]{20,60}$/, { error: tokenRule() })
    .meta({
      label: { en: 'Bot token', zh: '机器人令牌' },
      help: {
        en: 'Discord developer portal → your application → Bot → Reset Token. Kept secret.',
        zh: 'Discord 开发者平台 → 你的应用 → Bot → Reset Token。加密保存。',
      },
      link: 'https://discord.com/developers/applications',
    }),
  channelId: z
    .string({ error: channelRule() })
    .regex(/^\d{5,20}$/, { error: channelRule() })
    .meta({
      label: { en: 'Channel', zh: '频道' },
      help: {
        en: 'The number of the channel or thread (right click → Copy Channel ID, with developer mode on). The bot needs the rights to view it, to send messages and to attach files.',
        zh: '频道或子区的编号（开启开发者模式后右键 → 复制频道 ID）。机器人需要查看频道、发送消息和附加文件的权限。',
      },
    }),
  hasNoPreview: previewSetting(),
  isTitleHidden: titleSetting(),
  overlong: overlongSetting(),
  apiUrl: z
    .string({ error: apiRule() })
    .refine((value) => value === '' || isRobotAddress({ value, hasForm: () => true }), {
      error: apiRule(),
    })
    .optional()
    .meta({
      label: { en: 'API server', zh: 'API 服务器' },
      placeholder: 'https://discord.com',
      help: { en: 'Only behind a proxy of your own.', zh: '仅在使用自建代理时填写。' },
    }),
})

export type DiscordBotSettings = z.infer<typeof discordBotSettings>

function tokenRule(): string {
  return rule({
    en: 'the token that the page “Bot” shows: three parts with full stops between them',
    zh: '“Bot”页面显示的令牌：由句点分成三段',
  })
}

function channelRule(): string {
  return rule({ en: 'a number of 17 to 20 digits', zh: '17 到 20 位数字' })
}

function apiRule(): string {
  return rule({
    en: 'an https:// address, or nothing for Discord’s own server',
    zh: 'https:// 地址；留空则用 Discord 官方服务器',
  })
}
