import type { Payload, TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { User } from '../../src/payload-types.ts'
import { givenUser, unique } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'
import { as } from './asking.ts'

let given: TestPayload
let payload: Payload
let first: User
let second: User

function create(role: User['role']): Promise<User> {
  return payload.create({
    collection: 'users',
    data: { name: role, email: `${unique(role)}@example.com`, password: 'correct horse', role },
  })
}

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  first = await create('viewer')
  second = await create('viewer')
})
afterAll(() => given.close())

describe('the first user', () => {
  it('is an admin, whatever was asked', () => {
    expect(first.role).toBe('admin')
  })

  it('is the only one to whom that happens', () => {
    expect(second.role).toBe('viewer')
  })

  it('cannot be made by a stranger once there is one', async () => {
    const data = {
      name: 'Me',
      email: 'me@example.com',
      password: 'let me in, will you',
      role: 'admin' as const,
    }
    const created = payload.create({ collection: 'users', data, overrideAccess: false })
    await expect(created).rejects.toMatchObject({ status: 403 })
  })
})

describe.each(['editor', 'author', 'viewer'] as const)('an %s', (role) => {
  let user: TypedUser
  beforeAll(async () => {
    user = await givenUser({ payload, role })
  })

  it('reads of others their name and nothing else', async () => {
    const { email } = second
    const data = { enableAPIKey: true, apiKey: unique('key-of-thirty-two-characters-or-so') }
    await payload.update({ collection: 'users', id: second.id, data })
    await payload.login({ collection: 'users', data: { email, password: 'correct horse' } })
    const seen = await payload.findByID({ collection: 'users', id: second.id, ...as(user) })
    const { id, name, createdAt, updatedAt } = second
    // What Payload fills in for a field that may not be read is the same for everybody.
    const empty = { sessions: [] }
    const told = { ...seen, updatedAt: updatedAt }
    expect(told).toEqual({ id, name, createdAt, updatedAt, collection: 'users', ...empty })
    const self = await payload.findByID({ collection: 'users', id: user.id, ...as(user) })
    expect(self).toMatchObject({ email: user.email, role })
  })

  it.each([
    'email',
    'role',
    'apiKey',
    'apiKeyIndex',
    'hash',
    'salt',
    'resetPasswordToken',
    'loginAttempts',
  ])('cannot ask for users by %s', async (field) => {
    const where = { [field]: { exists: true } }
    const asked = payload.find({ collection: 'users', where, ...as(user) })
    await expect(asked).rejects.toMatchObject({ status: 400 })
  })

  it.each(['email', 'role', 'hash', 'apiKeyIndex'])('cannot sort users by %s', async (sort) => {
    const asked = payload.find({ collection: 'users', sort, ...as(user) })
    await expect(asked).rejects.toMatchObject({ status: 400 })
  })

  it.each([
    ['posts', 'owner.hash'],
    ['posts', '-owner__salt'],
    ['posts', 'rerunOf.owner.resetPasswordToken'],
    ['deliveries', 'post.owner.apiKeyIndex'],
    ['reviews', '-by.hash'],
  ] as const)('cannot sort %s by %s, which tells of what is hidden', async (collection, sort) => {
    const asked = payload.find({ collection, sort: ['createdAt', sort], ...as(user) })
    await expect(asked).rejects.toMatchObject({ status: 400 })
    const ofVersion = sort.replace(/^-?/, '$&version.')
    const versions = payload.findVersions({ collection: 'posts', sort: ofVersion, ...as(user) })
    if (collection === 'posts') await expect(versions).rejects.toMatchObject({ status: 400 })
  })

  it('cannot sort what is joined that way, and may by what everybody sees', async () => {
    const sorted = (sort: string) =>
      payload.find({ collection: 'posts', joins: { deliveries: { sort } }, ...as(user) })
    await expect(sorted('post.owner.hash')).rejects.toMatchObject({ status: 400 })
    expect(await sorted('-post.owner.name')).toMatchObject({ docs: [] })
    const byOwner = payload.find({ collection: 'posts', sort: 'owner.name', ...as(user) })
    expect(await byOwner).toMatchObject({ docs: [] })
  })

  it('cannot make himself admin, and may still change his name', async () => {
    const data = { name: 'Renamed', role: 'admin' as const }
    const saved = await payload.update({ collection: 'users', id: user.id, data, ...as(user) })
    expect(saved).toMatchObject({ name: 'Renamed', role })
    const left = await payload.findByID({ collection: 'users', id: user.id })
    expect(left.role).toBe(role)
  })

  it('cannot do it for many at once either', async () => {
    await payload.update({
      collection: 'users',
      where: { id: { exists: true } },
      data: { role: 'admin' },
      ...as(user),
    })
    const { totalDocs } = await payload.count({
      collection: 'users',
      where: { role: { equals: 'admin' } },
    })
    expect(totalDocs).toBe(1)
  })

  it('cannot make an admin, nor anybody', async () => {
    const email = `${unique('new')}@example.com`
    const data = { name: 'New', email, password: 'correct horse', role: 'admin' as const }
    const created = payload.create({ collection: 'users', data, ...as(user) })
    await expect(created).rejects.toMatchObject({ status: 403 })
  })

  it('cannot unlock an account', async () => {
    const unlocked = payload.unlock({
      collection: 'users',
      data: { email: first.email, password: 'x' },
      ...as(user),
    })
    await expect(unlocked).rejects.toMatchObject({ status: 403 })
  })
})

