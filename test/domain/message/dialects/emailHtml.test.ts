import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emailDialect, emailHtml } from '../../../../src/domain/message/dialects/emailHtml.ts'
import { anyBody, body, list, item, paragraph, text, bold, link } from '../givenBody.ts'
import { hardPost, pageOf } from './givenPost.ts'

describe('emailHtml', () => {
  const post = body(
    paragraph('5 < 6 & ', text('tea', bold), ', ', link('https://a.example/?a=1&b=2', 'see')),
    list('bullet', item('one')),
  )

  it('takes the title for its subject, on one line', () => {
    const { document } = pageOf(post)
    expect(emailHtml.write({ document, title: 'Tea\nat five ' }).subject).toBe('Tea at five')
  })

  it('writes the body with its styles on the elements', () => {
    const { html } = emailHtml.write(pageOf(post))
    expect(html).toContain(
      '<p style="margin:0 0 16px">5 &lt; 6 &amp; <strong>tea</strong>, <a href="https://a.example/?a=1&amp;b=2">see</a></p>\n' +
        '<ul style="margin:0 0 16px;padding:0 0 0 24px"><li>one</li></ul>',
    )
  })

  it('says the same as text', () => {
    const { text: words } = emailHtml.write(pageOf(post))
    expect(words).toBe('5 < 6 & tea, see (https://a.example/?a=1&b=2)\n\n- one')
  })

  it('leaves colours to the reader, in the light and in the dark', () => {
    const { html } = emailHtml.write(pageOf(hardPost))
    expect(html).toContain('<meta name="color-scheme" content="light dark">')
    expect(html).not.toMatch(/[";\s](color|background(-color)?):/)
  })

  it('ends with how to leave the list, and shows the pictures before that', () => {
    const dialect = emailDialect({
      pictures: [{ src: 'cid:cup', alt: 'A "cup"' }],
      footer: { text: 'Unsubscribe', url: 'https://a.example/bye?x=1&y=2' },
    })
    const { html, text: words } = dialect.write(pageOf(post))
    expect(html).toMatch(
      /<img style="[^"]*" src="cid:cup" alt="A &quot;cup&quot;">.*<hr[^>]*>\n<p[^>]*><a href="https:\/\/a\.example\/bye\?x=1&amp;y=2">Unsubscribe<\/a>/s,
    )
    expect(words.endsWith('\n\n-- \nUnsubscribe: https://a.example/bye?x=1&y=2')).toBe(true)
  })

  it('has no scripts, no sheets and no tags but its own, whatever was written', () => {
    fc.assert(
      fc.property(anyBody, (anyPost) => {
        const { html } = emailHtml.write(pageOf(anyPost))
        const tags = new Set([...html.matchAll(/<\/?([^\s>/]+)/g)].map(([, name = '']) => name))
        for (const tag of tags) expect(allowed).toContain(tag)
        expect(html).not.toMatch(/javascript:/i)
      }),
    )
  })
})

const allowed = [
  ...['!doctype', 'html', 'head', 'meta', 'title', 'body', 'div', 'p', 'br', 'hr', 'img', 'a'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'li', 'pre', 'code'],
  ...['strong', 'em', 's', 'u', 'sub', 'sup'],
]
