import type { Payload, TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Post, User } from '../../src/payload-types.ts'
import type { ReviewAct } from '../../src/domain/review.ts'
import { as } from '../collections/asking.ts'
import type { TestApi } from '../given/api.ts'
import { startTestApi } from '../given/api.ts'
import { givenChannel, givenColumn, givenUser, unique } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

type Answer = {
  state: string
  version: string
  needsApproval: boolean
  offered: string[]
  reviews: { kind: string; comment: string | null; by: { name: string } | null }[]
}

let given: TestPayload
let payload: Payload
let api: TestApi
const people = new Map<User['role'], { key: string; user: TypedUser }>()

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  api = await startTestApi({ payload })
  for (const role of ['admin', 'editor', 'author', 'viewer'] as const) {
    const user = await givenUser({ payload, role })
    const apiKey = unique('key-of-thirty-two-characters-or-so')
    const data = { enableAPIKey: true, apiKey }
    await payload.update({ collection: 'users', id: user.id, data })
    people.set(role, { key: apiKey, user })
  }
})
afterAll(async () => {
  await api.close()
  await given.close()
})

const userOf = (role: User['role']): TypedUser => people.get(role)!.user

/** A draft of the author's own. */
function draft(data: Partial<Post> = {}): Promise<Post> {
  const own = { title: 'Old sayings', contentType: 'values', packaging: 'topic', state: 'draft' }
  return payload.create({
    collection: 'posts',
    draft: true,
    data: { ...own, ...data } as never,
    ...as(userOf('author')),
  })
}

async function act({
  post,
  name,
  by,
  comment,
  version,
}: {
  post: Post
  name: ReviewAct
  by: User['role']
  comment?: string
  version?: string
}) {
  const path = `/v1/posts/${post.id}/${name}`
  const body = { comment, version }
  const { status, json } = await api.ask({ method: 'POST', path, body, key: people.get(by)!.key })
  return [status, json()] as const
}

async function read({ post, by }: { post: Post; by: User['role'] }): Promise<Answer> {
  const path = `/v1/posts/${post.id}/reviews`
  const answer = await api.ask({ path, key: people.get(by)!.key })
  expect(answer.status).toBe(200)
  return answer.json() as Answer
}

async function noticesOf(post: Post) {
  const { docs } = await payload.find({
    collection: 'notices',
    sort: 'createdAt',
    pagination: false,
    depth: 0,
  })
  const own = docs.filter(({ link }) => link?.endsWith(post.id))
  return own.map(({ kind, text, owner }) => ({ kind, text, owner: owner ?? null }))
}

describe('what was said about a post', () => {
  it('comes in pages, the latest first', async () => {
    const post = await draft()
    for (const comment of ['one', 'two', 'three']) {
      await act({ post, name: 'comment', by: 'editor', comment })
    }
    const said: (string | null)[] = []
    let query = '?limit=2'
    for (let pages = 1; query; pages += 1) {
      const path = `/v1/posts/${post.id}/reviews${query}`
      const answer = await api.ask({ path, key: people.get('viewer')!.key })
      const { reviews, next } = answer.json() as Answer & { next: string | null }
      said.push(...reviews.map(({ comment }) => comment))
      query = next ? `?limit=2&cursor=${next}` : ''
      expect(pages).toBeLessThanOrEqual(2)
    }
    expect(said).toEqual(['three', 'two', 'one'])
  })
})

describe('a post on its way to the calendar', () => {
  it('is submitted, sent back with a comment, submitted again, approved and scheduled', async () => {
    const post = await draft()
    expect(await act({ post, name: 'submit', by: 'author' })).toEqual([200, { state: 'in-review' }])
    const why = 'A picture is missing.'
    const back = await act({ post, name: 'send-back', by: 'editor', comment: why })
    expect(back).toEqual([200, { state: 'draft' }])
    await act({ post, name: 'submit', by: 'author', comment: 'Now with one.' })
    expect(await act({ post, name: 'approve', by: 'editor' })).toEqual([200, { state: 'approved' }])
    const channel = await givenChannel({ payload })
    const data = {
      channels: [channel.id],
      publishAt: '2100-01-01T00:00:00Z',
      publishAt_tz: 'UTC' as const,
    }
    const saved = await payload.update({
      collection: 'posts',
      id: post.id,
      data: { ...data, _status: 'published' },
      ...as(userOf('editor')),
    })
    expect(saved.state).toBe('scheduled')
    const { reviews } = await read({ post, by: 'viewer' })
    expect(reviews.map(({ kind, comment, by }) => [kind, comment, by?.name])).toEqual([
      ['scheduled', null, 'editor'],
      ['approved', null, 'editor'],
      ['submitted', 'Now with one.', 'author'],
      ['sent-back', why, 'editor'],
      ['submitted', null, 'author'],
    ])
  })

  it('tells the column’s owner that it waits, and its author what was said', async () => {
    const column = await givenColumn({ payload, owner: String(userOf('admin').id) })
    const post = await draft({ column: column.id })
    await act({ post, name: 'submit', by: 'author' })
    await act({ post, name: 'send-back', by: 'editor', comment: 'Shorter, please.' })
    await act({ post, name: 'comment', by: 'author', comment: 'I will.' })
    const author = userOf('author').id
    expect(await noticesOf(post)).toEqual([
      { kind: 'review-asked', text: 'Old sayings · author', owner: userOf('admin').id },
      { kind: 'review-sent-back', text: 'Old sayings · editor: Shorter, please.', owner: author },
    ])
  })
})

