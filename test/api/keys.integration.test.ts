import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer, TestApi } from '../given/api.ts'
import { givenKey, startTestApi } from '../given/api.ts'
import { bearer, givenApiKey } from '../given/apiKey.ts'
import { eventually, givenChannel, givenCommunity, givenUser, unique } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

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

const range = '/v1/calendar?from=2100-01-01T00:00:00Z&to=2100-01-02T00:00:00Z'

function ask(path: string, text: string, method = 'GET'): Promise<Answer> {
  return api.ask({ path, method, headers: bearer(text) })
}

describe('a key', () => {
  it('lets a program do what its scopes say and nothing else', async () => {
    const key = await givenApiKey({ payload, role: 'editor', scopes: ['read:calendar'] })
    expect((await ask(range, key.text)).status).toBe(200)
    const refused = await ask('/v1/balance', key.text)
    expect(refused.status).toBe(403)
    expect(refused.json()).toMatchObject({ detail: 'This key lacks the scope “read:balance”.' })
  })

  it('never lets it do more than its user may, whatever the role becomes', async () => {
    const scopes = ['pull:channel'] as const
    const key = await givenApiKey({ payload, role: 'editor', scopes: [...scopes] })
    const { slug } = await givenChannel({ payload, kind: 'pull' })
    expect((await ask(`/v1/channels/${slug}/lease`, key.text, 'POST')).status).toBe(200)
    await payload.update({ collection: 'users', id: key.user.id, data: { role: 'viewer' } })
    expect((await ask(`/v1/channels/${slug}/lease`, key.text, 'POST')).status).toBe(403)
  })

  it('is refused a scope its user’s role does not have', async () => {
    const making = givenApiKey({ payload, role: 'viewer', scopes: ['write:posts'] })
    await expect(making).rejects.toMatchObject({
      data: { errors: [{ path: 'scopes', message: expect.stringContaining('write:posts') }] },
    })
  })

  it('is stored as a hash that nobody reads, not as itself', async () => {
    const key = await givenApiKey({ payload, role: 'viewer', scopes: ['read:posts'] })
    const stored = await payload.db.findOne({
      collection: 'api-keys',
      where: { id: { equals: key.id } },
    })
    expect(JSON.stringify(stored)).not.toContain(key.text.slice(-43))
    const admin = await givenUser({ payload, role: 'admin' })
    const asked = { user: admin, overrideAccess: false, depth: 0 } as const
    const read = await payload.findByID({ collection: 'api-keys', id: key.id, ...asked })
    expect(read).not.toHaveProperty('hash')
    expect(read.hint).toBe(`…${key.text.slice(-4)}`)
    const data = { hash: 'f'.repeat(64), hint: 'mine' }
    await payload.update({ collection: 'api-keys', id: key.id, data, ...asked })
    expect((await ask('/v1/me', key.text)).status).toBe(200)
  })

  it.each([
    ['has ended', { expiresAt: new Date(Date.now() - 1000).toISOString() }],
    ['was revoked', { isRevoked: true }],
  ])('that %s is worth nothing', async (_what, change) => {
    const key = await givenApiKey({ payload, role: 'viewer', scopes: ['read:posts'] })
    expect((await ask('/v1/me', key.text)).status).toBe(200)
    await payload.update({ collection: 'api-keys', id: key.id, data: change })
    expect((await ask('/v1/me', key.text)).status).toBe(401)
  })

  it.each([
    ['another secret', (text: string) => text.slice(0, -43) + 'A'.repeat(43)],
    ['another id', (text: string) => text.replace(/_[0-9a-f]{24}_/, `_${'0'.repeat(24)}_`)],
    ['a longer one', (text: string) => `${text}A`],
    ['nothing in it', () => 'lanmu_'],
    ['an operator', () => 'lanmu_{"$ne":1}_x'],
  ])('with %s is a 401', async (_what, spoil) => {
    const key = await givenApiKey({ payload, role: 'viewer', scopes: ['read:posts'] })
    const answer = await ask('/v1/me', spoil(key.text))
    expect(answer.status).toBe(401)
  })

  it('tells whose it is, and notes when it was used, but not at every request', async () => {
    const key = await givenApiKey({ payload, role: 'viewer', scopes: ['read:posts'] })
    const me = (await ask('/v1/me', key.text)).json()
    expect(me).toMatchObject({ key: key.id, scopes: ['read:posts'], channels: null })
    const used = () => payload.findByID({ collection: 'api-keys', id: key.id, depth: 0 })
    const first = await eventually({ check: used, until: (one) => Boolean(one.lastUsedAt) })
    for (let times = 0; times < 5; times += 1) await ask('/v1/me', key.text)
    expect((await used()).lastUsedAt).toBe(first.lastUsedAt)
  })

  it('has a limit of its own, told in the RateLimit headers', async () => {
    const scopes = ['read:posts' as const]
    const key = await givenApiKey({ payload, role: 'viewer', scopes, perMinute: 3 })
    const other = await givenApiKey({ payload, role: 'viewer', scopes })
    const statuses: number[] = []
    for (let times = 0; times < 5; times += 1) {
      statuses.push((await ask('/v1/me', key.text)).status)
    }
    expect(statuses).toEqual([200, 200, 200, 429, 429])
    const fine = await ask('/v1/me', other.text)
    expect([fine.status, fine.headers.get('ratelimit-policy')]).toEqual([
      200,
      expect.stringContaining('600'),
    ])
  })

  it('that is limited to some channels is kept out of what is about all of them', async () => {
    const community = await givenCommunity({ payload })
    const channel = await givenChannel({ payload, communities: [community.id] })
    const scopes = ['write:columns' as const]
    const limited = { payload, role: 'editor' as const, scopes, communities: [community.id] }
    const key = await givenApiKey(limited)
    const me = (await ask('/v1/me', key.text)).json()
    expect(me).toMatchObject({ channels: [channel.id], communities: [community.id] })
    const path = `/v1/columns/${'0'.repeat(24)}/change`
    expect((await ask(path, key.text, 'POST')).status).toBe(403)
  })
})

