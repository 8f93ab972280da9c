import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toText } from '../../../src/domain/message/toText.ts'
import * as given from './givenBody.ts'

const { body, paragraph, text, link, list, item, box, quote, heading } = given

describe('toText', () => {
  it('sets blocks apart and keeps line breaks inside them', () => {
    const written = body(
      heading('h1', 'Title'),
      paragraph('one', given.lineBreak, 'two', given.tab, 'three'),
      given.rule,
      quote('said', given.lineBreak, 'twice'),
    )
    expect(toText(written)).toBe('Title\n\none\ntwo\tthree\n\n———\n\n> said\n> twice')
  })

  it('numbers a list from its start and indents what is nested', () => {
    const numbered = {
      ...list('number', item('a'), item(list('bullet', item('b'))), item('c')),
      start: 9,
    }
    expect(toText(body(numbered))).toBe('9. a\n   - b\n10. c')
  })

  it('shows boxes', () => {
    expect(toText(body(list('check', box(true, 'done'), box(false, 'open'))))).toBe(
      '☑ done\n☐ open',
    )
  })

  it('spells an address out next to the words that hide it', () => {
    const url = 'https://a.example/tea'
    expect(toText(body(paragraph(link(url, 'the story'), '.')))).toBe(`the story (${url}).`)
    expect(toText(body(paragraph(link(url, url))))).toBe(url)
    expect(toText(body(paragraph(link('mailto:a@b.example', 'a@b.example'))))).toBe('a@b.example')
  })

  it('shows a picture by its description and address', () => {
    const value = { url: 'https://a.example/cup.jpg', alt: 'A cup', filename: 'cup.jpg' }
    expect(toText(body({ type: 'upload', relationTo: 'media', value }))).toBe(
      'A cup (https://a.example/cup.jpg)',
    )
  })

  it('gives back every text as it was written, whatever its marks', () => {
    fc.assert(
      fc.property(given.anyLine, fc.nat(127), (line, format) => {
        fc.pre(!/[\r\n]/.test(line))
        expect(toText(body(paragraph(text(line, format))))).toBe(line)
      }),
    )
  })

  it('keeps family emoji, right-to-left text and every special character', () => {
    const lines = ['特殊字符:*_~|<>&[]()`#+-=!{}.,', '👨‍👩‍👧‍👦 🇨🇳 👍🏽', 'نص من اليمين 2026 English']
    expect(toText(body(...lines.map((line) => paragraph(line))))).toBe(lines.join('\n\n'))
  })
})
