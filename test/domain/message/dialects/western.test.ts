import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blueskyText } from '../../../../src/domain/message/dialects/blueskyText.ts'
import { discordMarkdown } from '../../../../src/domain/message/dialects/discordMarkdown.ts'
import { mastodonText } from '../../../../src/domain/message/dialects/mastodonText.ts'
import { telegramHtml, visibleText } from '../../../../src/domain/message/dialects/telegramHtml.ts'
import { anyBody, anyLine, body, bold, code, link, paragraph, text } from '../givenBody.ts'
import { hardPost, pageOf } from './givenPost.ts'

describe('telegramHtml', () => {
  it('writes its few tags, bullets as characters, and the rest as entities', () => {
    expect(telegramHtml.write(pageOf(hardPost))).toBe(
      [
        '<b>Morning <b>tea</b> #1</b>',
        '看<b>“茶”</b>吧 *_~|&lt;&gt;&amp;[]() `x` snake_case 5 &lt; 6 &amp;amp; @all &lt;b&gt;',
        '<b><i>both</i></b><b> bold</b><i>it</i><s>gone</s>\n# not a heading',
        'See <a href="https://a.example/b_(c)?x=1&amp;y=2">the [tea] list</a> and https://a.example/x_y_z. #tea',
        '<a href="https://a.example/a/very/long/path/to/tea">https://a.example/a/very/long/path/to/tea</a>',
        '• one\n   1. inner\n• two',
        '☑ done\n☐ open',
        '<blockquote>It depends.\nAlways.</blockquote>',
        '<pre><code class="language-ts">a &lt; b &amp;&amp; `c`</code></pre>',
        '———',
        '<code>a`*b*</code> 👨‍👩‍👧‍👦',
      ].join('\n\n'),
    )
  })

  it('keeps code out of other marks and of links, which may not hold it', () => {
    const post = body(
      paragraph(text('x', bold | code), link('https://a.example/', text('y', code))),
    )
    const html = telegramHtml.write(pageOf(post))
    expect(html).toBe('<code>x</code><a href="https://a.example/">y</a>')
  })

  it('opens and closes only tags that Telegram knows, in order, whatever was written', () => {
    fc.assert(
      fc.property(anyBody, (post) => {
        expect(telegramProblem(telegramHtml.write(pageOf(post)))).toBe(null)
      }),
    )
  })

  it('shows every word as it was written, and counts what is shown', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const html = telegramHtml.write(pageOf(body(paragraph(text(line, bold), 'end'))))
        expect(visibleText(html)).toBe(`${line}end`)
      }),
    )
  })
})

