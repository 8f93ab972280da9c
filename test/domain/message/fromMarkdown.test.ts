import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromMarkdown } from '../../../src/domain/message/fromMarkdown.ts'
import { toHtml } from '../../../src/domain/message/toHtml.ts'
import { toMarkdown } from '../../../src/domain/message/toMarkdown.ts'
import { toText } from '../../../src/domain/message/toText.ts'
import { markdownish } from './markdownish.ts'

describe('fromMarkdown', () => {
  it('keeps raw HTML, references and unfinished markup as the text they are', () => {
    const line = '<b>不是标签</b>、&amp; 不是实体、[不是链接](、*不是斜体'
    expect(toText(fromMarkdown(line))).toBe(line)
  })

  it('keeps every special character', () => {
    const line = '特殊字符必须原样:*_~|<>&[]()`#+-=!{}.,'
    expect(toText(fromMarkdown(line))).toBe(line)
  })

  it('keeps a backslash that escapes nothing', () => {
    expect(toText(fromMarkdown('a backslash \\ that must survive'))).toBe(
      'a backslash \\ that must survive',
    )
  })

  it('keeps every line end inside a paragraph', () => {
    const [paragraph] = fromMarkdown('一、水先于茶。\r\n二、人先于水。').root.children
    expect(paragraph?.children?.map((node) => node.type)).toEqual(['text', 'linebreak', 'text'])
  })

  it('reads bold, italic, strike and code as the bits of the editor', () => {
    const [paragraph] = fromMarkdown('**a** *b* ~~c~~ `d` ***e***').root.children
    const formats = paragraph?.children
      ?.filter((node) => node.text?.trim())
      .map((node) => node.format)
    expect(formats).toEqual([1, 2, 4, 16, 3])
  })

  it('reads bold around Chinese quotation marks, with no space to go by', () => {
    const [paragraph] = fromMarkdown('他说**“水先于茶。”**就倒水').root.children
    expect(paragraph?.children?.map((node) => [node.text, node.format])).toEqual([
      ['他说', 0],
      ['“水先于茶。”', 1],
      ['就倒水', 0],
    ])
  })

  it('does not strike out a range', () => {
    expect(toMarkdown(fromMarkdown('3~5克,7~9克'))).toBe('3\\~5克,7\\~9克')
  })

  it('reads headings, quotes, rules and lists', () => {
    const body = fromMarkdown('# a\n\n> b\n> c\n\n---\n\n3. d\n4. e')
    expect(body.root.children.map((node) => node.type)).toEqual([
      'heading',
      'quote',
      'horizontalrule',
      'list',
    ])
    expect(body.root.children.at(-1)).toMatchObject({ listType: 'number', tag: 'ol', start: 3 })
  })

  it('keeps a nested list in an item of its own, as the editor does', () => {
    const [list] = fromMarkdown('- a\n  - b\n- c').root.children
    expect(list?.children?.map((node) => [node.value, node.children?.[0]?.type])).toEqual([
      [1, 'text'],
      [2, 'list'],
      [2, 'text'],
    ])
  })

  it('reads a list of boxes as a check list', () => {
    const [list] = fromMarkdown('- [x] a\n- [ ] b').root.children
    expect(list).toMatchObject({
      listType: 'check',
      children: [{ checked: true }, { checked: false }],
    })
    expect(toText(fromMarkdown('- [x] a\n- [ ] b'))).toBe('☑ a\n☐ b')
  })

  it('keeps a bullet that only looks like a box', () => {
    expect(toText(fromMarkdown('- \\[x\\] a'))).toBe('- [x] a')
  })

  it('links to http and mailto addresses as they are written', () => {
    const [paragraph] = fromMarkdown('[茶](https://a.example/茶?a=1&b=2)').root.children
    expect(paragraph?.children?.[0]).toMatchObject({
      type: 'link',
      fields: { linkType: 'custom', newTab: false, url: 'https://a.example/茶?a=1&b=2' },
    })
  })

  it('shows a link that is not http or mailto as it was typed', () => {
    expect(toText(fromMarkdown('[x](javascript:alert(1))'))).toBe('[x](javascript:alert(1))')
    expect(toText(fromMarkdown('see [x](/relative)'))).toBe('see [x](/relative)')
  })

  it('links to a picture, which only the library could hold', () => {
    expect(toMarkdown(fromMarkdown('![图](https://a.example/i.jpg)'))).toBe(
      '[图](https://a.example/i.jpg)',
    )
  })

  it('keeps the words of a link title and of a link definition', () => {
    expect(toText(fromMarkdown('[a](https://a.example/ "b c")'))).toBe(
      'a (https://a.example/) (b c)',
    )
    expect(toText(fromMarkdown('[1]: https://a.example/'))).toBe('[1]: https://a.example/')
  })

  it('keeps a block of code line by line, blank lines and indents included', () => {
    const fence = '```\na\n\n    b\n```'
    expect(toText(fromMarkdown(fence))).toBe('a\n\n    b')
    expect(toMarkdown(fromMarkdown(fence))).toBe(fence)
  })

  it('keeps what an unclosed fence would swallow', () => {
    expect(toText(fromMarkdown('```今天试试\n再泡一次'))).toBe('今天试试\n再泡一次')
  })

  it('takes an indented line for a line, not for code', () => {
    expect(toHtml(fromMarkdown('    一、水先于茶'))).toBe('<p>一、水先于茶</p>')
  })

  it('keeps text that is nested too deep to be meant', () => {
    const deep = `${'>'.repeat(20_000)} 茶`
    expect(toText(fromMarkdown(deep))).toBe(deep)
  })

  it('gives an empty paragraph for nothing', () => {
    expect(fromMarkdown('').root.children).toMatchObject([{ type: 'paragraph', children: [] }])
  })

  it('keeps every word, whatever was typed', () => {
    fc.assert(
      fc.property(markdownish, (typed) => {
        const kept = toText(fromMarkdown(typed))
        // A language's name after a fence is the one word that is not the post's.
        const words = typed.replace(/(`{3,})\w+/g, '$1').match(/\p{L}+/gu) ?? []
        expect(words.filter((word) => !kept.includes(word))).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('writes Markdown that reads as itself, whatever was typed', () => {
    fc.assert(
      fc.property(markdownish, (typed) => {
        const once = toMarkdown(fromMarkdown(typed))
        expect(toMarkdown(fromMarkdown(once))).toBe(once)
      }),
      { numRuns: 1000 },
    )
  })
})
