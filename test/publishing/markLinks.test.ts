import { describe, expect, it } from 'vitest'
import { fromMarkdown } from '../../src/domain/message/fromMarkdown.ts'
import { toMarkdown } from '../../src/domain/message/toMarkdown.ts'
import { markLinks } from '../../src/publishing/markLinks.ts'
import { givenMessage } from '../channels/givenMessage.ts'

describe('markLinks', () => {
  const message = givenMessage({
    link: 'https://example.com/tea?utm_source=mine',
    body: fromMarkdown('[tea](https://example.com/b)'),
    column: 'brief',
  })

  it('says on every link where its visitors come from, and keeps what an author said', () => {
    const marked = markLinks({ message, channel: { kind: 'mastodon', isKeepingLinks: false } })
    const rest = 'utm_medium=social&utm_campaign=brief&utm_content=interaction'
    expect(marked.link).toBe(`https://example.com/tea?utm_source=mine&${rest}`)
    expect(toMarkdown(marked.body)).toBe(`[tea](https://example.com/b?utm_source=mastodon&${rest})`)
  })

  it.each([
    ['a channel that says so', { kind: 'mastodon', isKeepingLinks: true }],
    ['a program', { kind: 'webhook', isKeepingLinks: false }],
  ])('leaves the links of %s as they are', (_, channel) => {
    expect(markLinks({ message, channel })).toBe(message)
  })
})
