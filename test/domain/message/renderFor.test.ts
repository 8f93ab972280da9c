import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countAgainst } from '../../../src/domain/message/countAgainst.ts'
import type { Dialect } from '../../../src/domain/message/dialect.ts'
import { blueskyText } from '../../../src/domain/message/dialects/blueskyText.ts'
import { dingtalkMarkdown } from '../../../src/domain/message/dialects/dingtalkMarkdown.ts'
import { discordMarkdown } from '../../../src/domain/message/dialects/discordMarkdown.ts'
import { emailHtml } from '../../../src/domain/message/dialects/emailHtml.ts'
import { feishuPost } from '../../../src/domain/message/dialects/feishuPost.ts'
import { plainText } from '../../../src/domain/message/dialects/plainText.ts'
import { slackBlocks } from '../../../src/domain/message/dialects/slackBlocks.ts'
import { slackMrkdwn } from '../../../src/domain/message/dialects/slackMrkdwn.ts'
import { telegramHtml } from '../../../src/domain/message/dialects/telegramHtml.ts'
import {
  wecomMarkdown,
  wecomMarkdownV2,
} from '../../../src/domain/message/dialects/wecomMarkdown.ts'
import { fromMarkdown } from '../../../src/domain/message/fromMarkdown.ts'
import { graphemesOf } from '../../../src/domain/message/graphemes.ts'
import type { Message } from '../../../src/domain/message/message.ts'
import {
  overlongPolicies,
  renderFor,
  type Overlong,
} from '../../../src/domain/message/renderFor.ts'
import type { LexicalNode } from '../../../src/domain/message/richText.ts'
import type { TextLimit } from '../../../src/domain/message/rendering.ts'
import { givenMessage } from '../../channels/givenMessage.ts'
import { anyBody, body, lineBreak, link, list, item, paragraph, text, bold } from './givenBody.ts'

const render = <Piece>({
  parts,
  dialect,
  max,
  unit = 'graphemes',
  overlong = 'refuse',
}: {
  parts: Partial<Message>
  dialect: Dialect<Piece>
  max?: number
  unit?: TextLimit['unit']
  overlong?: Overlong
}) =>
  renderFor({
    message: givenMessage({ media: [], link: null, title: 'Tea', ...parts }),
    dialect,
    limits: { text: max === undefined ? [] : [{ max, unit }], media: { count: 1 } },
    overlong,
  })

