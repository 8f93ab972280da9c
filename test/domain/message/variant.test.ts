import { expect, it } from 'vitest'
import { fromMarkdown } from '../../../src/domain/message/fromMarkdown.ts'
import { saidOn } from '../../../src/domain/message/variant.ts'
import { fromVariants, toVariants } from '../../../src/publishing/posts/toVariants.ts'

const body = fromMarkdown('For all.')
const own = fromMarkdown('For the group.')
const post = { title: 'Tea', body, media: ['cup'], variants: [] }

it('is said as the post has it where nothing else was written', () => {
  expect(saidOn({ post, channel: 'a' })).toBe(post)
  const variant = { channel: 'b', title: 'Other', body: null, media: null }
  expect(saidOn({ post: { ...post, variants: [variant] }, channel: 'a' }).title).toBe('Tea')
})

it('takes over what was written for the channel, and only that', () => {
  const variant = { channel: 'a', title: null, body: own, media: [] }
  const said = saidOn({ post: { ...post, variants: [variant] }, channel: 'a' })
  expect(said).toMatchObject({ title: 'Tea', body: own, media: [] })
})

it('reads an empty title, an empty text and unchosen pictures as the post’s own', () => {
  const rows = [
    { channel: { id: 'a', name: 'A' }, title: ' ', body: fromMarkdown(''), media: ['x'] },
    { channel: 'b', title: 'T', body: own, hasOwnMedia: true, media: [{ id: 'y' }] },
    { title: 'of no channel' },
  ]
  expect(toVariants(rows)).toEqual([
    { channel: 'a', title: null, body: null, media: null },
    { channel: 'b', title: 'T', body: own, media: ['y'] },
  ])
  expect(toVariants(null)).toEqual([])
})

it('is stored and read back unchanged', () => {
  const variants = [
    { channel: 'a', title: null, body: own, media: null },
    { channel: 'b', title: 'T', body: null, media: [] },
  ]
  expect(toVariants(fromVariants(variants))).toEqual(variants)
})
