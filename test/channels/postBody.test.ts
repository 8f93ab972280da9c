import { describe, expect, it } from 'vitest'
import { postBodySchema, toPostBody } from '../../src/channels/postBody.ts'
import { givenMessage } from './givenMessage.ts'

describe('toPostBody', () => {
  it('gives the post in every spelling, under the delivery as its id', () => {
    const given = toPostBody({ message: givenMessage(), id: 'delivery-1' })
    expect(given).toMatchObject({
      id: 'delivery-1',
      title: '早安茶语:雾天宜浓 👨‍👩‍👧‍👦',
      dueAt: '2026-11-24T00:30:00.000Z',
      text: '今天雾大。多放一克,少泡五秒。\n\n<b>不是标签</b> & مساء الخير',
      markdown: '今天雾大。**多放一克**,少泡五秒。\n\n\\<b>不是标签\\</b> & مساء الخير',
      html: '<p>今天雾大。<strong>多放一克</strong>,少泡五秒。</p>\n<p dir="auto">&lt;b&gt;不是标签&lt;/b&gt; &amp; مساء الخير</p>',
    })
  })

  it('keeps to its own schema, through JSON too', () => {
    const given = toPostBody({ message: givenMessage(), id: 'delivery-1' })
    expect(postBodySchema.parse(JSON.parse(JSON.stringify(given)))).toEqual(given)
  })

  it('says null where a post has no column and no link', () => {
    const given = toPostBody({ message: givenMessage({ column: null, link: null }), id: 'x' })
    expect(given).toMatchObject({ column: null, link: null })
  })
})
