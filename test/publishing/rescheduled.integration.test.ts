import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeliveryEvent } from '../../src/domain/delivery/events.ts'
import type { Channel, Post } from '../../src/payload-types.ts'
import type { LedgerRow } from '../../src/publishing/ledger.ts'
import { advance, findRows } from '../../src/publishing/ledger.ts'
import { givenChannel, givenPost } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'
import { asSaid } from '../../src/domain/words.ts'

let given: TestPayload
let feed: Channel
const now = new Date(Date.now() + 1_000)
const later = new Date(now.getTime() + 3600_000)

beforeAll(async () => {
  given = await startTestPayload()
  feed = await givenChannel({ payload: given.payload, kind: 'feed' })
})
afterAll(() => given.close())

async function rowOf(post: Post): Promise<LedgerRow> {
  const [row] = await findRows({ payload: given.payload, where: { post: { equals: post.id } } })
  return row!
}

/** A worker has read the row of a due post when an editor moves the post; then the worker acts. */
async function actOnOldTimes(
  event: DeliveryEvent,
): Promise<{ acted: LedgerRow | null; row: LedgerRow }> {
  const { payload } = given
  const post = await givenPost({ payload, channels: [feed], publishAt: now })
  const seen = await rowOf(post)
  const data = { publishAt: later.toISOString(), _status: 'published' } as const
  await payload.update({ collection: 'posts', id: post.id, data })
  const acted = await advance({ payload, row: seen, event, now })
  return { acted, row: await rowOf(post) }
}

describe('a post that was rescheduled after a worker looked', () => {
  it.each<[string, DeliveryEvent]>([
    ['claimed', { type: 'claim', by: 'a worker', until: later }],
    ['missed', { type: 'miss', reason: asSaid('too late'), isQuestion: false }],
    ['postponed', { type: 'postpone', until: now, reason: asSaid('queueing'), isAdmitted: true }],
  ])('is not %s by its old time', async (_name, event) => {
    const { acted, row } = await actOnOldTimes(event)
    expect(acted).toBeNull()
    expect(row.state).toBe('planned')
    expect(row.nextAttemptAt).toEqual(later)
    expect(row.isAdmitted).toBe(false)
  })
})
