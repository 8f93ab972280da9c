import { MongoClient } from 'mongodb'
import type { Payload, TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kindOf } from '../../src/channels/registry.ts'
import type { Channel } from '../../src/payload-types.ts'
import { mask, revealSecrets } from '../../src/publishing/channelSecrets.ts'
import { givenChannel, givenPost, givenUser, unique } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'
import { receiverSecret } from '../given/webhookReceiver.ts'
import { as, refusedFields } from './asking.ts'

let given: TestPayload
let payload: Payload
let client: MongoClient
let admin: TypedUser
let viewer: TypedUser

const url = 'https://example.com/hook'
const headers = 'Authorization: Bearer of-a-token-nobody-sees'
const otherSecret = `whsec_${Buffer.alloc(32, 9).toString('base64')}`

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  client = await MongoClient.connect(given.databaseUrl)
  admin = await givenUser({ payload, role: 'admin' })
  viewer = await givenUser({ payload, role: 'viewer' })
})
afterAll(async () => {
  await client.close()
  await given.close()
})

function webhook(): Promise<Channel> {
  return payload.create({
    collection: 'channels',
    data: {
      name: 'Hook',
      slug: unique('hook'),
      kind: 'webhook',
      settings: { webhook: { url, secret: receiverSecret, headers } },
    },
    ...as(admin),
  })
}

type Settings = { webhook: Record<string, string> }

/** A channel's settings as they lie in the database. */
async function stored(slug: string): Promise<Settings> {
  const document = await client.db().collection('channels').findOne({ slug })
  return document!.settings as Settings
}

/** What a worker would send with. */
async function revealed(slug: string): Promise<Record<string, unknown>> {
  const { webhook: settings } = await stored(slug)
  return revealSecrets({ payload, kind: kindOf('webhook')!, settings })
}

function change(channel: Channel, data: object): Promise<Channel> {
  return payload.update({ collection: 'channels', id: channel.id, data, ...as(admin) })
}

/** Neither a secret nor what it is stored as is anywhere in what a reader got. */
function expectNoSecret(answer: unknown): void {
  const text = JSON.stringify(answer)
  expect(text).toContain('"Hook"')
  expect(text).not.toContain(receiverSecret)
  expect(text).not.toContain(otherSecret)
  expect(text).not.toContain('of-a-token')
  expect(text).not.toContain('sealed:')
}

describe('a channel’s secrets', () => {
  it('are stored encrypted, and the worker can read them', async () => {
    const { slug } = await webhook()
    const { webhook: settings } = await stored(slug)
    expect(settings.url).toBe(url)
    expect(settings.secret).toMatch(/^sealed:1:[0-9a-f]{8}:[\w-]{60,}$/)
    expect(settings.headers).toMatch(/^sealed:1:[0-9a-f]{8}:[\w-]{60,}$/)
    expect(await revealed(slug)).toEqual({ url, secret: receiverSecret, headers })
  })

  it('are in no answer: to create, update, find, findByID, duplicate or delete', async () => {
    const created = await webhook()
    expectNoSecret(created)
    expect(created.settings?.webhook?.secret).toBe(mask)
    const { id } = created
    expectNoSecret(await change(created, { settings: { webhook: { url, secret: otherSecret } } }))
    const where = { id: { equals: id } }
    for (const user of [admin, viewer]) {
      expectNoSecret(await payload.findByID({ collection: 'channels', id, ...as(user) }))
      expectNoSecret(await payload.find({ collection: 'channels', where, ...as(user) }))
    }
    const select = { name: true, settings: true } as const
    expectNoSecret(await payload.find({ collection: 'channels', where, select, ...as(viewer) }))
    // Our own code asks without a user: it is given no more.
    expectNoSecret(await payload.find({ collection: 'channels', where }))
    expectNoSecret(await payload.findByID({ collection: 'channels', id, showHiddenFields: true }))
    expectNoSecret(await payload.duplicate({ collection: 'channels', id, ...as(admin) }))
    expectNoSecret(await payload.delete({ collection: 'channels', id, ...as(admin) }))
  })

  it('are in no document that leads to the channel, however deep', async () => {
    const channel = await webhook()
    const post = await givenPost({
      payload,
      channels: [channel],
      publishAt: new Date(Date.now() + 3_600_000),
    })
    const column = await payload.create({
      collection: 'columns',
      data: {
        name: 'Brief',
        slug: unique('brief'),
        contentType: 'values',
        packaging: 'topic',
        times: [{ time: '08:30' }],
        timezone: 'UTC',
        recurrence: 'FREQ=DAILY',
        channels: [channel.id],
      },
    })
    const deep = { overrideAccess: false, user: viewer, depth: 5 } as const
    const ofPost = { post: { equals: post.id } }
    expectNoSecret(await payload.findByID({ collection: 'posts', id: post.id, ...deep }))
    expectNoSecret(await payload.findByID({ collection: 'columns', id: column.id, ...deep }))
    expectNoSecret(await payload.find({ collection: 'deliveries', where: ofPost, ...deep }))
    const parent = { parent: { equals: post.id } }
    expectNoSecret(await payload.findVersions({ collection: 'posts', where: parent, ...deep }))
    const populate = { channels: { name: true, settings: true } } as const
    const chosen = { collection: 'posts', id: post.id, populate, ...deep } as const
    expectNoSecret(await payload.findByID(chosen))
  })

  it('cannot be searched for or listed by those who only read', async () => {
    const { slug } = await webhook()
    const { webhook: settings } = await stored(slug)
    const where = { 'settings.webhook.secret': { like: settings.secret!.slice(0, 12) } }
    const found = payload.find({ collection: 'channels', where, ...as(viewer) })
    await expect(found).rejects.toMatchObject({ status: 400 })
  })

  it('are kept when the mask is sent back, as a form does', async () => {
    const channel = await webhook()
    const changed = { url: 'https://example.com/other', secret: mask, headers: mask }
    await change(channel, { name: 'Renamed', settings: { webhook: changed } })
    expect(await revealed(channel.slug)).toEqual({
      url: 'https://example.com/other',
      secret: receiverSecret,
      headers,
    })
  })

  it('are kept when only something else is sent, as a program does', async () => {
    const channel = await webhook()
    expect((await change(channel, { name: 'Renamed' })).name).toBe('Renamed')
    await change(channel, { settings: { webhook: { url: 'https://example.com/third' } } })
    expect(await revealed(channel.slug)).toEqual({
      url: 'https://example.com/third',
      secret: receiverSecret,
      headers,
    })
  })

  it('are replaced when new ones are sent, encrypted like the first', async () => {
    const channel = await webhook()
    await change(channel, { settings: { webhook: { url, secret: otherSecret } } })
    expect((await revealed(channel.slug)).secret).toBe(otherSecret)
    expect((await stored(channel.slug)).webhook.secret).toMatch(/^sealed:/)
  })

  it('are encrypted even where they begin with the mark of an encrypted one', async () => {
    const channel = await webhook()
    const odd = 'sealed: by hand'
    await change(channel, { settings: { webhook: { url, secret: mask, headers: odd } } })
    expect((await stored(channel.slug)).webhook.headers).not.toContain('by hand')
    expect((await revealed(channel.slug)).headers).toBe(odd)
  })

  it('go with a copy of the channel, which gets a short name of its own', async () => {
    const channel = await webhook()
    const copy = await payload.duplicate({
      collection: 'channels',
      id: channel.id,
      ...as(admin),
    })
    expect(copy.slug).toMatch(new RegExp(`^${channel.slug}-copy-[0-9a-f]{4}$`))
    expect(await revealed(copy.slug)).toEqual({ url, secret: receiverSecret, headers })
  })
})

