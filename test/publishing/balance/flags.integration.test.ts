import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listBalanceFlags } from '../../../src/publishing/balance/listBalanceFlags.ts'
import { givenChannel, givenCommunity, givenPolicy, givenPost } from '../../given/lanmu.ts'
import type { TestPayload } from '../../given/payload.ts'
import { startTestPayload } from '../../given/payload.ts'

let given: TestPayload
let payload: Payload

const day = 86_400_000
/** Ten in the evening in Shanghai: two in the afternoon, UTC. */
const start = Date.parse('2100-03-01T14:00:00Z')
const now = new Date(start - day)

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
})
afterAll(() => given.close())

async function flags({
  communityIds,
  timezone,
}: {
  communityIds: string[] | null
  timezone: string
}) {
  const [from, to] = [new Date(start - day), new Date(start + 14 * day)]
  return listBalanceFlags({ payload, communityIds, from, to, now, timezone })
}

describe('the days on which a community is out of balance', () => {
  it('are told with their rule, level, posts and a sentence in each language', async () => {
    const policy = await givenPolicy({ payload, perDay: 2, perDayLevel: 'block' })
    const community = await givenCommunity({ payload, balancePolicy: policy.id })
    const channel = await givenChannel({ payload, communities: [community.id] })
    const posts = []
    for (let number = 0; number < 3; number += 1) {
      const publishAt = new Date(start + number * 60_000)
      posts.push(await givenPost({ payload, channels: [channel], publishAt }))
    }
    const found = await flags({ communityIds: [community.id], timezone: 'Asia/Shanghai' })
    expect(found.map((flag) => flag.day)).toEqual(['2100-03-01', '2100-03-02'])
    expect(found[0]).toMatchObject({
      community: { id: community.id, slug: community.slug, name: 'Fans A' },
      level: 'block',
      breaches: [{ rule: 'per-day', off: 1, causes: posts.map(({ id }) => id) }],
    })
    expect(found[0]!.breaches[0]!.words).toEqual({
      en: '3 posts in the 24 hours up to Mon 1 Mar, 22:02; the policy allows 2',
      zh: '截至 3月1日周一 22:02 的 24 小时内有 3 条内容，规则上限为 2 条',
    })
  })

  it('count a post that was taken off the calendar no more', async () => {
    const policy = await givenPolicy({ payload, perDay: 1, perDayLevel: 'warn' })
    const community = await givenCommunity({ payload, balancePolicy: policy.id })
    const channel = await givenChannel({ payload, communities: [community.id] })
    const [one, two] = [new Date(start), new Date(start + 60_000)]
    await givenPost({ payload, channels: [channel], publishAt: one })
    const post = await givenPost({ payload, channels: [channel], publishAt: two })
    const asked = { communityIds: [community.id], timezone: 'UTC' }
    expect(await flags(asked)).not.toEqual([])
    await payload.delete({ collection: 'posts', id: post.id })
    expect(await flags(asked)).toEqual([])
  })

  it('are counted for each of several communities by a policy of its own', async () => {
    const strict = await givenPolicy({ payload, perDay: 1, perDayLevel: 'warn' })
    const loose = await givenPolicy({ payload })
    const [one, two] = [
      await givenCommunity({ payload, balancePolicy: strict.id }),
      await givenCommunity({ payload, balancePolicy: loose.id }),
    ]
    const channel = await givenChannel({ payload, communities: [one.id, two.id] })
    for (const at of [start, start + 60_000]) {
      await givenPost({ payload, channels: [channel], publishAt: new Date(at) })
    }
    const found = await flags({ communityIds: [one.id, two.id], timezone: 'UTC' })
    expect(new Set(found.map(({ community }) => community.id))).toEqual(new Set([one.id]))
  })

  it('count a post only where it comes, when one of its channels has said no', async () => {
    const policy = await givenPolicy({ payload, perDay: 1, perDayLevel: 'warn' })
    const [near, far] = [
      await givenCommunity({ payload, balancePolicy: policy.id }),
      await givenCommunity({ payload, balancePolicy: policy.id }),
    ]
    const channels = [
      await givenChannel({ payload, communities: [near.id] }),
      await givenChannel({ payload, communities: [far.id] }),
    ]
    for (const at of [start, start + 60_000]) {
      await givenPost({ payload, channels, publishAt: new Date(at) })
    }
    await payload.update({
      collection: 'deliveries',
      where: { channel: { equals: channels[1]!.id } },
      data: { state: 'rejected' },
    })
    const found = await flags({ communityIds: [near.id, far.id], timezone: 'UTC' })
    expect(new Set(found.map(({ community }) => community.id))).toEqual(new Set([near.id]))
  })

  it('look as far back as a policy counts', async () => {
    const policy = await givenPolicy({
      payload,
      windowLength: 90,
      product: { min: 0, target: 20, max: 40, level: 'warn' },
    })
    const community = await givenCommunity({ payload, balancePolicy: policy.id })
    const channel = await givenChannel({ payload, communities: [community.id] })
    for (let number = 0; number < 5; number += 1) {
      const publishAt = new Date(start - 70 * day + number * 60_000)
      await givenPost({ payload, channels: [channel], publishAt, contentType: 'product' })
    }
    const [first] = await flags({ communityIds: [community.id], timezone: 'UTC' })
    expect(first?.breaches).toMatchObject([{ rule: 'max-share', sample: { count: 5, total: 5 } }])
  })

  it('count every time of a post that repeats, those the ledger has not planned yet as well', async () => {
    const policy = await givenPolicy({ payload, perWeek: 2, perWeekLevel: 'warn' })
    const community = await givenCommunity({ payload, balancePolicy: policy.id })
    const channel = await givenChannel({ payload, communities: [community.id] })
    const publishAt = new Date(start)
    const repeat = { rule: 'FREQ=DAILY;COUNT=3' }
    const post = await givenPost({ payload, channels: [channel], publishAt, repeat })
    const [first] = await flags({ communityIds: [community.id], timezone: 'UTC' })
    expect(first).toMatchObject({ day: '2100-03-03', breaches: [{ rule: 'per-week', found: 3 }] })
    expect(first!.breaches[0]!.causes).toEqual([post.id])
  })
})
