/** Marks that may mean something, in a whole text; quotes and lists that one line begins. */
const most = { marks: 2000, inLine: 20 }

const inline = /[*_`]+|~~|\[|</g
/** The quotes and lists that a line begins, each in the one before; and what makes it a heading. */
const opening = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])(?=[ \t>]|$))+|^[ \t]*[=-]+[ \t]*$/gm
const underline = /^[ \t]*[=-]+[ \t]*$/
const single = />|[-+*]|\d+[.)]/g
/** The same depth, reached line by line. */
const deep = /^[ \t]{41,}(?:[-+*>]|\d{1,9}[.)])(?=[ \t>]|$)/m

/**
 * Whether a text is written to keep a reader of Markdown busy: each mark is compared with those before
 * it, and quotes in lists in quotes are gone through for every line, so that 10 kB of `- - - -` take a
 * quarter of a minute. What people write has not a tenth of it.
 */
export function isTangled(markdown: string): boolean {
  if (deep.test(markdown)) return true
  let marks = 0
  for (const [found] of markdown.matchAll(opening)) {
    const begun = underline.test(found) ? 1 : (found.match(single)?.length ?? 0)
    if (begun > most.inLine) return true
    marks += begun
  }
  marks += markdown.match(inline)?.length ?? 0
  return marks > most.marks
}