describe('a channel’s settings', () => {
  function create(settings: object, kind = 'webhook'): Promise<Channel> {
    const data = { name: 'Hook', slug: unique('hook'), kind, settings } as Channel
    return payload.create({ collection: 'channels', data, ...as(admin) })
  }
  const secret = receiverSecret

  it.each([
    ['no address', { webhook: { secret } }, 'settings.webhook.url'],
    ['no secret', { webhook: { url } }, 'settings.webhook.secret'],
    [
      'a mask for a secret that was never given',
      { webhook: { url, secret: mask } },
      'settings.webhook.secret',
    ],
    ['a short secret', { webhook: { url, secret: 'whsec_abc' } }, 'settings.webhook.secret'],
    [
      'an address of another kind',
      { webhook: { url: 'ftp://a.test', secret } },
      'settings.webhook.url',
    ],
    [
      'headers that are none',
      { webhook: { url, secret, headers: 'no colon' } },
      'settings.webhook.headers',
    ],
    ['none at all', {}, 'settings.webhook.url'],
  ])('are refused with %s, at that field', async (_what, settings, field) => {
    expect(await refusedFields(create(settings))).toHaveProperty([field])
  })

  it('never repeat a wrong secret in the refusal', async () => {
    const told = await refusedFields(create({ webhook: { url, secret: 'hunter2-hunter2' } }))
    expect(JSON.stringify(told)).not.toContain('hunter2')
  })

  it('are refused when a channel becomes of a kind it has no settings for', async () => {
    const feed = await givenChannel({ payload, kind: 'feed' })
    const changed = change(feed, { kind: 'webhook' })
    expect(await refusedFields(changed)).toHaveProperty(['settings.webhook.url'])
  })

  it('are not asked of a kind that has none', async () => {
    expect((await create({}, 'feed')).kind).toBe('feed')
  })

  it('of a kind there is not are refused', async () => {
    expect(await refusedFields(create({}, 'telepathy'))).toHaveProperty('kind')
  })
})

describe('a channel that posts still wait for', () => {
  const tomorrow = new Date(Date.now() + 24 * 3600_000)

  it('cannot be deleted, and says how many they are', async () => {
    const channel = await givenChannel({ payload })
    await givenPost({ payload, channels: [channel], publishAt: tomorrow })
    const removed = payload.delete({ collection: 'channels', id: channel.id, ...as(admin) })
    await expect(removed).rejects.toThrow('1 post still to go out here')
  })

  it('can be deleted when they are taken off it', async () => {
    const channel = await givenChannel({ payload })
    const post = await givenPost({ payload, channels: [channel], publishAt: tomorrow })
    await payload.update({ collection: 'posts', id: post.id, data: { _status: 'draft' } })
    const removed = await payload.delete({
      collection: 'channels',
      id: channel.id,
      ...as(admin),
    })
    expect(removed.id).toBe(channel.id)
  })
})
