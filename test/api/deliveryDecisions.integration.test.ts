import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Channel, Delivery } from '../../src/payload-types.ts'
import type { Answer, TestApi } from '../given/api.ts'
import { givenKey, startTestApi } from '../given/api.ts'
import type { TestDrainer } from '../given/drainer.ts'
import { givenDrainer } from '../given/drainer.ts'
import { givenChannel, givenPost } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'
import { asSaid } from '../../src/domain/words.ts'

let given: TestPayload
let payload: Payload
let api: TestApi
let drainer: TestDrainer
let editor: string
let author: string

const due = new Date(Date.now() + 3600_000)
const later = new Date(due.getTime() + 1000)

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  api = await startTestApi({ payload })
  drainer = await givenDrainer(given)
  editor = await givenKey({ payload, role: 'editor' })
  author = await givenKey({ payload, role: 'author' })
})
afterAll(async () => {
  await drainer.close()
  await api.close()
  await given.close()
})

function decide(id: string, decision: string, body: object = {}, as = editor): Promise<Answer> {
  return api.ask({ path: `/v1/deliveries/${id}/${decision}`, method: 'POST', key: as, body })
}

async function deliveryOf(channel: Channel): Promise<Delivery> {
  const where = { channel: { equals: channel.id } }
  const { docs } = await payload.find({ collection: 'deliveries', where, depth: 0 })
  return docs[0]!
}

/** A post on a channel of its own whose attempts were all answered so. */
async function answered(type: 'unconfirmed' | 'rejected'): Promise<[Channel, Delivery]> {
  const channel = await givenChannel({ payload })
  await givenPost({ payload, channels: [channel], publishAt: due })
  drainer.answerNext({ type: 'rejected', reason: asSaid('no') })
  await drainer.drainAt({ channelId: channel.id, now: due })
  const row = await deliveryOf(channel)
  if (type === 'unconfirmed') {
    // The scripted platform repeats safely; here it is one that does not.
    const data = { state: 'unconfirmed', isQuestion: true }
    const where = { id: { equals: row.id } }
    await payload.db.updateOne({ collection: 'deliveries', where, data })
  }
  return [channel, await deliveryOf(channel)]
}

describe('a person', () => {
  it('says that an unconfirmed post is live, and the ledger keeps who and when', async () => {
    const [channel, row] = await answered('unconfirmed')
    const url = 'https://example.com/status/1'
    const answer = await decide(row.id, 'confirm', { url })
    expect([answer.status, answer.json()]).toMatchObject([200, { id: row.id, state: 'sent', url }])
    const kept = await deliveryOf(channel)
    expect(kept.isQuestion).toBe(false)
    expect(kept.attempts?.at(-1)).toMatchObject({ outcome: 'confirmed' })
    expect(kept.attempts?.at(-1)?.by).toMatch(/^user:[0-9a-f]{24}$/)
  })

  it('has it sent again, once, under the same key', async () => {
    const [channel, row] = await answered('unconfirmed')
    const before = drainer.sent.filter((key) => key === row.id).length
    expect((await decide(row.id, 'resend')).json()).toMatchObject({ state: 'planned' })
    await drainer.drainAt({ channelId: channel.id, now: later })
    const sent = await deliveryOf(channel)
    expect(sent.state).toBe('sent')
    expect(drainer.sent.filter((key) => key === row.id)).toHaveLength(before + 1)
    expect(sent.attempts?.map(({ outcome }) => outcome)).toEqual(['rejected', 'resent', 'sent'])
  })

  it('leaves it, and is not asked again', async () => {
    const [channel, row] = await answered('unconfirmed')
    expect((await decide(row.id, 'dismiss')).status).toBe(200)
    const left = await deliveryOf(channel)
    expect([left.state, left.isQuestion]).toEqual(['unconfirmed', false])
  })

  it('keeps a planned one from leaving', async () => {
    const channel = await givenChannel({ payload })
    await givenPost({ payload, channels: [channel], publishAt: due })
    const row = await deliveryOf(channel)
    expect((await decide(row.id, 'cancel')).json()).toMatchObject({ state: 'cancelled' })
    await drainer.drainAt({ channelId: channel.id, now: later })
    expect(drainer.sent).not.toContain(row.id)
  })

  it('cannot confirm what was refused, nor send again what was sent', async () => {
    const [, refused] = await answered('rejected')
    const answer = await decide(refused.id, 'confirm')
    expect([answer.status, answer.json()]).toMatchObject([
      409,
      { type: 'urn:lanmu:problem:conflict', detail: 'A rejected delivery cannot take “confirm”.' },
    ])
    const [, row] = await answered('unconfirmed')
    await decide(row.id, 'confirm')
    expect((await decide(row.id, 'resend')).status).toBe(409)
  })

  it('cannot send again what is off the calendar', async () => {
    const [, row] = await answered('rejected')
    const data = { _status: 'draft' as const }
    await payload.update({ collection: 'posts', id: row.post as string, data })
    const answer = await decide(row.id, 'resend')
    expect([answer.status, (answer.json() as { detail: string }).detail]).toEqual([
      409,
      'The post is not on the calendar, or no longer on this channel.',
    ])
  })

  it('decides once when two do at the same moment', async () => {
    const [channel, row] = await answered('unconfirmed')
    const answers = await Promise.all([
      decide(row.id, 'confirm'),
      decide(row.id, 'resend'),
      decide(row.id, 'confirm'),
    ])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const { attempts } = await deliveryOf(channel)
    expect(attempts).toHaveLength((row.attempts?.length ?? 0) + 1)
  })

  it('needs to be an editor, and to name a delivery that exists', async () => {
    const [, row] = await answered('unconfirmed')
    expect((await decide(row.id, 'confirm', {}, author)).status).toBe(403)
    expect((await decide(row.id, 'confirm', { url: 'javascript:alert(1)' })).status).toBe(400)
    expect((await decide('0123456789abcdef01234567', 'confirm')).status).toBe(404)
    expect((await decide('no-id', 'confirm')).status).toBe(404)
  })
})
