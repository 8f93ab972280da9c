import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown as parseCommonMark } from 'mdast-util-from-markdown'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { describe, expect, it } from 'vitest'
import { fromMarkdown } from '../../../src/domain/message/fromMarkdown.ts'
import type { LexicalNode, RichText } from '../../../src/domain/message/richText.ts'
import { toMarkdown } from '../../../src/domain/message/toMarkdown.ts'
import * as given from './givenBody.ts'

const { body, paragraph, text, link, list, item, box, quote, heading } = given

describe('toMarkdown', () => {
  it('writes every kind of block', () => {
    const markdown = toMarkdown(
      body(
        heading('h2', 'Morning brief'),
        paragraph('Warm the pot', given.lineBreak, 'then pour.'),
        list('bullet', item('one'), item(list('number', item('inner'))), item('two')),
        list('check', box(true, 'done'), box(false, 'open')),
        quote('It depends.'),
        given.rule,
      ),
    )
    expect(markdown).toBe(
      [
        '## Morning brief',
        'Warm the pot\\\nthen pour.',
        '- one\n  1. inner\n- two',
        '* [x] done\n* [ ] open',
        '> It depends.',
        '---',
      ].join('\n\n'),
    )
  })

  it('nests marks instead of crossing them', () => {
    const markdown = toMarkdown(
      body(
        paragraph(
          text('all ', given.bold),
          text('both', given.bold | given.italic),
          text(' end', given.bold),
          text(' plain'),
        ),
      ),
    )
    expect(markdown).toBe('**all *both* end** plain')
  })

  it('moves blanks and punctuation out of a mark that could not close after them', () => {
    const bold = toMarkdown(body(paragraph('看', text('“茶”', given.bold), '吧')))
    expect(bold).toBe('看“**茶**”吧')
    const blank = toMarkdown(body(paragraph(text('tea ', given.bold), 'time')))
    expect(blank).toBe('**tea** time')
  })

  it('keeps the words of a mark that Markdown has no spelling for', () => {
    expect(toMarkdown(body(paragraph('H', text('2', given.subscript), 'O')))).toBe('H2O')
  })

  it('fences code with more backticks than it holds', () => {
    expect(toMarkdown(body(paragraph(text('a `b` c', given.code))))).toBe('``a `b` c``')
    const block = { type: 'block', fields: { blockType: 'Code', language: 'ts', code: '```\nx' } }
    expect(toMarkdown(body(block))).toBe('````ts\n```\nx\n````')
  })

  it('writes a link whose words are its address as an autolink', () => {
    const url = 'https://a.example/b_c?x=1&y=2'
    expect(toMarkdown(body(paragraph(link(url, url))))).toBe(`<${url}>`)
  })

  it('does not let an exclamation mark turn a link into a picture', () => {
    const markdown = toMarkdown(body(paragraph('Look!', link('https://a.example/', 'here'), '!')))
    expect(markdown).toBe('Look\\![here](https://a.example/)!')
  })

  it('escapes parentheses inside an address', () => {
    const markdown = toMarkdown(body(paragraph(link('https://a.example/(b', 'see'))))
    expect(markdown).toBe('[see](https://a.example/\\(b)')
  })

  it('escapes what would begin a heading, a list, a quote or a rule', () => {
    const starts = ['# a', '- a', '+ a', '1. a', '2) a', '> a', '---', '===', '12.']
    for (const start of starts) {
      const markdown = toMarkdown(body(paragraph(start)))
      expect(plain(commonMark(markdown))).toBe(start)
    }
  })

  it('reads as the same words in any CommonMark reader, whatever was written', () => {
    fc.assert(
      fc.property(given.anyBody, (written) => {
        const read = plain(commonMark(toMarkdown(written)))
        expect(withoutBlanks(read)).toBe(withoutBlanks(wordsOf(written)))
      }),
      { numRuns: 400 },
    )
  })

  it('says the same when it is read and written again', () => {
    fc.assert(
      fc.property(given.anyBody, (written) => {
        const once = toMarkdown(fromMarkdown(toMarkdown(written)))
        expect(toMarkdown(fromMarkdown(once))).toBe(once)
      }),
      { numRuns: 200 },
    )
  })
})

/** A reader that knows raw HTML, references and `~one tilde~` too: nothing of ours may look like them. */
function commonMark(markdown: string): Nodes {
  return parseCommonMark(markdown, {
    extensions: [gfmStrikethrough()],
    mdastExtensions: [gfmStrikethroughFromMarkdown()],
  })
}

function plain(node: Nodes): string {
  if (node.type === 'html') return `raw HTML ${node.value}`
  if ('value' in node) return node.value
  if (node.type === 'image') return node.alt ?? ''
  return 'children' in node ? node.children.map(plain).join('') : ''
}

function wordsOf(written: RichText): string {
  const words = (node: LexicalNode): string =>
    node.text ?? (node.children ?? []).map(words).join('')
  return written.root.children.map(words).join('')
}

function withoutBlanks(value: string): string {
  return value.replace(/\s/gu, '')
}