describe('discordMarkdown', () => {
  it('escapes what could be markup, and hides addresses behind words', () => {
    expect(discordMarkdown.write(pageOf(hardPost)).replaceAll('\u200b', '⟂')).toBe(
      [
        '## Morning **tea** #1',
        '看“**茶**”吧 \\*\\_\\~\\|\\<\\>&\\[\\]() \\`x\\` snake\\_case 5 \\< 6 &amp; @all \\<b\\>',
        '***both* bold**⟂*it*~~gone~~\n\\# not a heading',
        'See [the \\[tea\\] list](https://a.example/b_%28c%29?x=1&y=2) and https://a.example/x_y_z. #tea',
        'https://a.example/a/very/long/path/to/tea',
        '- one\n  1. inner\n- two',
        '- ☑ done\n- ☐ open',
        '> It depends.\n> Always.',
        '```ts\na < b && `c`\n```',
        '———',
        '`` a`*b* `` 👨‍👩‍👧‍👦',
      ].join('\n\n'),
    )
  })

  it('spells a link out whose words hold an address, because Discord would not show it as one', () => {
    const post = body(paragraph(link('https://a.example/', 'see https://b.example/')))
    expect(discordMarkdown.write(pageOf(post))).toBe('see https://b.example/ (https://a.example/)')
  })

  it('reads as the words that were written once the escapes are read', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const markdown = discordMarkdown.write(pageOf(body(paragraph(line))))
        const bare = markdown.replace(/https?:\/\/\S+/g, '')
        expect(bare.replace(/\\[^a-z0-9\s]/gi, '')).not.toMatch(/[*_~`<>[\]\\]|\|\|/)
        expect(markdown.replace(/\\([^a-z0-9\s])/gi, '$1').trim()).toBe(line.trim())
      }),
    )
  })
})

describe('mastodonText', () => {
  it('spells links out behind their words', () => {
    const post = body(paragraph('See ', link('https://a.example/b', 'the list')))
    expect(mastodonText.write(pageOf(post))).toBe('See the list (https://a.example/b)')
  })
})

describe('blueskyText', () => {
  it('says where links and tags are, in bytes, and shows long addresses short', () => {
    const { text: shown, facets } = blueskyText.write(pageOf(hardPost))
    expect(shown).toBe(
      [
        'Morning tea #1',
        '看“茶”吧 *_~|<>&[]() `x` snake_case 5 < 6 &amp; @all <b>',
        'both bolditgone\n# not a heading',
        'See the [tea] list and https://a.example/x_y_z. #tea',
        'a.example/a/very/long/path/t…',
        '• one\n   1. inner\n• two',
        '☑ done\n☐ open',
        '> It depends.\n> Always.',
        'a < b && `c`',
        '———',
        'a`*b* 👨‍👩‍👧‍👦',
      ].join('\n\n'),
    )
    const bytes = new TextEncoder().encode(shown)
    const found = facets.map(({ index, features: [feature] }) => [
      new TextDecoder().decode(bytes.slice(index.byteStart, index.byteEnd)),
      'uri' in feature ? feature.uri : feature.tag,
    ])
    expect(found).toEqual([
      ['the [tea] list', 'https://a.example/b_(c)?x=1&y=2'],
      ['https://a.example/x_y_z', 'https://a.example/x_y_z'],
      ['#tea', 'tea'],
      ['a.example/a/very/long/path/t…', 'https://a.example/a/very/long/path/to/tea'],
    ])
  })

  it('takes numbers and long words after # for words', () => {
    const { facets } = blueskyText.write(
      pageOf(body(paragraph(`#1 #茶, #tea! a#b #${'x'.repeat(65)}`))),
    )
    expect(facets.map(({ features: [feature] }) => 'tag' in feature && feature.tag)).toEqual([
      '茶',
      'tea',
    ])
  })

  it('never points into the middle of a character, and never twice at the same bytes', () => {
    fc.assert(
      fc.property(anyBody, (post) => {
        const { text: shown, facets } = blueskyText.write(pageOf(post))
        const bytes = new TextEncoder().encode(shown)
        let last = 0
        for (const { byteStart, byteEnd } of facets.map(({ index }) => index)) {
          expect(byteStart).toBeGreaterThanOrEqual(last)
          expect(byteEnd).toBeGreaterThan(byteStart)
          const part = bytes.slice(byteStart, byteEnd)
          expect(() => new TextDecoder('utf-8', { fatal: true }).decode(part)).not.toThrow()
          last = byteEnd
        }
        expect(last).toBeLessThanOrEqual(bytes.length)
      }),
    )
  })
})

/** What Telegram's parser would refuse; null where it takes the text. */
function telegramProblem(html: string): string | null {
  const open: string[] = []
  for (const [tag, closing, name = ''] of html.matchAll(/<(\/?)([^>\s]*)[^>]*>/g)) {
    if (!['b', 'i', 'u', 's', 'a', 'code', 'pre', 'blockquote'].includes(name)) return tag
    if (closing === '') open.push(name)
    else if (open.pop() !== name) return `${tag} closes nothing`
  }
  if (open.length > 0) return `${open.join()} stay open`
  const words = html.replace(/<[^>]*>/g, '')
  return /[<>]|&(?!(lt|gt|quot|amp|#39);)/.exec(words)?.[0] ?? null
}
