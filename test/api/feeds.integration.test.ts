import { XMLValidator } from 'fast-xml-parser'
import type { Payload } from 'payload'
import Parser from 'rss-parser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromMarkdown } from '../../src/domain/message/fromMarkdown.ts'
import type { Channel, Post } from '../../src/payload-types.ts'
import type { TestApi } from '../given/api.ts'
import { startTestApi } from '../given/api.ts'
import { givenChannel, givenPost, givenSent, unique } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'
import { image } from '../given/image.ts'

let given: TestPayload
let payload: Payload
let api: TestApi

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  api = await startTestApi({ payload })
})
afterAll(async () => {
  await api.close()
  await given.close()
})

const files = ['rss.xml', 'atom.xml', 'feed.json'] as const
type File = (typeof files)[number]

/** A feed as a reader sees it, whatever the format: the newest first. */
type Item = { id: string; title: string; link: string; summary: string; html: string }

function feedChannel(name = 'The tea table'): Promise<Channel> {
  return givenChannel({ payload, kind: 'feed', name, slug: unique('feed') })
}

/** A post that the channel published `ago` minutes ago. */
async function published({
  channel,
  ago = 1,
  ...data
}: { channel: Channel; ago?: number } & Partial<
  Omit<Post, 'channels' | 'publishAt'>
>): Promise<Post> {
  const now = new Date()
  const post = await givenPost({ payload, channels: [channel], publishAt: now, ...data })
  await givenSent({ payload, post, at: now })
  const sentAt = new Date(now.getTime() - ago * 60_000).toISOString()
  const where = { post: { equals: post.id } }
  await payload.db.updateMany({ collection: 'deliveries', where, data: { sentAt } })
  return post
}

function body(markdown: string): Post['body'] {
  return fromMarkdown(markdown) as unknown as Post['body']
}

async function fetchFile({ channel, file }: { channel: Channel; file: File }): Promise<string> {
  const answer = await api.ask({ path: `/v1/feeds/${channel.slug}/${file}` })
  expect(answer.status).toBe(200)
  if (file !== 'feed.json') expect(XMLValidator.validate(answer.text)).toBe(true)
  return answer.text
}

/** Read by parsers of other people's making. */
async function read({ channel, file }: { channel: Channel; file: File }): Promise<Item[]> {
  const text = await fetchFile({ channel, file })
  if (file === 'feed.json') {
    const { items } = JSON.parse(text) as {
      items: { id: string; title: string; url: string; summary: string; content_html: string }[]
    }
    return items.map((item) => ({
      id: item.id,
      title: item.title,
      link: item.url,
      summary: item.summary,
      html: item.content_html,
    }))
  }
  const { items } = await new Parser().parseString(text)
  const isAtom = file === 'atom.xml'
  return items.map((item) => ({
    id: String(item.guid ?? item.id),
    title: isAtom ? shown(String(item.title)) : String(item.title),
    link: String(item.link),
    summary: shown(String(isAtom ? item.summary : item.content)),
    html: String(item['content:encoded'] ?? item.content),
  }))
}

