import type { Payload, TypedUser } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
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
afterEach(() => {
  vi.useRealTimers()
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

describe('scheduling', () => {
  const at = (ms: number): Post => ({ publishAt: new Date(Date.now() + ms).toISOString() }) as Post

  function create(data: Partial<Post>): Promise<Post> {
    return payload.create({
      collection: 'posts',
      data: { ...draft, channels: [feed.id], _status: 'published', ...data },
      ...as(editor),
    })
  }

  it('needs a time and a channel, and says both at once', async () => {
    expect(await refusedFields(create({ channels: [] }))).toEqual({
      publishAt: 'Choose the time it should go out.',
      channels: 'Choose at least one channel.',
    })
  })

  it('speaks Chinese to those who do', async () => {
    const req = await inChinese({ payload, user: editor })
    const data = { ...draft, _status: 'published' as const }
    const none = payload.create({ collection: 'posts', data, req, overrideAccess: false })
    expect(await refusedFields(none)).toEqual({
      publishAt: '排期需要发布时间。',
      channels: '至少选择一个渠道。',
    })
    const past = { ...data, ...at(-hour), channels: [feed.id] }
    const late = payload.create({ collection: 'posts', data: past, req, overrideAccess: false })
    expect(await refusedFields(late)).toEqual({ publishAt: '这个时间已经过去，请选以后的时间。' })
  })

  it('tells an author in Chinese what to do instead', async () => {
    const req = await inChinese({ payload, user: author })
    const data = { ...draft, _status: 'published' as const }
    const created = payload.create({ collection: 'posts', data, req, overrideAccess: false })
    await expect(created).rejects.toThrow('作者不能改动日历')
  })

  it('refuses a time that is past, but takes “now” from a slow form', async () => {
    const past = { publishAt: 'This time is past: choose a later one.' }
    expect(await refusedFields(create(at(-6 * 60_000)))).toEqual(past)
    expect((await create(at(-4 * 60_000)))._status).toBe('published')
  })

  it('lets a sent post be edited at its old time, also by way of a draft', async () => {
    const post = await scheduled()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 48 * hour })
    const edited = await update({
      post,
      user: editor,
      data: { title: 'A typo less', _status: 'published' },
    })
    expect(edited).toMatchObject({ title: 'A typo less', publishAt: post.publishAt })
    vi.setSystemTime(Date.now() + 1000)
    await update({ post, user: editor, data: { title: 'Two less' }, isDraft: true })
    vi.setSystemTime(Date.now() + 1000)
    const again = await update({ post, user: editor, data: { _status: 'published' } })
    expect(again).toMatchObject({ title: 'Two less', publishAt: post.publishAt })
  })

  it('refuses to move a post to another past time', async () => {
    const post = await scheduled()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 48 * hour })
    const moved = update({ post, user: editor, data: { ...at(-hour), _status: 'published' } })
    expect(await refusedFields(moved)).toHaveProperty('publishAt')
  })

  it('refuses to put an old post back at its past time once it was taken off', async () => {
    const post = await scheduled()
    await update({ post, user: editor, data: { _status: 'draft' } })
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 48 * hour })
    const back = update({ post, user: editor, data: { _status: 'published' } })
    expect(await refusedFields(back)).toHaveProperty('publishAt')
  })

  it.each<[string, Partial<Post>]>([
    ['a channel that is no id', { channels: ['nonsense'] }],
    ['a channel that is not there', { channels: ['0123456789abcdef01234567'] }],
    ['a time that is none', { publishAt: 'tomorrow-ish' }],
  ])('refuses %s as the editor’s mistake', async (_what, data) => {
    const [field] = Object.keys(data)
    expect(await refusedFields(create({ ...at(hour), ...data }))).toHaveProperty(field!)
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
