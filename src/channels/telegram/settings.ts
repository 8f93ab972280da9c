import { z } from 'zod'
import { overlongSetting } from '../overlongSetting.ts'
import { isRobotAddress } from '../robotAddress.ts'
import { titleSetting } from '../titleSetting.ts'
import { rule } from '../../domain/ruleWords.ts'
import { yesNo } from '../yesNo.ts'

/** A bot, and the chat it writes to. */
export const telegramSettings = z.object({
  token: z
    .string({ error: tokenRule() })
    .regex(/^\d{3,20}:[\w-]{20,100}$/, { error: tokenRule() })
    .meta({
      label: { en: 'Bot token', zh: '机器人令牌' },
      placeholder: '123456789:AA…',
      help: {
        en: 'From @BotFather: /newbot makes a bot, /token shows its token. Kept secret.',
        zh: '由 @BotFather 给出：/newbot 新建机器人，/token 查看令牌。加密保存。',
      },
      link: 'https://t.me/BotFather',
    }),
  chatId: z
    .string({ error: chatRule() })
    .regex(/^(@[A-Za-z]\w{3,31}|-?\d{1,20})$/, { error: chatRule() })
    .meta({
      label: { en: 'Chat', zh: '群组或频道' },
      placeholder: '@teahouse',
      help: {
        en: 'The public name of a channel or group with its @, or its number (it begins with -100). Add the bot to the group; in a channel make it an administrator that may post.',
        zh: '频道或群组的公开名称（带 @），或它的数字编号（以 -100 开头）。把机器人加入群组；在频道里设为可发布消息的管理员。',
      },
    }),
  topicId: z
    .string({ error: topicRule() })
    .regex(/^\d{0,10}$/, { error: topicRule() })
    .optional()
    .meta({
      label: { en: 'Topic', zh: '话题' },
      help: {
        en: 'Only for a group with topics: the number at the end of a link to the topic.',
        zh: '仅用于开启话题的群组：话题链接末尾的数字。',
      },
    }),
  isSilent: yesNo()
    .default(false)
    .meta({
      label: { en: 'Without a sound', zh: '静默发送' },
      help: { en: 'Readers get the notice without a sound.', zh: '读者收到通知但没有提示音。' },
    }),
  hasNoPreview: yesNo()
    .default(false)
    .meta({
      label: { en: 'Without a preview of the link', zh: '不显示链接预览' },
    }),
  isTitleHidden: titleSetting(),
  overlong: overlongSetting(),
  apiUrl: z
    .string({ error: apiRule() })
    .refine(
      (value) => value === '' || isRobotAddress({ value, hasForm: ({ search }) => search === '' }),
      {
        error: apiRule(),
      },
    )
    .optional()
    .meta({
      label: { en: 'Bot API server', zh: 'Bot API 服务器' },
      placeholder: 'https://api.telegram.org',
      help: {
        en: 'Only if you run a Bot API server of your own.',
        zh: '仅在自建 Bot API 服务器时填写。',
      },
    }),
})

export type TelegramSettings = z.infer<typeof telegramSettings>

function tokenRule(): string {
  return rule({
    en: 'the token that @BotFather gave: a number, a colon and about 35 letters',
    zh: '@BotFather 给出的令牌：数字、冒号和约 35 个字符',
  })
}

function chatRule(): string {
  return rule({
    en: '@name of a public channel or group, or its number',
    zh: '公开频道或群组的 @名称，或其编号',
  })
}

function topicRule(): string {
  return rule({ en: 'a number, or nothing', zh: '一个数字，或留空' })
}

function apiRule(): string {
  return rule({
    en: 'an https:// address, or nothing for Telegram’s own server',
    zh: 'https:// 地址；留空则用 Telegram 官方服务器',
  })
}
