/** The languages that people read Lanmu in. */
export const languages = ['en', 'zh'] as const
export type Language = (typeof languages)[number]

/** What a person is told, in each language; which one is chosen where it is shown. */
export type Words = Record<Language, string>

/** A person's or a platform's own words, which nobody translates. */
export function asSaid(text: string): Words {
  return { en: text, zh: text }
}
