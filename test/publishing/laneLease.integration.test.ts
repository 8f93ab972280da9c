import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeLane } from '../../src/publishing/laneLease.ts'
import { unique } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

let given: TestPayload
beforeAll(async () => {
  given = await startTestPayload()
})
afterAll(() => given.close())

const leaseMs = 2_000

/** Taken by a worker whose clock is so far ahead, which dies without letting it go. */
async function givenLaneOfTheDead({ aheadMs }: { aheadMs: number }): Promise<string> {
  const { payload } = given
  const channelId = unique('channel')
  const lane = await take({ channelId, holder: 'dead', aheadMs })
  expect(lane.type).toBe('taken')
  if (lane.type === 'taken') await lane.lease.release()
  const until = new Date(Date.now() + aheadMs + leaseMs).toISOString()
  const where = { channel: { equals: channelId } }
  await payload.db.updateOne({ collection: 'lanes', where, data: { until } })
  return channelId
}

function take({
  channelId,
  holder,
  aheadMs = 0,
}: {
  channelId: string
  holder: string
  aheadMs?: number
}) {
  const clock = (): Date => new Date(Date.now() + aheadMs)
  return takeLane({ payload: given.payload, channelId, holder, leaseMs, clock })
}

describe('a lane', () => {
  it('is its holder’s until the lease runs out', async () => {
    const channelId = await givenLaneOfTheDead({ aheadMs: 0 })
    expect((await take({ channelId, holder: 'other' })).type).toBe('held')
  })

  it('is not left for minutes to a holder whose clock had jumped ahead', async () => {
    const channelId = await givenLaneOfTheDead({ aheadMs: 660_000 })
    const lane = await take({ channelId, holder: 'other' })
    expect(lane.type).toBe('taken')
    if (lane.type === 'taken') await lane.lease.release()
  })
})
