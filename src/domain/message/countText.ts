import { graphemesOf } from './graphemes.ts'

/** How a platform counts a text: UTF-8 bytes, UTF-16 units, or what a reader calls a character. */
export type TextUnit = 'bytes' | 'utf16' | 'graphemes'

/** The length of a text as a platform counts it, before that platform's own rules for links. */
export function countText({ text, unit }: { text: string; unit: TextUnit }): number {
  switch (unit) {
    case 'bytes':
      return new TextEncoder().encode(text).length
    case 'utf16':
      return text.length
    case 'graphemes':
      return graphemesOf(text).length
  }
}
