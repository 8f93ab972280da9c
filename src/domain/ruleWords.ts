import type { Words } from './words.ts'

const known = new Map<string, Words>()

/**
 * What a value must be, as a schema's message. A schema keeps one text; this one is English, and
 * `wordsOfRule` finds the other. For fixed texts only, said once where the schema is written.
 */
export function rule(words: Words): string {
  known.set(words.en, words)
  return words.en
}

/** Both languages of a message that `rule` made; `null`: it comes from elsewhere. */
export function wordsOfRule(message: string): Words | null {
  return known.get(message) ?? null
}
