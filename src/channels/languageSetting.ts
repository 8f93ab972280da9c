import { z } from 'zod'
import { rule } from '../domain/ruleWords.ts'

/** The language of a channel's posts, for platforms that sort and translate by it. */
export function languageSetting() {
  const error = rule({
    en: 'a language in two letters, such as zh or en',
    zh: '两个字母的语言代码，例如 zh 或 en',
  })
  return z
    .string({ error })
    .regex(/^([a-z]{2,3})?$/, { error })
    .optional()
    .meta({
      label: { en: 'Language', zh: '语言' },
      placeholder: 'zh',
      help: { en: 'Of the posts, as two letters.', zh: '内容的语言，两个字母。' },
    })
}
