import type { Words } from '../src/domain/words.ts'

/** Words in the language of whoever asks. */
export function said({ en, zh, req }: Words & { req: { i18n?: { language?: string } } }): string {
  return req.i18n?.language === 'zh' ? zh : en
}
