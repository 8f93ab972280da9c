import { MongoClient, ObjectId } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sweep } from '../../src/publishing/sweep.ts'
import { givenChannel, givenPost } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

let given: TestPayload
let client: MongoClient

beforeAll(async () => {
  given = await startTestPayload()
  client = await MongoClient.connect(given.databaseUrl)
})
afterAll(async () => {
  await client.close()
  await given.close()
})

describe('the sweep', () => {
  it('finds a lost alarm behind a channel with more overdue posts than it would look at', async () => {
    const { payload } = given
    const [blocked, lost] = [await givenChannel({ payload }), await givenChannel({ payload })]
    const now = new Date()
    await givenPost({ payload, channels: [lost], publishAt: new Date(now.getTime() - 10_000) })
    const ledger = client.db().collection('deliveries')
    const row = (await ledger.findOne({}))!
    const overdue = new Date(now.getTime() - 20_000)
    const pile = Array.from({ length: 1_200 }, () => ({
      ...row,
      ...{ _id: new ObjectId(), post: new ObjectId(), channel: new ObjectId(blocked.id) },
      ...{ dueAt: overdue, nextAttemptAt: overdue },
    }))
    await ledger.insertMany(pile)

    const woken: string[] = []
    const lanes = {
      wakeAt: async ({ channelId }: { channelId: string }) => void woken.push(channelId),
      stop: async () => {},
    }
    await sweep({ payload, lanes, connect: async () => null, changedSince: now, now })
    expect(woken.sort()).toEqual([blocked.id, lost.id].sort())
  })
})
