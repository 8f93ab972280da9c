import type { CollectionSlug, Payload, TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenUser } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'
import type { Access, Asker } from './accessTable.ts'
import { accessTable, askers } from './accessTable.ts'
import { changes, samples } from './samples.ts'

let given: TestPayload
let payload: Payload
const users = new Map<Asker, TypedUser>()
/** A user who asks for nothing. */
let stranger: string

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  for (const role of ['admin', 'editor', 'author', 'viewer'] as const) {
    users.set(role, await givenUser({ payload, role }))
  }
  stranger = String((await givenUser({ payload, role: 'author' })).id)
})
afterAll(() => given.close())

const rows = Object.entries(accessTable) as [CollectionSlug, Access][]

describe('the table of who may do what', () => {
  it('has a row for each of our collections and no other', () => {
    const ours = payload.config.collections
      .map(({ slug }) => slug)
      .filter((slug) => !slug.startsWith('payload-'))
    expect(ours.length).toBeGreaterThan(8)
    expect(rows.map(([slug]) => slug).sort()).toEqual([...ours].sort())
    expect(Object.keys(samples).sort()).toEqual([...ours].sort())
    expect(Object.keys(changes).sort()).toEqual([...ours].sort())
  })

  it('is closed to anonymous readers for what Payload keeps for itself', async () => {
    for (const { slug } of payload.config.collections) {
      if (!slug.startsWith('payload-')) continue
      const found = payload.find({ collection: slug as CollectionSlug, overrideAccess: false })
      await expect(found, slug).rejects.toMatchObject({ status: 403 })
    }
  })
})

describe.each(rows)('%s', (slug, access) => {
  describe.each(askers)('for the %s', (asker) => {
    it(`${may(access.create, asker)} be created`, async () => {
      const sample = await samples[slug]!({ owner: idOf(asker), payload })
      const isDone = await allows(() =>
        payload.create({ collection: slug, ...as(asker), ...(sample as object) } as never),
      )
      expect(isDone).toBe(access.create.includes(asker))
    })

    it(`${may(access.read, asker)} be read where it is the asker's own`, async () => {
      const { id } = await own(slug, asker)
      expect(await reads({ slug, id, asker })).toBe(access.read.includes(asker))
    })

    it(`${may(access.readOthers, asker)} be read where it is somebody else's`, async () => {
      const { id } = await someone(slug)
      expect(await reads({ slug, id, asker })).toBe(access.readOthers.includes(asker))
    })

    it(`${may(access.update, asker)} be changed where it is the asker's own`, async () => {
      const { id } = await own(slug, asker)
      expect(await updates({ slug, id, asker })).toBe(access.update.includes(asker))
    })

    it(`${may(access.updateOthers, asker)} be changed where it is somebody else's`, async () => {
      const { id } = await someone(slug)
      expect(await updates({ slug, id, asker })).toBe(access.updateOthers.includes(asker))
    })

    it(`${may(access.delete, asker)} be deleted`, async () => {
      const { id } = await someone(slug)
      const isDone = await allows(() => payload.delete({ collection: slug, id, ...as(asker) }))
      expect(isDone).toBe(access.delete.includes(asker))
      const left = await payload.count({ collection: slug, where: { id: { equals: id } } })
      expect(left.totalDocs).toBe(isDone ? 0 : 1)
    })
  })
})

function may(who: readonly Asker[], asker: Asker): string {
  return who.includes(asker) ? 'may' : 'may not'
}

function as(asker: Asker): { overrideAccess: false; user: TypedUser | null; depth: 0 } {
  return { overrideAccess: false, user: users.get(asker) ?? null, depth: 0 }
}

function idOf(asker: Asker): string {
  return String((users.get(asker) ?? users.get('admin')!).id)
}

/** A row that belongs to the asker; of users, the asker's own. */
function own(slug: CollectionSlug, asker: Asker): Promise<{ id: string }> {
  if (slug === 'users') return Promise.resolve({ id: idOf(asker) })
  return make({ slug, owner: idOf(asker) })
}

/** A row that belongs to none of the askers. */
function someone(slug: CollectionSlug): Promise<{ id: string }> {
  return make({ slug, owner: stranger })
}

async function make({
  slug,
  owner,
}: {
  slug: CollectionSlug
  owner: string
}): Promise<{ id: string }> {
  const sample = await samples[slug]!({ owner, payload })
  const { id } = await payload.create({ collection: slug, ...(sample as object) } as never)
  return { id: String(id) }
}

/** Whether it was done; a refusal must be a refusal, and nothing else that went wrong. */
async function allows(action: () => Promise<unknown>): Promise<boolean> {
  try {
    await action()
    return true
  } catch (error) {
    expect(error).toMatchObject({ status: 403 })
    return false
  }
}

async function reads({
  slug,
  id,
  asker,
}: {
  slug: CollectionSlug
  id: string
  asker: Asker
}): Promise<boolean> {
  try {
    const { docs } = await payload.find({
      collection: slug,
      where: { id: { equals: id } },
      ...as(asker),
    })
    return docs.length === 1
  } catch (error) {
    expect(error).toMatchObject({ status: 403 })
    return false
  }
}

async function updates({
  slug,
  id,
  asker,
}: {
  slug: CollectionSlug
  id: string
  asker: Asker
}): Promise<boolean> {
  const before = await payload.findByID({ collection: slug, id, depth: 0 })
  const isDone = await allows(() =>
    payload.update({ collection: slug, id, data: changes[slug]!, ...as(asker) } as never),
  )
  const then = await payload.findByID({ collection: slug, id, depth: 0 })
  if (isDone) expect(then).toMatchObject(changes[slug]!)
  else expect(then).toEqual(before)
  return isDone
}
