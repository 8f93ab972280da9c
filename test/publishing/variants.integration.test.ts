import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromMarkdown } from '../../src/domain/message/fromMarkdown.ts'
import type { Channel } from '../../src/payload-types.ts'
import { fromVariants } from '../../src/publishing/posts/toVariants.ts'
import type { Answer, TestApi } from '../given/api.ts'
import { givenKey, startTestApi } from '../given/api.ts'
import { bearer, givenApiKey } from '../given/apiKey.ts'
import { givenDrainer, type TestDrainer } from '../given/drainer.ts'
import { image } from '../given/image.ts'
import { givenChannel, givenDraft, givenPost } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'
import { startWecom, type FakeWecom } from '../given/platforms/wecom.ts'

const due = new Date(Date.now() + 3600_000)
const later = new Date(due.getTime() + 60_000)

let given: TestPayload
let drainer: TestDrainer
let api: TestApi
let key: string
let platform: FakeWecom
let robot: Channel
let letters: Channel
let picture: string

beforeAll(async () => {
  given = await startTestPayload()
  const { payload } = given
  drainer = await givenDrainer(given, { timeoutMs: 400 })
  api = await startTestApi({ payload })
  key = await givenKey({ payload, role: 'editor' })
  platform = await startWecom()
  const settings = { wecom: { url: platform.robotUrl } }
  robot = await givenChannel({ payload, kind: 'wecom', settings })
  letters = await givenChannel({ payload, kind: 'feed' })
  const file = await image()
  picture = (await payload.create({ collection: 'media', data: { alt: 'A cup' }, file })).id
})
afterAll(async () => {
  await api.close()
  await drainer.close()
  await platform.close()
  await given.close()
})

const ask = (method: string, path: string, body?: unknown, headers = {}): Promise<Answer> =>
  api.ask({
    method,
    path: `/v1${path}`,
    body,
    headers,
    ...(!('authorization' in headers) && { key }),
  })

const forGroup = (more: object = {}) => {
  const own = { title: null, body: fromMarkdown('Only for the **group**.'), media: [] }
  return fromVariants([{ channel: robot.id, ...own, ...more }]) as never
}

describe('what a post says differently on one channel', () => {
  it('leaves there, and the post’s own text everywhere else', async () => {
    const { payload } = given
    await givenPost({
      ...{ payload, channels: [robot, letters], publishAt: due, title: 'Tea', media: [picture] },
      ...{ body: fromMarkdown('For everybody.') as never, variants: forGroup() },
    })
    await drainer.drainAt({ channelId: robot.id, now: later })
    await drainer.drainAt({ channelId: letters.id, now: later })
    const [message, ...others] = platform.messages
    expect(JSON.stringify(message)).toContain('Only for the **group**.')
    expect(JSON.stringify(message)).not.toContain('For everybody')
    // Its pictures too are its own: none.
    expect(others).toEqual([])
    const { text } = await ask('GET', `/channels/${letters.slug}/published`)
    expect(text).toContain('For everybody.')
    expect(text).not.toContain('group')
  })

  it('is shown in the preview of that channel', async () => {
    const body = {
      ...{ channels: [robot.id, letters.id], title: 'Tea', body: { markdown: 'For everybody.' } },
      variants: [{ channel: robot.id, body: { markdown: 'For the group.' } }],
    }
    const answer = await ask('POST', '/post-previews', body)
    const { previews } = answer.json() as { previews: { parts: { html: string }[] }[] }
    expect(previews.map(({ parts }) => parts[0]!.html)).toEqual([
      expect.stringContaining('For the group.'),
      '<p>For everybody.</p>',
    ])
  })

  it('is written and read over the API, in the form that is asked for', async () => {
    const sent = { channel: robot.id, body: { markdown: 'For the **group**.' }, media: [picture] }
    const start = { title: 'Tea', contentType: 'values', channels: [robot.id] }
    const made = await ask('POST', '/posts', { ...start, variants: [sent] })
    expect(made.status).toBe(201)
    const post = made.json() as { id: string; variants: unknown[] }
    expect(post.variants).toEqual([{ ...sent, title: null }])
    const html = (await ask('GET', `/posts/${post.id}?body=html`)).json() as typeof post
    expect(html.variants).toMatchObject([
      { body: { html: '<p>For the <strong>group</strong>.</p>' } },
    ])
    const match = { 'if-match': made.headers.get('etag')! }
    const twice = await ask('PATCH', `/posts/${post.id}`, { variants: [sent, sent] }, match)
    expect(twice.status).toBe(400)
    expect(twice.text).toContain('variants')
    const none = await ask('PATCH', `/posts/${post.id}`, { variants: [] }, match)
    expect(none.json()).toMatchObject({ variants: [] })
  })

  it('is not for a key that does not reach that channel', async () => {
    const { payload } = given
    const limited = await givenApiKey({
      ...{ payload, role: 'editor', scopes: ['write:posts', 'read:posts'] },
      channels: [letters],
    })
    const start = { title: 'Tea', contentType: 'values', channels: [letters.id] }
    const variants = [{ channel: robot.id, title: 'Mine' }]
    const refused = await ask('POST', '/posts', { ...start, variants }, bearer(limited.text))
    expect(refused.status).toBe(403)
    const own = [{ channel: letters.id, title: 'Mine' }]
    const taken = await ask('POST', '/posts', { ...start, variants: own }, bearer(limited.text))
    expect(taken.status).toBe(201)
  })

  it('is not shown to a key that does not reach that channel', async () => {
    const { payload } = given
    const shared = await givenDraft({
      ...{ payload, channels: [robot.id, letters.id], variants: forGroup() },
    })
    const limited = await givenApiKey({
      ...{ payload, role: 'viewer', scopes: ['read:posts'], channels: [letters] },
    })
    const { text, status } = await ask(
      'GET',
      `/posts/${shared.id}`,
      undefined,
      bearer(limited.text),
    )
    expect([status, text.includes('"variants":[]'), text.includes('group')]).toEqual([
      ...[200, true, false],
    ])
    expect((await ask('GET', `/posts/${shared.id}`)).text).toContain('group')
  })

  it('waits for another look when it is changed after the post was approved', async () => {
    const { payload } = given
    const post = await givenDraft({ payload, state: 'approved', variants: forGroup() })
    const [row] = post.variants!
    const same = { variants: [row] } as never
    const update = (data: never) =>
      payload.update({ collection: 'posts', id: post.id, data, draft: true })
    expect((await update(same)).state).toBe('approved')
    const other = { variants: [{ ...row, body: fromMarkdown('Another word.') }] } as never
    expect((await update(other)).state).toBe('in-review')
  })
})
