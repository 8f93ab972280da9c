import { z } from 'zod'

/** The language of a channel's posts, for platforms that sort and translate by it. */
export function languageSetting() {
  const rule = 'a language in two letters, such as zh or en'
  return z
    .string({ error: rule })
    .regex(/^([a-z]{2,3})?$/, { error: rule })
    .optional()
    .meta({
      label: { en: 'Language', zh: '语言' },
      placeholder: 'zh',
      help: { en: 'Of the posts, as two letters.', zh: '内容的语言，两个字母。' },
    })
}
