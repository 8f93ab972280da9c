import { asSaid } from '../../src/domain/words.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeliveryEvent } from '../../src/domain/delivery/events.ts'
import type { Channel } from '../../src/payload-types.ts'
import type { LedgerRow } from '../../src/publishing/ledger.ts'
import { advance, findRows } from '../../src/publishing/ledger.ts'
import { planDeliveries } from '../../src/publishing/planDeliveries.ts'
import { givenChannel, givenPost } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

let given: TestPayload
let feed: Channel
const dueAt = new Date(Date.now() + 3600_000)

beforeAll(async () => {
  given = await startTestPayload()
  feed = await givenChannel({ payload: given.payload, kind: 'feed' })
})
afterAll(() => given.close())

/** A claim ends before the next event but one comes. Milliseconds. */
const hold = 60_000

const claim: DeliveryEvent = { type: 'claim', by: 'a worker', until: dueAt }
const send: DeliveryEvent = { type: 'send' }
const died: DeliveryEvent = { type: 'expire', isSafeToRepeat: true }

function answer(type: 'unconfirmed' | 'rejected'): DeliveryEvent {
  return {
    type: 'answer',
    answer: { type, reason: asSaid(type === 'rejected' ? 'answered 400' : 'timed out') },
    isSafeToRepeat: true,
    startedAt: dueAt,
  }
}

/** A delivery on a keyed channel after these events, and what it says in the end. */
async function after(...events: DeliveryEvent[]): Promise<LedgerRow & { postId: string }> {
  const { payload } = given
  const post = await givenPost({ payload, channels: [feed], publishAt: dueAt })
  let [row] = await findRows({ payload, where: { post: { equals: post.id } } })
  let now = dueAt
  for (const event of events) {
    // Retries wait: each event comes when the one before has had its time.
    now = new Date(now.getTime() + (event.type === 'send' ? 1_000 : 120_000))
    const timed =
      event.type === 'claim' ? { ...event, until: new Date(now.getTime() + hold) } : event
    row = (await advance({ payload, row: row!, event: timed, now })) ?? undefined
    expect(row, event.type).toBeDefined()
  }
  return { ...row!, postId: post.id }
}

describe('what may be live is never denied', () => {
  it('a refusal after an attempt without an answer leaves a question', async () => {
    const row = await after(claim, send, answer('unconfirmed'), claim, send, answer('rejected'))
    expect(row.state).toBe('unconfirmed')
    expect(row.reason?.en).toBe('answered 400; an earlier attempt may be live')
  })

  it('a delivery whose workers keep dying is no refusal where one died while it sent', async () => {
    const row = await after(claim, send, died, claim, died, claim, died)
    expect(row.state).toBe('unconfirmed')
  })

  it('is one where none of them had begun to send', async () => {
    const row = await after(claim, died, claim, died, claim, died)
    expect(row.state).toBe('rejected')
  })

  it('a post taken off the calendar leaves a question where it may be out there', async () => {
    const { payload } = given
    const row = await after(claim, send, answer('unconfirmed'))
    await payload.update({ collection: 'posts', id: row.postId, data: { _status: 'draft' } })
    await planDeliveries({ payload, postId: row.postId, now: dueAt })
    const [found] = await findRows({ payload, where: { id: { equals: row.id } } })
    expect(found!.state).toBe('unconfirmed')
  })

  it('a person who says "send again" has settled what was before', async () => {
    const { payload } = given
    const row = await after(
      ...[claim, send, answer('unconfirmed'), claim, send, answer('rejected')],
      { type: 'resend', by: 'user:1', dueAt },
      ...[claim, send, answer('rejected')],
    )
    expect(row.state).toBe('rejected')
    expect(await findRows({ payload, where: { id: { equals: row.id } } })).toHaveLength(1)
  })
})
