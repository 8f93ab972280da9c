import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { describe, expect, it } from 'vitest'
import { dingtalkMarkdown } from '../../../../src/domain/message/dialects/dingtalkMarkdown.ts'
import { feishuPost } from '../../../../src/domain/message/dialects/feishuPost.ts'
import {
  wecomMarkdown,
  wecomMarkdownV2,
} from '../../../../src/domain/message/dialects/wecomMarkdown.ts'
import { anyLine, body, heading, lineBreak, link, paragraph } from '../givenBody.ts'
import { hardPost, pageOf } from './givenPost.ts'

/** Shown in the tests; between the characters of the dialects it has no width. */
const visible = (text: string) => text.replaceAll('\u200b', '⟂')

describe('wecomMarkdown', () => {
  it('writes bold, links, code, headings and quotes, and everything else as words', () => {
    expect(visible(wecomMarkdown.write(pageOf(hardPost)))).toBe(
      [
        '## Morning **tea** #1',
        '看“**茶**”吧 ＊_~|<>&[]⟂() ｀x｀ snake_case 5 < 6 &⟂amp; @all <⟂b>',
        '**both bold**itgone\n⟂# not a heading',
        'See [the ［tea］ list](https://a.example/b_%28c%29?x=1&y=2) and https://a.example/x_y_z. #tea',
        'https://a.example/a/very/long/path/to/tea',
        '• one\n   1. inner\n• two',
        '☑ done\n☐ open',
        '> It depends.\n> Always.',
        'a < b && ｀c｀',
        '———',
        '`a｀*b*` 👨‍👩‍👧‍👦',
      ].join('\n\n'),
    )
  })
})

describe('wecomMarkdownV2', () => {
  it('has italics, lists, rules and blocks of code as well', () => {
    expect(visible(wecomMarkdownV2.write(pageOf(hardPost)))).toBe(
      [
        '## Morning **tea** #1',
        '看“**茶**”吧 ＊＿～|<>&[]⟂() ｀x｀ snake＿case 5 < 6 &⟂amp; @all <⟂b>',
        '***both* bold**⟂*it*gone\n⟂# not a heading',
        'See [the ［tea］ list](https://a.example/b_%28c%29?x=1&y=2) and https://a.example/x_y_z. #tea',
        'https://a.example/a/very/long/path/to/tea',
        '- one\n  1. inner\n- two',
        '☑ done\n☐ open',
        '> It depends.\n> Always.',
        '```\na < b && `c`\n```',
        '---',
        '`a｀*b*` 👨‍👩‍👧‍👦',
      ].join('\n\n'),
    )
  })

  it('lets no word become markup, whatever was written', () => {
    fc.assert(
      fc.property(anyLine, anyLine, (first, second) => {
        const post = body(paragraph(first, lineBreak, second))
        const markdown = wecomMarkdownV2.write(pageOf(post))
        // What was written with twins already reads the same.
        expect(withoutTwins(textOf(markdown))).toBe(withoutTwins(plain(`${first}\n${second}`)))
      }),
      // An address in angle brackets would be a link without them.
      { examples: [['', '<https://a.example/_b_>']] },
    )
  })

  it('lets no words break out of a heading or a link', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const address = 'https://a.example/(x)'
        const post = body(heading('h1', 'a', line), paragraph(link(address, 'a', line)))
        const root = parse(wecomMarkdownV2.write(pageOf(post)))
        expect(root.children.map((node) => node.type)).toEqual(['heading', 'paragraph'])
        expect(linksIn(root)).toEqual(['https://a.example/%28x%29'])
      }),
    )
  })
})

describe('dingtalkMarkdown', () => {
  it('ends lines with two blanks and gives the title to the list of chats', () => {
    const { title, text } = dingtalkMarkdown.write(pageOf(hardPost))
    expect(title).toBe('Morning tea')
    expect(visible(text)).toBe(
      [
        '## Morning **tea** #1',
        '看“**茶**”吧 ＊＿～|<>&[]⟂() ｀x｀ snake＿case 5 < 6 &⟂amp; @all <⟂b>',
        '***both* bold**⟂*it*gone  \n⟂# not a heading',
        'See [the ［tea］ list](https://a.example/b_%28c%29?x=1&y=2) and https://a.example/x_y_z. #tea',
        'https://a.example/a/very/long/path/to/tea',
        '- one\n  1. inner\n- two',
        '☑ done\n☐ open',
        '> It depends.  \n> Always.',
        'a < b && ｀c｀',
        '———',
        'a｀＊b＊ 👨‍👩‍👧‍👦',
      ].join('\n\n'),
    )
  })

  it('counts what the request will hold, escapes included', () => {
    const piece = { title: '"', text: '\n' }
    expect(dingtalkMarkdown.measure(piece)).toBe('{"title":"\\"","text":"\\n"}')
  })
})

describe('feishuPost', () => {
  it('puts links into elements of their own and leaves every word as it is', () => {
    const { title, content } = feishuPost.write(pageOf(hardPost))
    expect(title).toBe('Morning tea')
    const lines = content.map((line) =>
      line.map((element) =>
        element.tag === 'a' ? `{${element.text}→${element.href}}` : element.text,
      ),
    )
    expect(lines.map((line) => line.join(''))).toEqual(
      [
        ['Morning tea #1', ''],
        ['看“茶”吧 *_~|<>&[]() `x` snake_case 5 < 6 &amp; @all <b>', ''],
        ['both bolditgone', '# not a heading', ''],
        [
          'See {the [tea] list→https://a.example/b_(c)?x=1&y=2} and https://a.example/x_y_z. #tea',
          '',
        ],
        [
          '{https://a.example/a/very/long/path/to/tea→https://a.example/a/very/long/path/to/tea}',
          '',
        ],
        ['• one', '   1. inner', '• two', ''],
        ['☑ done', '☐ open', ''],
        ['| It depends.', '| Always.', ''],
        ['a < b && `c`', '', '———', '', 'a`*b* 👨‍👩‍👧‍👦'],
      ].flat(),
    )
  })
})

function parse(markdown: string) {
  return fromMarkdown(markdown, {
    extensions: [gfmStrikethrough()],
    mdastExtensions: [gfmStrikethroughFromMarkdown()],
  })
}

/** The text of the nodes that are text; anything that became markup is missing or named. */
function textOf(markdown: string): string {
  const read = (node: Nodes): string => {
    if (node.type === 'text') return node.value
    if (node.type === 'break') return '\n'
    if (node.type === 'root' || node.type === 'paragraph') return node.children.map(read).join('')
    return `⟪${node.type}⟫`
  }
  return read(parse(markdown))
}

function linksIn(node: Nodes): string[] {
  const own = node.type === 'link' ? [node.url] : []
  return 'children' in node ? [...own, ...node.children.flatMap(linksIn)] : own
}

function withoutTwins(text: string): string {
  return plain(
    decodeMarks(text).replace(/[＊＿～｀＼]/g, (twin) =>
      String.fromCodePoint((twin.codePointAt(0) ?? 0) - 0xfee0),
    ),
  )
}

/** Blanks at edges are the parser's business, not the dialect's. */
function plain(text: string): string {
  return text.replace(/[\s\u200b]/gu, '')
}

/** Addresses keep their meaning with their marks percent-encoded. */
function decodeMarks(text: string): string {
  return text.replace(/%(5F|2A|7E|60)/g, (encoded) => decodeURIComponent(encoded))
}
