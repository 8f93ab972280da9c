/** A picture's alternative text within `max` UTF-16 units, no character cut in two. */
export function shortenAlt({ alt, max = Infinity }: { alt: string; max?: number }): string {
  if (alt.length <= max) return alt
  let kept = ''
  for (const { segment } of graphemes.segment(alt)) {
    if (kept.length + segment.length > max - ellipsis.length) break
    kept += segment
  }
  return kept + ellipsis
}

const ellipsis = '…'
/** The locale is named because a cut must not depend on the machine it is made on. */
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
