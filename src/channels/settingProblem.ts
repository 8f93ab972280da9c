import { counted } from '../domain/counted.ts'
import type { z } from 'zod'
import { wordsOfRule } from '../domain/ruleWords.ts'
import { asSaid, type Words } from '../domain/words.ts'

/** One setting that cannot be used. Never holds the value of a secret. */
export type SettingProblem = {
  /** The setting's name, or the path to the place inside it; '' for the settings as a whole. */
  path: string
  found: Words
  allowed: Words
  /** Both in a sentence. */
  message: Words
}

/** Schema issues → problems to show. The schemas' own messages say what is allowed. */
export function describeProblems({
  issues,
  settings,
  secrets,
}: {
  issues: z.core.$ZodIssue[]
  settings: unknown
  secrets: readonly string[]
}): SettingProblem[] {
  return issues.map((issue) => {
    const path = issue.path.map(String).join('.')
    // The settings as a whole hold their secrets, so they are not shown either.
    const isSecret = issue.path.length === 0 || secrets.includes(String(issue.path[0]))
    const found = describe({ value: valueAt({ value: settings, path: issue.path }), isSecret })
    const allowed = wordsOfRule(issue.message) ?? asSaid(issue.message)
    const message = {
      en: `Found ${found.en}; allowed is ${allowed.en}.`,
      zh: `填写的是：${found.zh}；应为：${allowed.zh}。`,
    }
    return { path, found, allowed, message }
  })
}

function valueAt({ value, path }: { value: unknown; path: PropertyKey[] }): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  )
}

function describe({ value, isSecret }: { value: unknown; isSecret: boolean }): Words {
  if (value === undefined || value === null || value === '') return { en: 'nothing', zh: '空' }
  if (isSecret) {
    return typeof value === 'string'
      ? { en: counted({ count: value.length, of: 'character' }), zh: `${value.length} 个字符` }
      : { en: `a value of type ${typeof value}`, zh: `类型为 ${typeof value} 的值` }
  }
  const text = typeof value === 'string' ? `"${value}"` : JSON.stringify(value)
  return asSaid(text.length > longestShown ? `${text.slice(0, longestShown)}…` : text)
}

const longestShown = 80