describe('renderFor', () => {
  it('puts the title above the body and the link below it', () => {
    const message = { body: fromMarkdown('Warm the pot.'), link: 'https://example.com/tea' }
    expect(render({ parts: message, dialect: telegramHtml }).pieces).toEqual([
      '<b>Tea</b>\n\nWarm the pot.\n\n<a href="https://example.com/tea">https://example.com/tea</a>',
    ])
  })

  it('says neither title nor link twice', () => {
    const message = {
      body: fromMarkdown('# Tea\n\nRead [more](https://example.com/tea).'),
      link: 'https://example.com/tea',
    }
    const { pieces } = render({ parts: message, dialect: plainText })
    expect(pieces).toEqual(['Tea\n\nRead more (https://example.com/tea).'])
  })

  it('adds a link that the body only begins to spell', () => {
    const message = { body: fromMarkdown('https://example.com/tea'), link: 'https://example.com/' }
    const { pieces } = render({ parts: message, dialect: plainText })
    expect(pieces[0]).toBe('Tea\n\nhttps://example.com/tea\n\nhttps://example.com/')
  })

  it('gives the title to a place of its own where there is one', () => {
    const { pieces } = render({ parts: { body: fromMarkdown('Warm.') }, dialect: feishuPost })
    expect(pieces).toEqual([{ title: 'Tea', content: [[{ tag: 'text', text: 'Warm.' }]] }])
  })

  it('refuses what is too long, and still shows it with its counts', () => {
    const message = { body: fromMarkdown('Warm the pot.') }
    const { parts, problems } = render({ parts: message, dialect: plainText, max: 10 })
    expect(parts).toEqual([
      {
        text: 'Tea\n\nWarm the pot.',
        format: 'text',
        counts: [{ used: 18, max: 10, unit: 'graphemes' }],
      },
    ])
    expect(problems.map(({ type, isFatal }) => [type, isFatal])).toEqual([['too-long', true]])
  })

  it('ends a shortened text at a sentence, with the link', () => {
    const message = {
      title: '',
      body: fromMarkdown('今天雾大。多放一克，少泡五秒！然后坐下来慢慢喝，不要着急。'),
      link: 'https://example.com/tea',
    }
    const { pieces, problems } = render({
      parts: message,
      dialect: plainText,
      max: 50,
      overlong: 'shorten',
    })
    expect(pieces).toEqual(['今天雾大。多放一克，少泡五秒！…\n\nhttps://example.com/tea'])
    expect(problems.map(({ type, isFatal }) => [type, isFatal])).toEqual([['shortened', false]])
  })

  it('ends at a word where no sentence is near, and at a character where no word is', () => {
    const words = { title: '', body: fromMarkdown('Warming teapots patiently improves everything') }
    const shorten = (max: number) =>
      render({ parts: words, dialect: plainText, max, overlong: 'shorten' }).pieces
    expect(shorten(30)).toEqual(['Warming teapots patiently…'])
    const family = { title: '', body: body(paragraph('👨‍👩‍👧‍👦'.repeat(9))) }
    expect(
      render({ parts: family, dialect: plainText, max: 5, overlong: 'shorten' }).pieces,
    ).toEqual([`${'👨‍👩‍👧‍👦'.repeat(4)}…`])
  })

  it('closes the marks and keeps the links that a cut goes through', () => {
    const shorten = (max: number, block: LexicalNode) =>
      render({
        parts: { title: '', body: body(block) },
        dialect: telegramHtml,
        max,
        overlong: 'shorten',
      }).pieces[0]
    const marked = paragraph(text('bold words here', bold))
    expect(shorten(12, marked)).toBe('<b>bold words</b>…')
    const linked = list('bullet', item(link('https://a.example/', 'a link with words')))
    expect(shorten(12, linked)).toBe('• <a href="https://a.example/">a link</a>…')
  })

  it('never shows half an address', () => {
    const url = 'https://a.example/a-long-path'
    const message = { title: '', body: body(paragraph('See ', link(url, url))) }
    const { pieces } = render({ parts: message, dialect: plainText, max: 20, overlong: 'shorten' })
    expect(pieces).toEqual(['See…'])
  })

  it('splits into numbered parts, rather between paragraphs, the link in the last', () => {
    const message = {
      title: '',
      body: fromMarkdown('First things first.\n\nThen pour. Then wait for it.\n\nDone.'),
      link: 'https://example.com/tea',
    }
    const { pieces, problems } = render({
      parts: message,
      dialect: plainText,
      max: 37,
      overlong: 'split',
    })
    expect(pieces).toEqual([
      'First things first.\n\n(1/3)',
      'Then pour. Then wait for it.\n\n(2/3)',
      'Done.\n\nhttps://example.com/tea\n\n(3/3)',
    ])
    expect(problems).toMatchObject([{ type: 'split', isFatal: false }])
  })

  it('goes on with the number of a list that a part ends in', () => {
    const message = {
      title: '',
      body: body(list('number', item('one two'), item('three for'), item('x'))),
    }
    const { pieces } = render({ parts: message, dialect: plainText, max: 18, overlong: 'split' })
    expect(pieces).toEqual(['1. one two\n\n(1/3)', '2. three\n\n(2/3)', 'for\n\n3. x\n\n(3/3)'])
  })

  it('refuses a text that would take more parts than anyone reads', () => {
    const message = { title: '', body: fromMarkdown('tea '.repeat(200)) }
    const { problems } = render({ parts: message, dialect: plainText, max: 20, overlong: 'split' })
    expect(problems).toMatchObject([{ type: 'too-long', isFatal: true }])
  })

  it('refuses a link that alone is too long', () => {
    const message = {
      body: fromMarkdown('x'.repeat(99)),
      link: `https://a.example/${'x'.repeat(99)}`,
    }
    const { problems } = render({
      parts: message,
      dialect: plainText,
      max: 60,
      overlong: 'shorten',
    })
    expect(problems).toMatchObject([{ type: 'too-long', isFatal: true }])
  })

  it('says which pictures stay behind', () => {
    const [cup] = givenMessage().media
    if (!cup) throw new Error('the builder gives a picture')
    const { media, problems } = render({ parts: { media: [cup, cup, cup] }, dialect: plainText })
    expect(media).toEqual([cup])
    expect(problems).toMatchObject([{ type: 'media-left-out', isFatal: false }])
  })

  it('refuses a post without words and pictures', () => {
    const { problems } = render({ parts: { title: '', body: body() }, dialect: plainText })
    expect(problems).toMatchObject([{ type: 'empty', isFatal: true }])
  })

  it('answers while an editor types, however long the post is', () => {
    const long = { body: fromMarkdown('今天雾大，多放一克。'.repeat(10_000)) }
    const startedAt = performance.now()
    for (const overlong of overlongPolicies) {
      render({ parts: long, dialect: wecomMarkdownV2, max: 4096, unit: 'bytes', overlong })
    }
    expect(performance.now() - startedAt).toBeLessThan(5000)
  })

  const dialects: Dialect<unknown>[] = [
    ...[plainText, wecomMarkdown, wecomMarkdownV2, slackMrkdwn, telegramHtml, discordMarkdown],
    ...[dingtalkMarkdown, feishuPost, slackBlocks, blueskyText, emailHtml],
  ] as Dialect<unknown>[]

  it('is never over a limit in any dialect, unless it says that it does not fit', () => {
    fc.assert(
      fc.property(
        fc.record({
          dialect: fc.constantFrom(...dialects),
          post: anyBody,
          max: fc.integer({ min: 1, max: 300 }),
          unit: fc.constantFrom<TextLimit['unit']>('bytes', 'utf16', 'graphemes'),
          overlong: fc.constantFrom(...overlongPolicies),
          address: fc.constantFrom(null, 'https://a.example/b_c?x=1'),
        }),
        ({ dialect, post, max, unit, overlong, address }) => {
          const parts = { body: post, link: address }
          const rendering = render({ parts, dialect, max, unit, overlong })
          const isFatal = rendering.problems.some((problem) => problem.isFatal)
          const isOver = rendering.parts.some(({ counts }) =>
            counts.some(({ used, max: most }) => used > most),
          )
          if (isOver) expect(isFatal).toBe(true)
          if (overlong !== 'split') expect(rendering.parts).toHaveLength(1)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('loses no character in a split, and cuts none in two', () => {
    const words = fc
      .array(fc.constantFrom('茶', 'tea', ' ', '。', '. ', '👨‍👩‍👧‍👦', 'e\u0301', '🇨🇳', '\n', ', '), {
        minLength: 1,
        maxLength: 60,
      })
      .map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 20, max: 60 }),
        (paragraphs, max) => {
          const parts = { title: '', body: body(...paragraphs.map((line) => paragraph(line))) }
          const { pieces, problems } = render({ parts, dialect: plainText, max, overlong: 'split' })
          if (problems.some(({ isFatal }) => isFatal)) return
          const shown = pieces.map((piece) => piece.replace(/\n\n\(\d+\/\d+\)$/, ''))
          const visible = (text: string) =>
            graphemesOf(text).filter((character) => character.trim())
          expect(shown.flatMap(visible)).toEqual(paragraphs.flatMap(visible))
        },
      ),
    )
  })

  it('keeps a letter and its accent together where a mark begins between them', () => {
    const message = { title: '', body: body(paragraph('abcde', text('\u0301', bold), 'fgh')) }
    const { pieces } = render({ parts: message, dialect: plainText, max: 6, overlong: 'shorten' })
    expect(pieces).toEqual(['abcde\u0301…'])
    const shorter = render({ parts: message, dialect: plainText, max: 5, overlong: 'shorten' })
    expect(shorter.pieces).toEqual(['abcd…'])
  })

  it('keeps lines apart', () => {
    const message = { title: '', body: body(paragraph('one', lineBreak, 'two')) }
    expect(render({ parts: message, dialect: plainText }).pieces).toEqual(['one\ntwo'])
  })
})

describe('countAgainst', () => {
  const mastodon: TextLimit = { max: 500, unit: 'graphemes', linkCounts: 23 }

  it('counts an address as the platform does', () => {
    const used = (words: string) => countAgainst({ text: words, limit: mastodon }).used
    expect(used('see https://example.com/a/very/long/path?with=a&query=1.')).toBe(4 + 23 + 1)
    expect(used('http://t.co')).toBe(23)
    expect(used('(https://example.com/tea) 茶')).toBe(1 + 23 + 3)
  })

  it('counts what may be no address there as the text it is', () => {
    const used = (words: string) => countAgainst({ text: words, limit: mastodon }).used
    expect(used('http://localhost/a/very/long/path/to/tea')).toBe(40)
    expect(used('xhttps://example.com/a/very/long/path')).toBe(37)
    expect(used('https://example.com/茶茶茶')).toBe(23 + 3)
  })
})
