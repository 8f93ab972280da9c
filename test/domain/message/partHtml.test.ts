import { describe, expect, it } from 'vitest'
import { slackMrkdwn } from '../../../src/domain/message/dialects/slackMrkdwn.ts'
import { fromMarkdown } from '../../../src/domain/message/fromMarkdown.ts'
import { partHtml } from '../../../src/domain/message/partHtml.ts'
import { toDocument } from '../../../src/domain/message/toDocument.ts'

const shownBySlack = (markdown: string): string => {
  const document = toDocument(fromMarkdown(markdown))
  return partHtml({ text: slackMrkdwn.write({ document, title: '' }), format: 'mrkdwn' })
}

describe('what readers see of a part', () => {
  it('is text with the links a platform makes of addresses', () => {
    const text = 'Tea & cups: https://example.com/a?b=1&c=2, <today>'
    expect(partHtml({ text, format: 'text' })).toBe(
      'Tea &amp; cups: <a href="https://example.com/a?b=1&amp;c=2">https://example.com/a?b=1&amp;c=2</a>, &lt;today&gt;',
    )
  })

  it('is Markdown as its marks', () => {
    expect(
      partHtml({ text: '## 今天\n\n**雾大**，[茶单](https://example.com)', format: 'markdown' }),
    ).toMatch(
      /<h2>今天<\/h2>\s*<p><strong>雾大<\/strong>，<a href="https:\/\/example\.com"[^>]*>茶单<\/a><\/p>/,
    )
  })

  it('is Slack’s own markup as its marks', () => {
    const html = shownBySlack(
      '**bold** *soft* ~~gone~~ `a*b*c` [list](https://example.com/?a=1&b=2) 1<2 & 3',
    )
    expect(html).toContain('<strong>bold</strong>')
    expect(html).toContain('<em>soft</em>')
    expect(html).toContain('<s>gone</s>')
    expect(html).toContain('<code>a*b*c</code>')
    expect(html).toContain('<a href="https://example.com/?a=1&amp;b=2">list</a>')
    expect(html).toContain('1&lt;2 &amp; 3')
  })

  it('never makes a link that acts', () => {
    const texts = ['<javascript:alert(1)|press>', '<data:text/html,x|press>']
    for (const text of texts) expect(partHtml({ text, format: 'mrkdwn' })).toBe('press')
    expect(partHtml({ text: '[x](javascript:alert(1))', format: 'markdown' })).not.toContain('href')
    expect(partHtml({ text: '<img src=x onerror=alert(1)>', format: 'markdown' })).not.toContain(
      '<img',
    )
    expect(partHtml({ text: '<b>"1"', format: 'json' })).toBe('<pre>&lt;b&gt;&quot;1&quot;</pre>')
  })
})
