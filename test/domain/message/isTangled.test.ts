import { describe, expect, it } from 'vitest'
import { fromMarkdown } from '../../../src/domain/message/fromMarkdown.ts'
import { isTangled } from '../../../src/domain/message/isTangled.ts'
import { toText } from '../../../src/domain/message/toText.ts'

/** 200,000 letters, the most that a post may have. */
function fill(part: string): string {
  return part.repeat(Math.floor(200_000 / part.length))
}

describe('a text that would keep a reader of Markdown busy', () => {
  it.each([
    ['lists in lists', `${fill('- ')}x`],
    ['quotes in quotes', fill('>')],
    ['the deepest there may be, in every line', fill(`${'> - '.repeat(10)}x\n`)],
    ['lists that step in by step', deepList(400)],
    ['links that never end', fill('[a](')],
    ['emphasis among Chinese', fill('**中')],
    ['code that never ends', fill('`a')],
    ['headings without end', fill('a\n=\n')],
  ])('is taken as it is, at once: %s', (_what, text) => {
    expect(isTangled(text)).toBe(true)
    const startedAt = performance.now()
    const read = fromMarkdown(text)
    // Read as Markdown, minutes to hours.
    expect(performance.now() - startedAt).toBeLessThan(20_000)
    expect(toText(read).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
  })

  it.each([
    ['a rule of signs', `${'-'.repeat(80)}\n\n${'='.repeat(80)}`],
    ['a list of a thousand', '- **tea**\n'.repeat(600)],
    ['a list in a list in a quote', `> - one\n>   1. two\n>      - three`],
    ['a long post with a link in every line', '一行字，[茶](https://example.com)。\n'.repeat(1500)],
    ['an indented table of figures', `${' '.repeat(60)}12.5  13.0\n`.repeat(50)],
  ])('is none of what people write: %s', (_what, text) => {
    expect(isTangled(text)).toBe(false)
  })
})

function deepList(depth: number): string {
  return Array.from({ length: depth }, (_, index) => `${'  '.repeat(index)}- a`).join('\n')
}
