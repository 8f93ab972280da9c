import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorker } from '../../jobs/startWorker.ts'
import { connectHttp } from '../../src/channels/connectHttp.ts'
import type { Channel } from '../../src/payload-types.ts'
import { connectChannels } from '../../src/publishing/connectChannel.ts'
import { eventually, givenChannel, givenPost } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'
import type { WebhookReceiver } from '../given/webhookReceiver.ts'
import { receiverSecret, startWebhookReceiver } from '../given/webhookReceiver.ts'

let given: TestPayload
let receiver: WebhookReceiver
let client: MongoClient
let webhooks: Channel[]

beforeAll(async () => {
  given = await startTestPayload()
  receiver = await startWebhookReceiver()
  client = await MongoClient.connect(given.databaseUrl)
  webhooks = await Promise.all(
    Array.from({ length: 4 }, () =>
      givenChannel({
        payload: given.payload,
        kind: 'webhook',
        settings: { webhook: { url: receiver.url, secret: receiverSecret } },
      }),
    ),
  )
})
afterAll(async () => {
  await client.close()
  await receiver.close()
  await given.close()
})

describe('a worker that is asked to stop', () => {
  it('waits for the alarms it follows, and leaves none of them locked', async () => {
    const { payload, databaseUrl } = given
    const connect = connectChannels({ payload, http: connectHttp({ allowPrivateAddresses: true }) })
    const worker = await startWorker({ payload, databaseUrl, connect, ways: [] })
    const dueAt = Date.now() + 4_000
    for (let index = 0; index < 24; index++) {
      const publishAt = new Date(dueAt + index * 100)
      await givenPost({ payload, channels: [webhooks[index % 4]!], publishAt })
    }
    const jobs = client.db().collection('agendaJobs')
    const lockedByIt = { lastModifiedBy: worker.name, lockedAt: { $ne: null } }
    await eventually({
      check: () => jobs.countDocuments(lockedByIt),
      until: (count) => count > 0,
    })
    await worker.stop()
    expect(await jobs.countDocuments(lockedByIt)).toBe(0)
  })
})
