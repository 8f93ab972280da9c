/** Terminal columns: Chinese letters and emoji take two, marks that join another letter none. */
export function widthOf(text: string): number {
  return [...segmenter.segment(text)].reduce((sum, { segment }) => sum + widthOfLetter(segment), 0)
}

export function padToWidth({ text, width }: { text: string; width: number }): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/** Cut between whole letters, with … where something is left out. */
export function cutToWidth({ text, width }: { text: string; width: number }): string {
  if (widthOf(text) <= width) return text
  let cut = ''
  for (const { segment } of segmenter.segment(text)) {
    if (widthOf(cut + segment) > width - 1) break
    cut += segment
  }
  return `${cut.trimEnd()}…`
}

/** Text from a file on one line, without the control characters that could steer a terminal. */
export function toLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim()
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const wide =
  /\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]|\ufe0f/u

function widthOfLetter(letter: string): number {
  return wide.test(letter) ? 2 : 1
}
