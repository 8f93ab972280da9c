import type { Payload, TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Channel, Post } from '../../src/payload-types.ts'
import { givenChannel, givenCommunity, givenPost, givenUser, unique } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'
import { as, inChinese, refusedFields } from './asking.ts'

let given: TestPayload
let payload: Payload
let feed: Channel
let editor: TypedUser
let author: TypedUser
let otherAuthor: TypedUser

const hour = 3_600_000
const inAnHour = new Date(Date.now() + hour)

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  feed = await givenChannel({ payload, kind: 'feed' })
  editor = await givenUser({ payload, role: 'editor' })
  author = await givenUser({ payload, role: 'author' })
  otherAuthor = await givenUser({ payload, role: 'author' })
})
afterAll(() => given.close())

const draft = {
  title: 'A note',
  contentType: 'values',
  packaging: 'topic',
  state: 'draft',
} as const

function scheduled(owner?: TypedUser): Promise<Post> {
  return givenPost({
    payload,
    channels: [feed],
    publishAt: inAnHour,
    ...(owner ? { owner: String(owner.id) } : {}),
  })
}

/** What is on the calendar, whatever drafts are newer. */
function approved(post: Post): Promise<Post> {
  return payload.findByID({ collection: 'posts', id: post.id, depth: 0, trash: true })
}

function update({
  post,
  user,
  data,
  isDraft = false,
}: {
  post: Post
  user: TypedUser
  data: Partial<Post>
  isDraft?: boolean
}): Promise<Post> {
  return payload.update({ collection: 'posts', id: post.id, data, draft: isDraft, ...as(user) })
}

const forbidden = { status: 403 }

describe('an author, of a post of his own', () => {
  it('saves a draft over a scheduled one, and what goes out stays as it was', async () => {
    const post = await scheduled(author)
    const saved = await update({ post, user: author, data: { title: 'Better' }, isDraft: true })
    expect(saved).toMatchObject({ title: 'Better', _status: 'draft', state: 'draft' })
    const left = await approved(post)
    expect(left).toMatchObject({ title: post.title, _status: 'published', state: 'scheduled' })
  })

  it.each<[string, Partial<Post>]>([
    ['schedule it', { _status: 'published' }],
    ['schedule it with a time', { _status: 'published', publishAt: inAnHour.toISOString() }],
  ])('cannot %s', async (_what, data) => {
    const post = await payload.create({
      collection: 'posts',
      draft: true,
      data: { ...draft, channels: [feed.id], publishAt: inAnHour.toISOString() },
      ...as(author),
    })
    await expect(update({ post, user: author, data })).rejects.toMatchObject(forbidden)
    const asDraft = update({ post, user: author, data, isDraft: true })
    await expect(asDraft).rejects.toMatchObject(forbidden)
    expect((await approved(post))._status).toBe('draft')
  })

  it('cannot write a new one straight onto the calendar', async () => {
    const data = { ...draft, channels: [feed.id], publishAt: inAnHour.toISOString() }
    const created = payload.create({
      collection: 'posts',
      data: { ...data, _status: 'published' },
      ...as(author),
    })
    await expect(created).rejects.toMatchObject(forbidden)
  })

  it.each<[string, Partial<Post>]>([
    ['take it off the calendar', { _status: 'draft' }],
    ['change what goes out', { title: 'Something else' }],
    ['move it', { publishAt: new Date(Date.now() + 5 * hour).toISOString() }],
    ['trash it', { deletedAt: new Date().toISOString() }],
    ['trash it as a draft', { deletedAt: new Date().toISOString(), _status: 'draft' }],
  ])('cannot %s once it is scheduled, and is told what to do', async (_what, data) => {
    const post = await scheduled(author)
    await expect(update({ post, user: author, data })).rejects.toMatchObject(forbidden)
    const left = await approved(post)
    expect(left).toMatchObject({ title: post.title, publishAt: post.publishAt })
    expect(left).toMatchObject({ _status: 'published', state: 'scheduled' })
    expect(left.deletedAt ?? null).toBeNull()
  })

  it('cannot do any of it by the draft door, by many at once, or by an old version', async () => {
    const post = await scheduled(author)
    await update({ post, user: author, data: { title: 'A draft' }, isDraft: true })
    const many = payload.update({
      collection: 'posts',
      where: { id: { equals: post.id } },
      data: { _status: 'draft' },
      ...as(author),
    })
    expect(await many).toMatchObject({ docs: [], errors: [{ id: post.id }] })
    const { docs } = await payload.findVersions({
      collection: 'posts',
      where: { and: [{ parent: { equals: post.id } }] },
      depth: 0,
    })
    expect(docs).toHaveLength(2)
    for (const { id } of docs) {
      const restored = payload.restoreVersion({ collection: 'posts', id, ...as(author) })
      await expect(restored).rejects.toMatchObject(forbidden)
    }
    expect(await approved(post)).toMatchObject({ title: post.title, _status: 'published' })
  })

  it('asks for a review instead; approving is not his to say', async () => {
    const post = await payload.create({
      collection: 'posts',
      draft: true,
      data: { ...draft },
      ...as(author),
    })
    const data = { state: 'approved' } as const
    expect((await update({ post, user: author, data, isDraft: true })).state).toBe('in-review')
    expect((await update({ post, user: editor, data, isDraft: true })).state).toBe('approved')
  })

  it('takes the approval off by changing what was approved', async () => {
    const post = await payload.create({
      collection: 'posts',
      data: { ...draft, state: 'approved', owner: String(author.id) },
      ...as(editor),
    })
    const saved = await update({ post, user: author, data: { title: 'New words' }, isDraft: true })
    expect(saved.state).toBe('in-review')
  })
})

