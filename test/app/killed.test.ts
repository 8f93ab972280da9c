import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eventually } from '../given/lanmu.ts'
import type { WebhookReceiver } from '../given/webhookReceiver.ts'
import { receiverSecret, startWebhookReceiver } from '../given/webhookReceiver.ts'
import { signIn, signInFirstUser } from './given/restClient.ts'
import { givenPlace, runLanmu } from './given/runLanmu.ts'

const posts = 30
const spreadMs = 20_000
const env = { ALLOW_PRIVATE_ADDRESSES: 'true' }

let place: Awaited<ReturnType<typeof givenPlace>>
let receiver: WebhookReceiver

beforeAll(async () => {
  place = await givenPlace()
  receiver = await startWebhookReceiver()
})
afterAll(async () => {
  await receiver.close()
  await place.clear()
})

it(
  'kill -9 of every process in the middle of a busy time loses no post and doubles none',
  { timeout: 300_000 },
  async () => {
    let lanmu = await runLanmu({ place, env })
    let admin = await signInFirstUser({ url: lanmu.url })
    const channel = await admin.channel({
      name: 'Webhook',
      slug: 'webhook',
      kind: 'webhook',
      settings: { webhook: { url: receiver.url, secret: receiverSecret } },
    })
    const start = Date.now() + 8_000
    for (let number = 0; number < posts; number++) {
      await admin.post({
        title: `Post ${number}`,
        channels: [channel.id],
        publishAt: new Date(start + (number * spreadMs) / posts),
      })
    }
    await pause(start + spreadMs / 2 - Date.now())
    await lanmu.killTree()
    const before = receiver.all().length
    expect(before).toBeGreaterThan(posts / 4)
    expect(before).toBeLessThan((posts * 3) / 4)

    lanmu = await runLanmu({ place, env })
    admin = await signIn({ url: lanmu.url })
    // A delivery that was being sent when the worker died is held for 90 seconds, then repeated.
    const rows = await eventually({
      check: () => admin.deliveries(),
      until: (found) => found.every(({ state }) => state === 'sent'),
      withinMs: 150_000,
    })
    const ids = new Set(receiver.all().map(({ id }) => id))
    const titles = new Set(receiver.all().map(({ body }) => body.data.title))
    const early = receiver.all().filter(({ at, body }) => at < new Date(body.data.dueAt))
    console.log(
      `killed after ${before} arrivals; ${ids.size} of ${posts} arrived, ${receiver.all().length - ids.size} repeated under their id`,
    )
    expect(rows).toHaveLength(posts)
    expect(ids).toEqual(new Set(rows.map(({ id }) => id)))
    expect(titles.size).toBe(posts)
    // At most what was under way at that moment may come a second time, under the id it had.
    expect(receiver.all().length - ids.size).toBeLessThanOrEqual(1)
    expect(early).toEqual([])
    expect(await lanmu.stop()).toBe(0)
    await eventually({ check: async () => lanmu.isGone(), until: Boolean, withinMs: 5_000 })
  },
)