describe('an approval', () => {
  async function approved(): Promise<Post> {
    const post = await draft()
    await act({ post, name: 'submit', by: 'author' })
    await act({ post, name: 'approve', by: 'editor' })
    return post
  }
  const change = (post: Post, data: object, role: User['role']) =>
    payload.update({
      collection: 'posts',
      id: post.id,
      draft: true,
      data,
      ...as(userOf(role)),
    })

  it.each(['author', 'editor'] as const)('expires when an %s changes the text', async (role) => {
    const post = await approved()
    expect((await change(post, { title: 'New sayings' }, role)).state).toBe('in-review')
    const { reviews } = await read({ post, by: role })
    expect(reviews[0]).toMatchObject({ kind: 'expired', by: { name: role } })
    expect((await noticesOf(post)).at(-1)).toMatchObject({ kind: 'review-asked' })
  })

  it('stays when an editor gives it another time, and when nothing is changed', async () => {
    const post = await approved()
    const at = { publishAt: '2100-02-01T00:00:00Z', publishAt_tz: 'UTC' }
    expect((await change(post, at, 'editor')).state).toBe('approved')
    expect((await change(post, { title: 'Old sayings' }, 'author')).state).toBe('approved')
  })

  it('expires when an author gives it another time', async () => {
    const post = await approved()
    const at = { publishAt: '2100-02-01T00:00:00Z', publishAt_tz: 'UTC' }
    expect((await change(post, at, 'author')).state).toBe('in-review')
  })

  it('is not taken back by a form that still holds the state of when it was opened', async () => {
    const post = await approved()
    const saved = await payload.update({
      collection: 'posts',
      id: post.id,
      draft: true,
      autosave: true,
      data: { state: 'draft' },
      ...as(userOf('editor')),
    })
    expect(saved.state).toBe('approved')
  })

  it('counts for the version that was looked at', async () => {
    const post = await draft()
    await act({ post, name: 'submit', by: 'author' })
    const { version } = await read({ post, by: 'editor' })
    await change(post, { title: 'Other sayings' }, 'author')
    const [status, answer] = await act({ post, name: 'approve', by: 'editor', version })
    expect([status, answer]).toMatchObject([409, { code: 'changed' }])
    expect((await read({ post, by: 'editor' })).state).toBe('in-review')
  })
})

describe('the roles', () => {
  it.each([
    ['author', 'approve', 403],
    ['author', 'send-back', 403],
    ['viewer', 'submit', 403],
    ['viewer', 'comment', 403],
    ['editor', 'submit', 403],
    ['editor', 'withdraw', 403],
    ['editor', 'approve', 200],
    ['admin', 'send-back', 200],
    ['author', 'withdraw', 200],
    ['author', 'comment', 200],
  ] as const)('%s may %s what an author submitted: %i', async (by, name, expected) => {
    const post = await draft()
    await act({ post, name: 'submit', by: 'author' })
    const [status] = await act({ post, name, by, comment: 'Well.' })
    expect(status).toBe(expected)
  })

  it('are told what they can do', async () => {
    const post = await draft()
    expect((await read({ post, by: 'author' })).offered).toEqual(['submit', 'comment'])
    expect((await read({ post, by: 'viewer' })).offered).toEqual([])
  })
})

describe('an act that makes no sense', () => {
  it('is refused with its reason', async () => {
    const post = await draft({ title: '' })
    const bare = await act({ post, name: 'submit', by: 'author' })
    expect(bare).toMatchObject([409, { code: 'no-title' }])
    const named = await draft()
    expect(await act({ post: named, name: 'withdraw', by: 'author' })).toMatchObject([
      ...[409, { code: 'wrong-state' }],
    ])
    await act({ post: named, name: 'submit', by: 'author' })
    expect(await act({ post: named, name: 'send-back', by: 'editor' })).toMatchObject([
      ...[400, { code: 'needs-comment', errors: [{ path: 'comment' }] }],
    ])
    const nowhere = { ...named, id: '0'.repeat(24) }
    expect((await act({ post: nowhere, name: 'approve', by: 'editor' }))[0]).toBe(404)
  })
})

describe('a team that works without approval', () => {
  const schedule = async (post: Post, role: User['role']) => {
    const channel = await givenChannel({ payload })
    const at = { publishAt: '2100-01-01T00:00:00Z', publishAt_tz: 'UTC' as const }
    const data = { channels: [channel.id], ...at, _status: 'published' as const }
    return payload.update({ collection: 'posts', id: post.id, data, ...as(userOf(role)) })
  }
  const set = (needsApproval: boolean) =>
    payload.updateGlobal({ slug: 'workflow', data: { needsApproval } })

  it('lets authors schedule what is their own, and nothing else; otherwise nobody may', async () => {
    const own = await draft()
    const others = await payload.create({
      collection: 'posts',
      draft: true,
      data: { title: 'Hers', contentType: 'values', packaging: 'topic', state: 'draft' },
      ...as(userOf('editor')),
    })
    await expect(schedule(own, 'author')).rejects.toMatchObject({ status: 403 })
    await set(false)
    expect((await schedule(own, 'author')).state).toBe('scheduled')
    await expect(schedule(others, 'author')).rejects.toMatchObject({ status: 403 })
    expect((await read({ post: own, by: 'author' })).needsApproval).toBe(false)
    await set(true)
  })

  it.each(['editor', 'author', 'viewer'] as const)(
    'is the admins’ to choose, not an %s’s',
    async (role) => {
      const data = { needsApproval: false }
      const asked = payload.updateGlobal({
        slug: 'workflow',
        data,
        user: userOf(role),
        overrideAccess: false,
      })
      await expect(asked).rejects.toMatchObject({ status: 403 })
    },
  )
})