describe('the owner of a post', () => {
  it('is whoever writes it', async () => {
    const post = await payload.create({ collection: 'posts', data: { ...draft }, ...as(author) })
    expect(post.owner).toBe(author.id)
  })

  it('is not an author’s to choose, neither at first nor later', async () => {
    const data = { ...draft, owner: String(otherAuthor.id) }
    const post = await payload.create({ collection: 'posts', data, ...as(author) })
    expect(post.owner).toBe(author.id)
    const given = { owner: String(otherAuthor.id) }
    const saved = await update({ post, user: author, data: given, isDraft: true })
    expect(saved.owner).toBe(author.id)
  })

  it('is an editor’s to choose, and the editor himself where none is chosen', async () => {
    const data = { ...draft, owner: String(author.id) }
    const chosen = await payload.create({ collection: 'posts', data, ...as(editor) })
    expect(chosen.owner).toBe(author.id)
    const own = await payload.create({ collection: 'posts', data: { ...draft }, ...as(editor) })
    expect(own.owner).toBe(editor.id)
  })
})

describe('the state of a post', () => {
  it('is “scheduled” when it is put on the calendar, whatever was asked', async () => {
    expect((await scheduled()).state).toBe('scheduled')
  })

  it('is “draft” again when it is taken off', async () => {
    const post = await scheduled()
    const off = await update({ post, user: editor, data: { _status: 'draft' } })
    expect(off).toMatchObject({ _status: 'draft', state: 'draft' })
  })

  it('cannot be “scheduled” by saying so', async () => {
    const post = await payload.create({ collection: 'posts', data: { ...draft }, ...as(editor) })
    const saved = await update({ post, user: editor, data: { state: 'scheduled' }, isDraft: true })
    expect(saved).toMatchObject({ state: 'draft', _status: 'draft' })
  })
})

describe('the communities of a post', () => {
  it('are those of its channels, each once, where none is named', async () => {
    const [one, two] = [await givenCommunity({ payload }), await givenCommunity({ payload })]
    const channels = [
      await givenChannel({ payload, communities: [one.id] }),
      await givenChannel({ payload, communities: [one.id, two.id] }),
    ]
    const post = await givenPost({ payload, channels, publishAt: inAnHour })
    const { communities } = await approved(post)
    expect([...(communities as string[])].sort()).toEqual([one.id, two.id].sort())
  })

  it('follow when it gets other channels, as long as they are just those', async () => {
    const [one, two] = [await givenCommunity({ payload }), await givenCommunity({ payload })]
    const first = await givenChannel({ payload, communities: [one.id] })
    const both = await givenChannel({ payload, communities: [one.id, two.id] })
    const post = await givenPost({ payload, channels: [first], publishAt: inAnHour })
    const goTo = async (channels: string[], rest: Partial<Post> = {}) => {
      const data = { channels, _status: 'published' as const, ...rest }
      const { communities } = await payload.update({
        collection: 'posts',
        id: post.id,
        data,
        depth: 0,
      })
      return [...(communities as string[])].sort()
    }
    expect(await goTo([first.id, both.id])).toEqual([one.id, two.id].sort())
    expect(await goTo([both.id], { communities: [two.id] })).toEqual([two.id])
    expect(await goTo([first.id, both.id])).toEqual([two.id])
  })

  it('are those that are named', async () => {
    const [one, two] = [await givenCommunity({ payload }), await givenCommunity({ payload })]
    const channel = await givenChannel({ payload, communities: [one.id] })
    const post = await givenPost({
      payload,
      channels: [channel],
      publishAt: inAnHour,
      communities: [two.id],
    })
    expect((await approved(post)).communities).toEqual([two.id])
  })
})

describe('a link', () => {
  function withLink(link: string): Promise<Post> {
    return payload.create({ collection: 'posts', data: { ...draft, link }, ...as(author) })
  }

  it.each(['https://example.com/a?b=c&d=e#f', 'http://例子.测试/路径'])(
    'may be %s',
    async (link) => {
      expect((await withLink(link)).link).toBe(link)
    },
  )

  it.each([
    ['javascript:alert(1)', 'Only http:// and https:// links are allowed'],
    ['data:text/html,<script>1</script>', 'Only http:// and https:// links are allowed'],
    ['ftp://example.com', 'Only http:// and https:// links are allowed'],
    ['example.com', 'Not a full address: example.com'],
    ['//example.com', 'Not a full address: //example.com'],
  ])('may not be %s', async (link, message) => {
    expect(await refusedFields(withLink(link))).toEqual({ link: message })
  })

  it('is explained in Chinese', async () => {
    const req = await inChinese({ payload, user: author })
    const data = { ...draft, link: 'javascript:alert(1)' }
    const saved = payload.create({ collection: 'posts', data, req, overrideAccess: false })
    expect(await refusedFields(saved)).toEqual({ link: '只接受 http:// 或 https:// 链接' })
  })
})

describe('a copy of an imported post', () => {
  it('is a draft, belongs to who copied it and is no row of the plan; copied twice, too', async () => {
    const data = { ...draft, externalId: unique('row'), importHash: 'abc' }
    const post = await payload.create({ collection: 'posts', data })
    const copy = () =>
      payload.duplicate({ collection: 'posts', id: post.id, draft: true, ...as(author) })
    for (const copied of [await copy(), await copy()]) {
      expect(copied).toMatchObject({ title: 'A note', _status: 'draft', owner: author.id })
      expect(copied.externalId ?? null).toBeNull()
      expect(copied.importHash ?? null).toBeNull()
    }
  })
})
