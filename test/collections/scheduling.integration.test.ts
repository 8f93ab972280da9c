import type { Payload, TypedUser } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Channel, Post } from '../../src/payload-types.ts'
import { givenChannel, givenPost, givenUser } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'
import { as, inChinese, refusedFields } from './asking.ts'

let given: TestPayload
let payload: Payload
let feed: Channel
let editor: TypedUser
let author: TypedUser

const hour = 3_600_000
const inAnHour = new Date(Date.now() + hour)

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  feed = await givenChannel({ payload, kind: 'feed' })
  editor = await givenUser({ payload, role: 'editor' })
  author = await givenUser({ payload, role: 'author' })
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

function scheduled(): Promise<Post> {
  return givenPost({ payload, channels: [feed], publishAt: inAnHour })
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