/** What a reader shows of text that its format calls HTML; fails where it would be markup. */
function shown(html: string): string {
  expect(html).not.toMatch(/[<>]/)
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

describe.each(files)('%s', (file) => {
  it('has what the channel published, newest first, with a stable id and its link', async () => {
    const channel = await feedChannel()
    await published({ channel, ago: 9, title: 'The first', link: 'https://example.com/1?a=b&c=d' })
    await published({ channel, ago: 5, title: 'The second' })
    const items = await read({ channel, file })
    expect(items.map(({ title }) => title)).toEqual(['The second', 'The first'])
    expect(items[1]!.link).toBe('https://example.com/1?a=b&c=d')
    expect(items[0]!.html).toBe('<p>Water before tea. <strong>People</strong> before water.</p>')
    expect(new Set(items.map(({ id }) => id)).size).toBe(2)
    expect(await read({ channel, file })).toEqual(items)
  })

  it.each([
    ['markup', 'One <b>bold</b> & "quoted" \'word\''],
    ['the end of a CDATA section, more than once', 'a ]]> b ]]></title><x/> c ]]]]> d <![CDATA[ e'],
    ['entities', '&lt;b&gt; &amp;amp; &#0; &nbsp;'],
    ['emoji', 'Tea 🍵 with 👩‍👩‍👧 and 🇨🇳'],
    ['Chinese', '老茶桌的三句话:「水先于茶」'],
    ['right to left', 'שלום \u202Eמאחור\u202C عالم'],
    ['a script', '<script>alert(1)</script><!-- x --><?xml version="1.0"?>'],
  ])('keeps a title with %s as it was written', async (_what, title) => {
    const channel = await feedChannel()
    await published({ channel, title, body: body(title.replaceAll(/[<&\\]/g, (c) => `\\${c}`)) })
    const [item] = await read({ channel, file })
    expect(item!.title).toBe(title)
    expect(item!.summary).toContain(title.slice(0, 6))
    expect(item!.html).not.toMatch(/<script|<b>|<!--/)
  })

  it('keeps a link with characters that are markup elsewhere', async () => {
    const channel = await feedChannel()
    await published({ channel, link: 'https://example.com/a?q="<b>\'&x=1#<y>' })
    const [item] = await read({ channel, file })
    expect(item!.link).toBe(new URL('https://example.com/a?q="<b>\'&x=1#<y>').href)
  })

  it('leaves out control characters, which no XML may hold', async () => {
    const channel = await feedChannel('Tea\u0000 table\u001b\ufffe')
    await published({
      channel,
      title: 'A\u0008 bell\u0007 rings\u000b\uffff',
      body: body('x\u0001y'),
    })
    const [item] = await read({ channel, file })
    expect(item!.title).toBe('A bell rings')
    expect(item!.html).toContain('xy')
    expect(await fetchFile({ channel, file })).toContain('Tea table')
  })

  it('survives half a character', async () => {
    const channel = await feedChannel()
    await published({ channel, title: `cut \ud83c here`, body: body(`${'🍵'.repeat(279)}👩‍👩‍👧👩‍👩‍👧`) })
    const [item] = await read({ channel, file })
    expect(item!.title).toMatch(/^cut . here$/u)
    expect(item!.summary).toBe(`${'🍵'.repeat(279)}👩‍👩‍👧`)
  })

  it('of a channel that published nothing is empty and valid', async () => {
    const channel = await feedChannel()
    expect(await read({ channel, file })).toEqual([])
  })

  it('has neither what is planned nor what is only written', async () => {
    const channel = await feedChannel()
    const later = new Date(Date.now() + 3_600_000)
    await givenPost({ payload, channels: [channel], publishAt: later, title: 'Planned' })
    await payload.create({
      collection: 'posts',
      draft: true,
      data: {
        title: 'Written',
        contentType: 'values',
        packaging: 'topic',
        state: 'draft',
        channels: [channel.id],
      },
    })
    expect(await read({ channel, file })).toEqual([])
  })

  it('has an edit after publication, under the same id, and nothing is published again', async () => {
    const channel = await feedChannel()
    const post = await published({ channel, title: 'With a tpyo' })
    const [before] = await read({ channel, file })
    await payload.update({
      collection: 'posts',
      id: post.id,
      data: { title: 'Without a typo', _status: 'published' },
    })
    const items = await read({ channel, file })
    expect(items.map(({ title }) => title)).toEqual(['Without a typo'])
    expect(items[0]!.id).toBe(before!.id)
    const { docs } = await payload.find({
      collection: 'deliveries',
      where: { post: { equals: post.id } },
    })
    expect(docs.map(({ state, attemptCount }) => [state, attemptCount])).toEqual([['sent', 1]])
  })

  it('does not have a draft that is being written over a published post', async () => {
    const channel = await feedChannel()
    const post = await published({ channel, title: 'As approved' })
    await payload.update({
      collection: 'posts',
      id: post.id,
      data: { title: 'As drafted' },
      draft: true,
    })
    expect((await read({ channel, file })).map(({ title }) => title)).toEqual(['As approved'])
  })

  it('drops a post that was taken off, trashed or deleted', async () => {
    const channel = await feedChannel()
    const [off, trashed, gone, stays] = [
      await published({ channel }),
      await published({ channel }),
      await published({ channel }),
      await published({ channel, title: 'Stays' }),
    ]
    await payload.update({ collection: 'posts', id: off.id, data: { _status: 'draft' } })
    await payload.update({
      collection: 'posts',
      id: trashed.id,
      data: { deletedAt: new Date().toISOString() },
    })
    await payload.delete({ collection: 'posts', id: gone.id })
    expect(stays.title).toBe('Stays')
    expect((await read({ channel, file })).map(({ title }) => title)).toEqual(['Stays'])
  })

  it('says what it is and spares a reader what it has: 304 until something changes', async () => {
    const channel = await feedChannel()
    const path = `/v1/feeds/${channel.slug}/${file}`
    const post = await published({ channel })
    const first = await api.ask({ path })
    const mime = { 'rss.xml': 'rss+xml', 'atom.xml': 'atom+xml', 'feed.json': 'feed+json' }[file]
    expect(first.type).toBe(`application/${mime}; charset=utf-8`)
    const etag = first.headers.get('etag')!
    expect(etag).toMatch(/^"[\w-]{43}"$/)
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await api.ask({ path, headers: { 'if-none-match': tag } })
      expect([again.status, again.text], tag).toEqual([304, ''])
    }
    await payload.update({
      collection: 'posts',
      id: post.id,
      data: { title: 'Edited', _status: 'published' },
    })
    const later = await api.ask({ path, headers: { 'if-none-match': etag } })
    expect(later.status).toBe(200)
    const since = { 'if-modified-since': new Date(Date.now() + 60_000).toUTCString() }
    expect((await api.ask({ path, headers: since })).text).toContain('Edited')
  })
})