describe('the secret of a key', () => {
  it('is made by an admin who signed in; the one before ends at once', async () => {
    const key = await givenApiKey({ payload, role: 'viewer', scopes: ['read:posts'] })
    const path = `/v1/keys/${key.id}/issue`
    const admin = await givenKey({ payload, role: 'admin' })
    const answer = await api.ask({ path, method: 'POST', key: admin })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const { key: text } = answer.json() as { key: string }
    expect((await ask('/v1/me', text)).status).toBe(200)
    expect((await ask('/v1/me', key.text)).status).toBe(401)
  })

  it.each(['editor', 'author', 'viewer'] as const)('is not made by an %s', async (role) => {
    const key = await givenApiKey({ payload, role: 'viewer', scopes: ['read:posts'] })
    const as = await givenKey({ payload, role })
    const path = `/v1/keys/${key.id}/issue`
    expect((await api.ask({ path, method: 'POST', key: as })).status).toBe(403)
  })
})

describe('a service user', () => {
  it('cannot sign in, in the asker’s language, and acts by its key', async () => {
    const email = `${unique('bot')}@example.com`
    const password = 'correct horse'
    const user = await payload.create({
      collection: 'users',
      data: { name: 'Bot', email, password, role: 'viewer', isService: true },
    })
    const login = payload.login({ collection: 'users', data: { email, password } })
    await expect(login).rejects.toThrow('service user')
    const key = await givenApiKey({ payload, role: 'viewer', scopes: ['read:posts'] })
    await payload.update({ collection: 'api-keys', id: key.id, data: { user: user.id } })
    expect((await ask('/v1/me', key.text)).json()).toMatchObject({ user: { name: 'Bot' } })
  })
})

describe('the audit log', () => {
  async function entries(document: string) {
    const { docs } = await payload.find({
      collection: 'audit',
      where: { document: { equals: document } },
      sort: 'createdAt',
      depth: 0,
    })
    return docs.map(({ user, action, of, changes }) => ({ user, action, of, changes }))
  }

  it('has who changed what, from what to what', async () => {
    const user = await givenUser({ payload, role: 'admin' })
    const data = { name: 'Fans', slug: unique('fans'), kind: 'fan', stage: 'interest' } as const
    const { id } = await payload.create({ collection: 'communities', data, user })
    await payload.update({ collection: 'communities', id, data: { name: 'Friends' }, user })
    await payload.delete({ collection: 'communities', id, user })
    const [made, changed, gone] = await entries(id)
    expect(made).toMatchObject({ user: user.id, action: 'create', of: 'communities' })
    expect(changed).toEqual({
      user: user.id,
      action: 'update',
      of: 'communities',
      changes: [{ field: 'name', before: 'Fans', after: 'Friends' }],
    })
    expect(gone).toMatchObject({ user: user.id, action: 'delete' })
  })

  it('says that a secret changed, and not to what', async () => {
    const user = await givenUser({ payload, role: 'admin' })
    const data = { name: 'N', email: `${unique('n')}@example.com`, password: 'hunter2 hunter2' }
    const { id } = await payload.create({
      collection: 'users',
      data: { ...data, role: 'viewer' },
      user,
    })
    await payload.update({
      collection: 'users',
      id,
      data: { enableAPIKey: true, apiKey: 'a-very-secret-key-of-payload' },
      user,
    })
    const text = JSON.stringify(await entries(id))
    expect(text).toContain('enableAPIKey')
    expect(text).not.toMatch(/hunter2|very-secret/)
  })

  it('has no address of a calendar feed: whoever has one reads the plan', async () => {
    const user = await givenUser({ payload, role: 'editor' })
    const data = { name: 'Plan', scope: 'everything', language: 'en' } as const
    const { id, address } = await payload.create({ collection: 'calendar-feeds', data, user })
    await payload.update({ collection: 'calendar-feeds', id, data: { renew: true }, user })
    const text = JSON.stringify(await entries(id))
    expect(text).toContain('{"field":"address"}')
    expect(text).not.toContain(String(address).slice(-40))
  })

  it('is lost together with a change that is taken back', async () => {
    const user = await givenUser({ payload, role: 'editor' })
    const { id } = await givenCommunity({ payload })
    const data = { kind: 'nonsense' as never }
    await expect(payload.update({ collection: 'communities', id, data, user })).rejects.toThrow()
    expect(await entries(id)).toEqual([])
  })
})
