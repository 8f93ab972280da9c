import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Channel, Post } from '../../src/payload-types.ts'
import type { Answer, TestApi } from '../given/api.ts'
import { givenKey, startTestApi } from '../given/api.ts'
import { givenChannel, givenPost, unique } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

let given: TestPayload
let payload: Payload
let api: TestApi
let key: string

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  api = await startTestApi({ payload })
  key = await givenKey({ payload, role: 'editor' })
})
afterAll(async () => {
  await api.close()
  await given.close()
})

function pullChannel(): Promise<Channel> {
  return givenChannel({ payload, kind: 'pull', slug: unique('pull') })
}

function due(channel: Channel): Promise<Post> {
  return givenPost({ payload, channels: [channel], publishAt: new Date(Date.now() - 1_000) })
}

function post(path: string, body?: unknown, as = key): Promise<Answer> {
  return api.ask({ path: `/v1${path}`, method: 'POST', key: as, body })
}

describe('the pull API', () => {
  it.each(['author', 'viewer'] as const)('is closed to an %s: 403', async (role) => {
    const as = await givenKey({ payload, role })
    const channel = await pullChannel()
    const paths = [`/channels/${channel.slug}/lease`, '/deliveries/x/ack', '/deliveries/x/nack']
    for (const path of paths) {
      const answer = await post(path, {}, as)
      expect(answer.status, path).toBe(403)
      expect(answer.json()).toMatchObject({ detail: 'Needs one of the roles: admin, editor.' })
    }
  })

  it.each([
    ['nothing', {}],
    ['a wrong key', { authorization: 'users API-Key wrong' }],
    ['an empty key', { authorization: 'users API-Key ' }],
    ['a key of another collection', { authorization: 'channels API-Key x' }],
    ['a broken token', { authorization: 'JWT a.b.c' }],
    ['an operator for a key', { authorization: 'users API-Key {"$ne":null}' }],
    ['a broken cookie', { cookie: 'payload-token=%%%' }],
  ])('is closed to whoever sends %s: 401, and says what to send', async (_what, headers) => {
    const channel = await pullChannel()
    await due(channel)
    const path = `/v1/channels/${channel.slug}/lease`
    const answer = await api.ask({ path, method: 'POST', body: {}, headers })
    expect(answer.status).toBe(401)
    expect(answer.type).toContain('application/problem+json')
    expect(answer.text).toContain('users API-Key')
  })

  it('lets a signed-in user in, too', async () => {
    const email = `${unique('editor')}@example.com`
    const password = 'correct horse'
    const data = { name: 'E', email, password, role: 'editor' as const }
    await payload.create({ collection: 'users', data })
    const { token } = await payload.login({ collection: 'users', data: { email, password } })
    const channel = await pullChannel()
    const path = `/v1/channels/${channel.slug}/lease`
    const headers = { authorization: `JWT ${token}` }
    expect((await api.ask({ path, method: 'POST', headers })).status).toBe(200)
  })

  it('has 404 for a channel that is not there or of another kind', async () => {
    const feed = await givenChannel({ payload, kind: 'feed' })
    for (const name of [
      feed.slug,
      'nobody',
      '%7B%22$ne%22:null%7D',
      'null',
      '0123456789abcdef01234567',
    ]) {
      const answer = await post(`/channels/${name}/lease`, {})
      expect(answer.status, name).toBe(404)
      expect(answer.json()).toMatchObject({ type: 'urn:lanmu:problem:not-found' })
    }
  })

  it.each<[string, string, unknown, string[]]>([
    ['lease', 'no number', { max: 'ten' }, ['max']],
    ['lease', 'too many', { max: 101 }, ['max']],
    ['lease', 'too few and too long', { max: 0, seconds: 4000 }, ['max', 'seconds']],
    ['lease', 'half of one', { max: 1.5 }, ['max']],
    ['lease', 'an operator', { max: { $gt: 0 } }, ['max']],
    ['lease', 'an unknown field', { maximum: 5 }, ['']],
    ['lease', 'a list', [], ['']],
    ['ack', 'no token', {}, ['lease']],
    ['ack', 'an operator for a token', { lease: { $gte: 0 } }, ['lease']],
    ['ack', 'a script for an address', { lease: 1, url: 'javascript:alert(1)' }, ['url']],
    ['ack', 'an operator for an id', { lease: 1, externalId: { $ne: '' } }, ['externalId']],
    ['nack', 'no reason', { lease: 1 }, ['reason']],
    ['nack', 'a wait of a year', { lease: 1, reason: 'x', retryAfter: 31_536_000 }, ['retryAfter']],
  ])('has 400 for a %s with %s, and names the field', async (verb, _what, body, fields) => {
    const channel = await pullChannel()
    const path = verb === 'lease' ? `/channels/${channel.slug}/lease` : `/deliveries/x/${verb}`
    const answer = await post(path, body)
    expect(answer.status).toBe(400)
    expect(answer.type).toContain('application/problem+json')
    const { errors } = answer.json() as { errors: { path: string }[] }
    expect(errors.map((error) => error.path)).toEqual(fields)
  })
})
