import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeHtml, toHtml } from '../../../src/domain/message/toHtml.ts'
import * as given from './givenBody.ts'

const { body, paragraph, text, link, list, item, box, quote, heading } = given

describe('toHtml', () => {
  it('writes every kind of block', () => {
    const html = toHtml(
      body(
        heading('h3', 'Brief'),
        paragraph('a', given.lineBreak, 'b'),
        list('bullet', item('one'), item(list('number', item('inner')))),
        { ...list('number', item('third')), start: 3 },
        list('check', box(true, 'done')),
        quote('said'),
        given.rule,
        { type: 'block', fields: { blockType: 'Code', code: 'a < b', language: 'ts' } },
      ),
    )
    expect(html.split('\n')).toEqual([
      '<h3>Brief</h3>',
      '<p>a<br>b</p>',
      '<ul><li>one<ol><li>inner</li></ol></li></ul>',
      '<ol start="3"><li>third</li></ol>',
      '<ul><li>☑ done</li></ul>',
      '<blockquote><p>said</p></blockquote>',
      '<hr>',
      '<pre><code>a &lt; b</code></pre>',
    ])
  })

  it('nests marks in one order', () => {
    const all = given.bold | given.italic | given.strike | given.underline | given.code
    expect(toHtml(body(paragraph(text('x', all))))).toBe(
      '<p><strong><em><s><u><code>x</code></u></s></em></strong></p>',
    )
    expect(toHtml(body(paragraph(text('2', given.subscript), text('3', given.superscript))))).toBe(
      '<p><sub>2</sub><sup>3</sup></p>',
    )
  })

  it('refuses a link that is not http, https or mailto, and keeps its words', () => {
    const urls = [
      'javascript:alert(1)',
      'JaVaScRiPt:x',
      'java\nscript:x',
      'data:text/html,x',
      '/a',
      'ftp://a.b',
      'https://a.example/a b',
      'https://a.example/\nb',
    ]
    for (const url of urls) {
      expect(toHtml(body(paragraph(link(url, 'words'))))).toBe('<p>words</p>')
    }
  })

  it('escapes quotes inside an address', () => {
    expect(toHtml(body(paragraph(link('https://a.example/"><b>', 'x'))))).toBe(
      '<p><a href="https://a.example/&quot;&gt;&lt;b&gt;">x</a></p>',
    )
  })

  it('shows a picture only from an http address, else its description', () => {
    const picture = (url: string) => ({ type: 'upload', value: { url, alt: 'A "cup"' } })
    expect(toHtml(body(picture('https://a.example/c.jpg')))).toBe(
      '<p><img src="https://a.example/c.jpg" alt="A &quot;cup&quot;"></p>',
    )
    expect(toHtml(body(picture('javascript:x')))).toBe('<p>A &quot;cup&quot;</p>')
  })

  it('marks right-to-left lines so that they are set from the right', () => {
    expect(toHtml(body(paragraph('مساء الخير')))).toBe('<p dir="auto">مساء الخير</p>')
  })

  it('lets no character of any text act as markup', () => {
    fc.assert(
      fc.property(given.anyBody, (written) => {
        const outside = toHtml(written).replace(ours, '')
        expect(outside).not.toMatch(/[<>"']/)
        expect(outside.replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&')
      }),
    )
  })

  it('escapes so that unescaping gives the text back', () => {
    fc.assert(
      fc.property(given.anyLine, (line) => {
        const back = escapeHtml(line).replace(
          /&(amp|lt|gt|quot|#39);/g,
          (name) => names[name] ?? '',
        )
        expect(back).toBe(line)
      }),
    )
  })
})

/** Every tag that may appear, exactly as it may appear. */
const ours =
  /<\/?(p|h[1-6]|ul|ol|li|blockquote|pre|code|strong|em|s|u|sub|sup|a)( dir="auto")?>|<(br|hr)>|<ol start="\d+">|<a href="(https?:\/\/|mailto:)[^"<>\s]*">/g

const names: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}