describe('an image of a post', () => {
  it('is in the feed under an absolute address, with its type and size', async () => {
    const channel = await feedChannel()
    const file = await image()
    const media = await payload.create({
      collection: 'media',
      data: { alt: 'A "square" & <more>' },
      file,
    })
    await published({ channel, media: [media.id] })
    const rss = await new Parser().parseString(await fetchFile({ channel, file: 'rss.xml' }))
    expect(rss.items[0]!.enclosure).toMatchObject({
      url: new URL(media.url!, payload.config.serverURL).href,
      type: 'image/png',
      length: String(file.size),
    })
    await fetchFile({ channel, file: 'atom.xml' })
  })
})

describe('a feed that is not there', () => {
  it.each([
    ['an unknown channel', '/v1/feeds/nobody/rss.xml'],
    ['an unknown format', '/v1/feeds/CHANNEL/rss'],
    ['a name every object has', '/v1/feeds/CHANNEL/constructor'],
    ['another such name', '/v1/feeds/CHANNEL/__proto__'],
    ['a channel of another kind', '/v1/feeds/PULL/rss.xml'],
    ['an operator for a name', '/v1/feeds/%5B$ne%5D/rss.xml'],
    ['an operator as JSON', '/v1/feeds/%7B%22$gt%22:%22%22%7D/rss.xml'],
    ['“null”', '/v1/feeds/null/rss.xml'],
    ['nothing but a null character', '/v1/feeds/%00/rss.xml'],
    ['an id that nothing has', '/v1/feeds/0123456789abcdef01234567/rss.xml'],
  ])('is a 404 for %s, with problem details', async (_what, path) => {
    const feed = await feedChannel()
    const pull = await givenChannel({ payload, kind: 'pull' })
    const answer = await api.ask({
      path: path.replace('CHANNEL', feed.slug).replace('PULL', pull.slug),
    })
    expect(answer.status).toBe(404)
    expect(answer.type).toContain('application/problem+json')
    expect(answer.json()).toMatchObject({ type: 'urn:lanmu:problem:not-found', status: 404 })
  })

  it('is a 400 where the address itself is broken', async () => {
    const answer = await api.ask({ path: '/v1/feeds/%E0%A4%A/rss.xml' })
    expect(answer.status).toBe(400)
    expect(answer.json()).toMatchObject({ detail: expect.stringContaining('address') })
  })

  it('can be asked for by the channel’s id, too', async () => {
    const channel = await feedChannel()
    expect((await api.ask({ path: `/v1/feeds/${channel.id}/rss.xml` })).status).toBe(200)
  })
})
