/** What a reader calls characters. */
export function graphemesOf(text: string): string[] {
  return segmentText({ text, granularity: 'grapheme' })
}

/**
 * A text in graphemes, words or sentences; together they are the text. It is read in pieces, because
 * every segment that the engine hands out holds a copy of the whole text it was asked about.
 */
export function segmentText({
  text,
  granularity,
}: {
  text: string
  granularity: 'grapheme' | 'word' | 'sentence'
}): string[] {
  const found: string[] = []
  let from = 0
  let size = pieceSize
  while (from < text.length) {
    const isEnd = from + size >= text.length
    const piece = text.slice(from, from + size)
    const segments = Array.from(segmenters[granularity].segment(piece), ({ segment }) => segment)
    // Only the last one may go on behind the piece.
    if (!isEnd && segments.length === 1) size *= 2
    else {
      const whole = isEnd ? segments : segments.slice(0, -1)
      for (const segment of whole) found.push(segment)
      from += whole.reduce((sum, segment) => sum + segment.length, 0)
      size = pieceSize
    }
  }
  return found
}

const pieceSize = 512

/** Named locales, so that a count is the same on every machine. Chinese rules know Latin texts as well. */
const segmenters = {
  grapheme: new Intl.Segmenter('en', { granularity: 'grapheme' }),
  word: new Intl.Segmenter('zh', { granularity: 'word' }),
  sentence: new Intl.Segmenter('zh', { granularity: 'sentence' }),
}
