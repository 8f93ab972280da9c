import type { Mark } from './document.ts'

/** Lexical's text format is a bitmask; source: lexical's LexicalConstants. Highlight (128) has no use here. */
export const formatBits: readonly (readonly [Mark, number])[] = [
  ['bold', 1],
  ['italic', 2],
  ['strike', 4],
  ['underline', 8],
  ['subscript', 32],
  ['superscript', 64],
  ['code', 16],
]