describe('an admin', () => {
  it('gives roles', async () => {
    const user = await create('viewer')
    const saved = await payload.update({
      collection: 'users',
      id: user.id,
      data: { role: 'editor' },
      ...as({ ...first, collection: 'users' }),
    })
    expect(saved.role).toBe('editor')
  })
})

describe('a password', () => {
  const save = (password: string, data: Partial<User> = {}) =>
    payload.update({ collection: 'users', id: second.id, data: { ...data, password } as never })

  it.each([
    ['short', 'three words', {}],
    ['of one letter', 'aaaaaaaaaaaaaaaaaaaa', {}],
    ['the address of its owner', 'Somebody@example.com', { email: 'somebody@example.com' }],
  ])('that is %s is refused, in the asker’s language', async (_what, password, data) => {
    const errors = [{ path: 'password', message: expect.stringContaining('12 characters') }]
    await expect(save(password, data)).rejects.toMatchObject({ status: 400, data: { errors } })
  })

  it('of a few words in any language is taken', async () => {
    await save('一壶茶，三个人，慢慢喝到天黑')
    await save('correct horse')
  })

  it('that is made anew by mail keeps to the same rule', async () => {
    const { email } = second
    const token = await payload.forgotPassword({
      collection: 'users',
      data: { email },
      disableEmail: true,
    })
    const reset = (password: string) =>
      payload.resetPassword({
        collection: 'users',
        data: { token: token!, password },
        overrideAccess: true,
      })
    await expect(reset('abc')).rejects.toMatchObject({ status: 400 })
    expect((await reset('correct horse')).user).toMatchObject({ email })
  })

  it('ends every session that began with the one before', async () => {
    const { email } = second
    const login = { collection: 'users', data: { email, password: 'correct horse' } } as const
    const { token } = await payload.login(login)
    const headers = new Headers({ Authorization: `JWT ${token}` })
    expect((await payload.auth({ headers })).user?.id).toBe(second.id)
    await save('another horse, and another battery')
    expect((await payload.auth({ headers })).user).toBeNull()
    await save('correct horse')
  })

  it('is in no answer, nor anything made from it', async () => {
    const found = await payload.find({
      collection: 'users',
      ...as({ ...first, collection: 'users' }),
    })
    expect(found.totalDocs).toBeGreaterThan(4)
    const text = JSON.stringify(found.docs)
    for (const name of ['"password"', '"hash"', '"salt"']) expect(text).not.toContain(name)
  })
})

describe('a session', () => {
  it('has the rights its user has now, and ends with the user', async () => {
    const { id, email } = await create('editor')
    const login = { collection: 'users', data: { email, password: 'correct horse' } } as const
    const { token } = await payload.login(login)
    const headers = new Headers({ Authorization: `JWT ${token}` })
    await payload.update({ collection: 'users', id, data: { role: 'viewer' } })
    expect((await payload.auth({ headers })).user).toMatchObject({ role: 'viewer' })
    await payload.delete({ collection: 'users', id })
    expect((await payload.auth({ headers })).user).toBeNull()
  })
})

describe('a key of Payload’s', () => {
  it('is long, so that nobody guesses it', async () => {
    const data = { enableAPIKey: true, apiKey: 'tea' }
    const saved = payload.update({ collection: 'users', id: second.id, data })
    await expect(saved).rejects.toMatchObject({ data: { errors: [{ path: 'apiKey' }] } })
  })
})
