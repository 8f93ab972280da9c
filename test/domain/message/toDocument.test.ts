import { describe, expect, it } from 'vitest'
import { toDocument } from '../../../src/domain/message/toDocument.ts'
import { toText } from '../../../src/domain/message/toText.ts'
import * as given from './givenBody.ts'

const { body, paragraph, text, list, item, link, quote } = given

describe('toDocument', () => {
  it('reads every bit of a text format as its mark', () => {
    const bits = {
      bold: 1,
      italic: 2,
      strike: 4,
      underline: 8,
      code: 16,
      subscript: 32,
      superscript: 64,
    }
    for (const [mark, bit] of Object.entries(bits)) {
      const [block] = toDocument(body(paragraph(text('x', bit)))).blocks
      expect(block).toEqual({
        type: 'paragraph',
        children: [{ type: 'text', text: 'x', marks: [mark] }],
      })
    }
  })

  it('joins neighbours that look alike and drops empty texts', () => {
    const [block] = toDocument(body(paragraph('a', text(''), 'b', text('c', given.bold)))).blocks
    expect(block).toMatchObject({ children: [{ text: 'ab' }, { text: 'c', marks: ['bold'] }] })
  })

  it('puts a nested list inside the item above it', () => {
    const [block] = toDocument(
      body(list('bullet', item('a'), item(list('number', item('b'))), item('c'))),
    ).blocks
    expect(block).toMatchObject({
      items: [{ children: [{ text: 'a' }], lists: [{ style: 'number' }] }, { lists: [] }],
    })
  })

  it('keeps a nested list that has no item above it', () => {
    expect(toText(body(list('bullet', item(list('bullet', item('alone'))))))).toContain('alone')
  })

  it('reads an automatic link like one that was made by hand', () => {
    const automatic = { ...link('https://a.example/', 'https://a.example/'), type: 'autolink' }
    const [block] = toDocument(body(paragraph(automatic))).blocks
    expect(block).toMatchObject({ children: [{ type: 'link', url: 'https://a.example/' }] })
  })

  it('reads an address without a dot, which Payload saves percent-encoded', () => {
    const url = 'http%3A%2F%2Fwiki%2F%E8%8C%B6'
    const [block] = toDocument(body(paragraph(link(url, 'wiki')))).blocks
    expect(block).toMatchObject({ children: [{ type: 'link', url: 'http://wiki/茶' }] })
  })

  it('keeps the words of a link to a document of ours, which has no address yet', () => {
    const fields = { linkType: 'internal', url: 'https://stale.example/', doc: { value: 'x' } }
    const [block] = toDocument(body(paragraph({ ...link('', 'see this'), fields }))).blocks
    expect(block).toMatchObject({ children: [{ type: 'text', text: 'see this' }] })
  })

  it('reads lines that are all code as a block of code', () => {
    const lines = paragraph(
      text('a', given.code),
      given.lineBreak,
      given.lineBreak,
      text(' b', given.code),
    )
    expect(toDocument(body(lines)).blocks).toEqual([
      { type: 'code', language: null, text: 'a\n\n b' },
    ])
  })

  it('describes a picture by what its place says, then by the file, then by its name', () => {
    const value = { url: 'https://a.example/c.jpg', alt: 'of the file', filename: 'c.jpg' }
    const alt = (node: object) => toDocument(body({ type: 'upload', value, ...node })).blocks[0]
    expect(alt({ fields: { alt: 'of the place' } })).toMatchObject({ alt: 'of the place' })
    expect(alt({})).toMatchObject({ alt: 'of the file' })
    expect(alt({ value: { ...value, alt: '' } })).toMatchObject({ alt: 'c.jpg' })
  })

  it('leaves out a picture that is only an id', () => {
    expect(toDocument(body({ type: 'upload', value: '507f1f77bcf86cd799439011' })).blocks).toEqual(
      [],
    )
  })

  it('keeps the text of blocks and inline blocks that it does not know', () => {
    const banner = {
      type: 'block',
      fields: {
        id: 'b1',
        blockType: 'banner',
        title: 'Sale',
        rows: [{ text: 'Monday' }],
        body: body(paragraph('rich')),
      },
    }
    const inline = { type: 'inlineBlock', fields: { id: 'i1', blockType: 'mention', name: 'Lin' } }
    expect(toText(body(banner, paragraph('Thanks ', inline, '!')))).toBe(
      'Sale\n\nMonday\n\nrich\n\nThanks Lin!',
    )
  })

  it('keeps the cells of a table', () => {
    const cell = (words: string) => ({ type: 'tablecell', children: [paragraph(words)] })
    const row = { type: 'tablerow', children: [cell('95℃'), cell('98℃')] }
    expect(toText(body({ type: 'table', children: [row] }))).toBe('95℃\n\n98℃')
  })

  it('keeps the title of a related document, not its dates and ids', () => {
    const value = {
      id: '507f1f77bcf86cd799439011',
      title: 'The story',
      createdAt: '2026-11-21T08:00:00.000Z',
    }
    expect(toText(body({ type: 'relationship', relationTo: 'posts', value }))).toBe('The story')
  })

  it('keeps text that stands in no block, and paragraphs inside a quote', () => {
    expect(toText(body(text('loose')))).toBe('loose')
    expect(toText(body(quote(paragraph('a'), paragraph('b'))))).toBe('> a\n> b')
  })
})
