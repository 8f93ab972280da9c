import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { buildConfig, getPayload, type BasePayload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenDatabase, type GivenDatabase } from './given/embedded.ts'

let given: GivenDatabase
let payload: BasePayload

function smallConfig(url: string) {
  return buildConfig({
    secret: 'for the test only',
    db: mongooseAdapter({ url }),
    telemetry: false,
    typescript: { autoGenerate: false },
    collections: [
      { slug: 'users', auth: true, fields: [{ name: 'name', type: 'text' }] },
      {
        slug: 'columns',
        fields: [
          { name: 'title', type: 'text', unique: true, required: true },
          { name: 'posts', type: 'join', collection: 'posts', on: 'column' },
        ],
      },
      {
        slug: 'posts',
        versions: { drafts: true },
        fields: [
          { name: 'title', type: 'text', required: true, localized: false },
          { name: 'column', type: 'relationship', relationTo: 'columns' },
          { name: 'place', type: 'point' },
          { name: 'rows', type: 'array', fields: [{ name: 'label', type: 'text' }] },
        ],
      },
    ],
  })
}

type Made = { id: string; title?: string; posts?: { docs: unknown[] }; _status?: string }
const create = (collection: string, data: object, draft = false) =>
  payload.create({
    collection: collection as never,
    data: data as never,
    draft,
  }) as unknown as Promise<Made>

beforeAll(async () => {
  given = await givenDatabase()
  payload = await getPayload({
    config: smallConfig(given.url.replace('/?', '/payload?')),
    key: 'database-test',
  })
})
afterAll(async () => {
  await payload.destroy()
  await given.close()
})

describe('Payload', () => {
  it('logs a user in', async () => {
    await create('users', { email: 'a@example.org', password: 'secret' })
    const { token } = await payload.login({
      collection: 'users' as never,
      data: { email: 'a@example.org', password: 'secret' } as never,
    })
    expect(token).toMatch(/\./)
  })

  it('names the field of a unique violation', async () => {
    await create('columns', { title: 'Morning' })
    await expect(create('columns', { title: 'Morning' })).rejects.toMatchObject({
      data: { errors: [{ path: 'title' }] },
    })
  })

  it('lists related documents through a join field', async () => {
    const column = await create('columns', { title: 'Evening' })
    await create('posts', { title: 'one', column: column.id, _status: 'published' })
    await create('posts', { title: 'two', column: column.id, _status: 'published' })
    const found = (await payload.findByID({
      collection: 'columns' as never,
      id: column.id,
    })) as unknown as Made
    expect(found.posts!.docs).toHaveLength(2)
  })

  it('keeps a draft apart from what is published', async () => {
    const post = await create('posts', { title: 'first', _status: 'published' })
    await payload.update({
      collection: 'posts' as never,
      id: post.id,
      data: { title: 'changed' } as never,
      draft: true,
    })
    const published = (await payload.findByID({
      collection: 'posts' as never,
      id: post.id,
    })) as unknown as Made
    const draft = (await payload.findByID({
      collection: 'posts' as never,
      id: post.id,
      draft: true,
    })) as unknown as Made
    expect(published.title).toBe('first')
    expect(draft.title).toBe('changed')
    const { totalDocs } = await payload.findVersions({
      collection: 'posts' as never,
      where: { parent: { equals: post.id } },
    })
    expect(totalDocs).toBe(2)
  })

  it('finds by like, in, exists, relations and distance, page by page', async () => {
    await create('posts', {
      title: 'Near by',
      place: [13.4, 52.5],
      rows: [{ label: 'x' }],
      _status: 'published',
    })
    const count = async (where: object) =>
      (await payload.find({ collection: 'posts' as never, where: where as never, limit: 2 }))
        .totalDocs
    expect(await count({ title: { like: 'near' } })).toBe(1)
    expect(await count({ title: { in: ['one', 'two'] } })).toBe(2)
    expect(await count({ column: { exists: true } })).toBe(2)
    expect(await count({ 'column.title': { equals: 'Evening' } })).toBe(2)
    expect(await count({ 'rows.label': { equals: 'x' } })).toBe(1)
    const near = await payload.find({
      collection: 'posts' as never,
      where: { place: { near: '13.41,52.5,5000' } } as never,
    })
    expect(near.docs).toHaveLength(1)
    expect(
      await count({ or: [{ title: { equals: 'one' } }, { title: { equals: 'Near by' } }] }),
    ).toBe(2)
  })

  it('deletes with its versions', async () => {
    const post = await create('posts', { title: 'gone', _status: 'published' })
    await payload.delete({ collection: 'posts' as never, id: post.id })
    const { totalDocs } = await payload.findVersions({
      collection: 'posts' as never,
      where: { parent: { equals: post.id } },
    })
    expect(totalDocs).toBe(0)
  })
})
