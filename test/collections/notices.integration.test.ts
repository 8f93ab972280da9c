import { MongoClient } from 'mongodb'
import type { Payload, TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NoticeTarget } from '../../src/payload-types.ts'
import { mask, revealText } from '../../src/publishing/channelSecrets.ts'
import { givenUser, unique } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'
import { receiverSecret } from '../given/webhookReceiver.ts'
import { as, refusedFields } from './asking.ts'

let given: TestPayload
let payload: Payload
let client: MongoClient
let admin: TypedUser
let editor: TypedUser

const otherSecret = `whsec_${Buffer.alloc(32, 9).toString('base64')}`

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  client = await MongoClient.connect(given.databaseUrl)
  admin = await givenUser({ payload, role: 'admin' })
  editor = await givenUser({ payload, role: 'editor' })
})
afterAll(async () => {
  await client.close()
  await given.close()
})

function create(data: Partial<NoticeTarget> = {}): Promise<NoticeTarget> {
  return payload.create({
    collection: 'notice-targets',
    data: {
      name: unique('desk'),
      via: 'webhook',
      url: 'https://example.com/notices',
      secret: receiverSecret,
      language: 'zh',
      ...data,
    },
    ...as(admin),
  })
}

function change(target: NoticeTarget, data: Partial<NoticeTarget>): Promise<NoticeTarget> {
  return payload.update({ collection: 'notice-targets', id: target.id, data, ...as(admin) })
}

/** The secret as a worker would use it; fails where it is not encrypted. */
async function revealed({ name }: NoticeTarget): Promise<string | null> {
  const document = await client.db().collection('notice-targets').findOne({ name })
  expect(document!.secret).toMatch(/^sealed:1:[0-9a-f]{8}:[\w-]{60,}$/)
  return revealText({ payload, value: String(document!.secret) })
}

describe('the secret of a notice target', () => {
  it('is stored encrypted and in no answer', async () => {
    const target = await create()
    expect(target.secret).toBe(mask)
    expect(await revealed(target)).toBe(receiverSecret)
    for (const user of [admin, editor]) {
      const found = await payload.find({ collection: 'notice-targets', ...as(user) })
      expect(found.totalDocs).toBeGreaterThan(0)
      expect(JSON.stringify(found)).not.toMatch(/whsec_|sealed:/)
    }
  })

  it('cannot be searched or sorted by, by those who only read', async () => {
    const asked = { collection: 'notice-targets', ...as(editor) } as const
    const found = payload.find({ ...asked, where: { secret: { like: 'sealed' } } })
    await expect(found).rejects.toMatchObject({ status: 400 })
    await expect(payload.find({ ...asked, sort: 'secret' })).rejects.toMatchObject({ status: 400 })
  })

  it('is kept when the mask or nothing is sent, and replaced by a new one', async () => {
    const target = await create()
    await change(target, { secret: mask, language: 'en' })
    expect(await revealed(target)).toBe(receiverSecret)
    await change(target, { language: 'zh' })
    expect(await revealed(target)).toBe(receiverSecret)
    expect((await change(target, { secret: otherSecret })).secret).toBe(mask)
    expect(await revealed(target)).toBe(otherSecret)
  })
})

describe('the address of a notice target', () => {
  it.each(['javascript:alert(1)', 'example.com'])('may not be %s', async (url) => {
    expect(await refusedFields(create({ url }))).toHaveProperty('url')
  })
})
