import { z } from 'zod'
import { rule } from '../domain/ruleWords.ts'
import type { Words } from '../domain/words.ts'

/** What robots of groups sign with, where their security settings ask for it. */
export function signingSecret({
  allowed,
  ...meta
}: {
  label: Words
  help: Words
  allowed: Words
  placeholder?: string
  link?: string
}) {
  const error = rule(allowed)
  return z
    .string({ error })
    .refine((value) => /^\S{8,200}$/.test(value), { error })
    .optional()
    .meta(meta)
}

/** The word that a robot drops posts without. */
export function keyword() {
  const error = rule({
    en: 'one of the robot’s keywords, at most 50 characters',
    zh: '机器人的一个关键词，最多 50 个字符',
  })
  return z
    .string({ error })
    .max(50, { error })
    .optional()
    .meta({
      label: { en: 'Keyword', zh: '关键词' },
      help: {
        en: 'Where the robot asks for a keyword: put under posts that do not have it.',
        zh: '机器人设置了「自定义关键词」时填写：内容里没有这个词时会自动补在末尾。',
      },
    })
}
