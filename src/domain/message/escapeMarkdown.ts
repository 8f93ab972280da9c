/**
 * Text → Markdown that reads as that text. Only what could become markup is escaped: an underscore
 * inside a word, an ampersand that begins no reference and a lone `<` stay as they are.
 * Source: CommonMark 0.31, sections 2.4 and 6.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(
    /[\\`*~[\]|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)|<(?=[A-Za-z/!?]|$)/gu,
    '\\$&',
  )
}

/** An address inside the parentheses of a link. */
export function escapeMarkdownUrl(url: string): string {
  return url.replace(/[\\()<>]|&(?=#?\w+;)/g, '\\$&')
}

/** Keeps each line of a block from beginning a heading, a list, a quote, a rule or an underline. */
export function escapeLineStart(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) =>
      line
        .replace(/^(#{1,6}|[-+])(?=[ \t]|$)/, '\\$1')
        .replace(/^>/, '\\>')
        .replace(/^(\d{1,9})([.)])(?=[ \t]|$)/, '$1\\$2')
        .replace(/^([-=])(?=[-= \t]*$)/, '\\$1'),
    )
    .join('\n')
}
