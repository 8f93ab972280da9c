import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromMarkdown } from '../../../src/domain/message/fromMarkdown.ts'
import { linkTagsOf, tagLinks, tagUrl } from '../../../src/domain/message/tagLinks.ts'
import { toMarkdown } from '../../../src/domain/message/toMarkdown.ts'
import { givenMessage } from '../../channels/givenMessage.ts'

const tags = { source: 'telegram', medium: 'chat', campaign: '早安', content: 'values' }

describe('tagUrl', () => {
  it.each([
    ['https://a.example/&', 'https://a.example/&?ALL'],
    ['https://a.example', 'https://a.example?ALL'],
    ['https://a.example/b?x=1', 'https://a.example/b?x=1&ALL'],
    ['https://a.example/b?', 'https://a.example/b?ALL'],
    ['https://a.example/b?x=a%20b+c&y#part?no', 'https://a.example/b?x=a%20b+c&y&ALL#part?no'],
  ])('adds to %s what it has not got, and changes nothing else', (url, expected) => {
    const all =
      'utm_source=telegram&utm_medium=chat&utm_campaign=%E6%97%A9%E5%AE%89&utm_content=values'
    expect(tagUrl({ url, tags })).toBe(expected.replace('ALL', all))
  })

  it('leaves what an author has set', () => {
    const url = 'https://a.example/?utm_source=x&utm_medium=&utm_campaign=y'
    expect(tagUrl({ url, tags })).toBe(`${url}&utm_content=values`)
  })

  it.each(['mailto:a@b.example', 'ftp://a.example/', 'not an address'])(
    'leaves %s alone',
    (url) => {
      expect(tagUrl({ url, tags })).toBe(url)
    },
  )

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = tagUrl({ url, tags })
        expect(tagUrl({ url: once, tags })).toBe(once)
        expect(new URL(once).hash).toBe(new URL(url).hash)
        for (const [name, value] of new URL(url).searchParams) {
          expect(new URL(once).searchParams.getAll(name)).toContain(value)
        }
      }),
    )
  })
})

describe('tagLinks', () => {
  it("tags the post's link and those in its body, words that spell an address included", () => {
    const body = fromMarkdown('[tea](https://a.example/) <https://a.example/b> [m](mailto:a@b.cd)')
    const tagged = tagLinks({
      message: givenMessage({ link: 'https://a.example/c', body }),
      tags: { source: 's', medium: '', campaign: '', content: '' },
    })
    expect(tagged.link).toBe('https://a.example/c?utm_source=s')
    expect(toMarkdown(tagged.body)).toBe(
      '[tea](https://a.example/?utm_source=s) <https://a.example/b?utm_source=s> [m](mailto:a@b.cd)',
    )
  })
})

describe('linkTagsOf', () => {
  it('names the column, or the kind of content where there is none', () => {
    const channel = { channel: 'telegram', medium: 'chat', contentType: 'values' as const }
    expect(linkTagsOf({ ...channel, column: '早安' })).toEqual(tags)
    expect(linkTagsOf({ ...channel, column: null }).campaign).toBe('values')
  })
})
