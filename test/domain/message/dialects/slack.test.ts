import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slackBlocks } from '../../../../src/domain/message/dialects/slackBlocks.ts'
import { slackMrkdwn } from '../../../../src/domain/message/dialects/slackMrkdwn.ts'
import {
  anyLine,
  body,
  heading,
  link,
  list,
  item,
  paragraph,
  quote,
  text,
  bold,
} from '../givenBody.ts'
import { hardPost, pageOf } from './givenPost.ts'

describe('slackMrkdwn', () => {
  it('writes entities for three characters and look-alikes for delimiters', () => {
    expect(slackMrkdwn.write(pageOf(hardPost)).replaceAll('\u200b', '⟂')).toBe(
      [
        '*Morning tea #1*',
        '看“*茶*”吧 ∗＿∼|&lt;&gt;&amp;[]() ˋxˋ snake_case 5 &lt; 6 &amp;amp; @all &lt;b&gt;',
        '*_both_ bold*⟂_it_⟂~gone~\n# not a heading',
        'See <https://a.example/b_(c)?x=1&amp;y=2|the [tea] list> and https://a.example/x_y_z. #tea',
        '<https://a.example/a/very/long/path/to/tea>',
        '• one\n    1. inner\n• two',
        '☑ done\n☐ open',
        '> It depends.\n> Always.',
        '```\na &lt; b &amp;&amp; `c`\n```',
        '———',
        '`aˋ*b*` 👨‍👩‍👧‍👦',
      ].join('\n\n'),
    )
  })

  it('lets nobody be called who was only written about', () => {
    const post = body(paragraph('<!channel> <@U1> <https://a.example|b>'))
    expect(slackMrkdwn.write(pageOf(post))).toBe(
      '&lt;!channel&gt; &lt;@U1&gt; &lt;https://a.example|b&gt;',
    )
  })

  it('stands apart from letters, where Slack would not see a mark', () => {
    const post = body(paragraph('看', text('茶', bold), '吧'))
    expect(slackMrkdwn.write(pageOf(post))).toBe('看\u200b*茶*\u200b吧')
  })
})

describe('slackBlocks', () => {
  it('writes marks, links, lists and quotes as data', () => {
    const post = body(
      heading('h1', 'Tea'),
      paragraph('See ', link('https://a.example/', text('it', bold)), '.'),
      list('number', item('one'), item('two'), item(list('bullet', item('inner')))),
      quote('It depends.'),
    )
    const { blocks } = slackBlocks.write(pageOf(post))
    const section = (...elements: object[]) => ({ type: 'rich_text_section', elements })
    const plain = (words: string) => ({ type: 'text', text: words })
    expect(blocks).toEqual([
      {
        type: 'rich_text',
        elements: [
          section(
            { type: 'text', text: 'Tea', style: { bold: true } },
            plain('\n\n'),
            plain('See '),
            { type: 'link', url: 'https://a.example/', text: 'it', style: { bold: true } },
            plain('.'),
          ),
          {
            type: 'rich_text_list',
            style: 'ordered',
            indent: 0,
            elements: [section(plain('one'))],
          },
          {
            type: 'rich_text_list',
            style: 'ordered',
            indent: 0,
            offset: 1,
            elements: [section(plain('two'))],
          },
          {
            type: 'rich_text_list',
            style: 'bullet',
            indent: 1,
            elements: [section(plain('inner'))],
          },
          { type: 'rich_text_quote', elements: [plain('It depends.')] },
        ],
      },
    ])
  })

  it('holds the very words that were written', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const { blocks } = slackBlocks.write(pageOf(body(paragraph(text(line, bold), 'end'))))
        const words = blocks.flatMap(({ elements }) =>
          elements.flatMap((element) =>
            element.elements.map((inner) => ('text' in inner ? inner.text : '')),
          ),
        )
        expect(words.join('')).toBe(`${line}end`)
      }),
    )
  })
})
