import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectHttp } from '../../../src/channels/connectHttp.ts'
import { toInstant } from '../../../src/domain/calendar/wallTime.ts'
import type { Channel, Community, Notice } from '../../../src/payload-types.ts'
import { mendPlans } from '../../../src/publishing/balance/mendPlans.ts'
import { mindBalance } from '../../../src/publishing/balance/mindBalance.ts'
import { sendNotices } from '../../../src/publishing/notices/sendNotices.ts'
import { noticeWays } from '../../../src/publishing/notices/ways.ts'
import {
  givenChannel,
  givenCommunity,
  givenPolicy,
  givenPost,
  givenUser,
} from '../../given/lanmu.ts'
import type { MailBox } from '../../given/mailBox.ts'
import { startMailBox } from '../../given/mailBox.ts'
import type { TestPayload } from '../../given/payload.ts'
import { startTestPayload } from '../../given/payload.ts'
import type { WebhookReceiver } from '../../given/webhookReceiver.ts'
import { receiverSecret, startWebhookReceiver } from '../../given/webhookReceiver.ts'

let given: TestPayload
let payload: Payload
let mail: MailBox
let receiver: WebhookReceiver

const day = 86_400_000
/** Seven in the morning of tomorrow, in Shanghai. */
const tomorrow = new Date(Date.now() + day).toISOString().slice(0, 10)
const seven = toInstant({ wall: `${tomorrow}T07:00`, timezone: 'Asia/Shanghai' })
const eight = new Date(Number(seven) + 3_600_000)

beforeAll(async () => {
  mail = await startMailBox()
  process.env.SMTP_URL = mail.url
  given = await startTestPayload()
  payload = given.payload
  receiver = await startWebhookReceiver()
  await payload.create({
    collection: 'notice-targets',
    data: { name: 'Editors', via: 'email', email: 'editors@example.com', language: 'zh' },
  })
  await payload.create({
    collection: 'notice-targets',
    data: {
      ...{ name: 'Board', via: 'webhook', url: receiver.url, secret: receiverSecret },
      ...{ language: 'en', kinds: ['balance-warning'] },
    },
  })
})
afterAll(async () => {
  await given.close()
  await receiver.close()
  await mail.close()
})

/** At most two products in a row; four are planned, and an interaction after them. */
async function givenCrowded({ isMending = false } = {}): Promise<{
  community: Community
  channel: Channel
}> {
  const policy = await givenPolicy({
    ...{ payload, productStreak: 2, productStreakLevel: 'warn', isMending },
  })
  const community = await givenCommunity({ payload, balancePolicy: policy.id })
  const channel = await givenChannel({ payload, communities: [community.id] })
  for (const [number, contentType] of (
    ['product', 'product', 'product', 'interaction'] as const
  ).entries()) {
    const publishAt = new Date(Number(eight) + (number + 1) * day)
    await givenPost({ payload, channels: [channel], publishAt, contentType })
  }
  return { community, channel }
}

async function noticesOf(kind: Notice['kind']): Promise<Notice[]> {
  const where = { kind: { equals: kind } }
  return (await payload.find({ collection: 'notices', where, depth: 0 })).docs
}

describe('people hear of the balance', () => {
  it('before a community goes out of balance: once, each in their language, programs with the facts', async () => {
    const { community } = await givenCrowded()
    await mindBalance({ payload, now: seven })
    await mindBalance({ payload, now: new Date(Number(seven) + 60_000) })
    const [warning, ...others] = await noticesOf('balance-warning')
    expect(others).toEqual([])
    expect(warning!.text).toMatch(/^Fans A: 3 product posts in a row by .*; the policy allows 2$/)
    const http = connectHttp({ allowPrivateAddresses: true })
    await sendNotices({ payload, ways: noticeWays({ payload, http }), now: new Date() })
    expect(mail.letters.at(-1)?.text).toContain('连续 3 条产品类内容，规则上限为 2 条')
    expect(mail.letters.at(-1)?.text).toMatch(
      new RegExp(`/admin/calendar\\?date=\\d{4}-\\d\\d-\\d\\d&community=${community.id}`),
    )
    expect(receiver.all().at(-1)?.body).toMatchObject({
      type: 'balance.warning',
      data: {
        details: {
          community: { slug: community.slug },
          breach: { rule: 'product-streak', off: 1 },
        },
      },
    })
  })

  it('every morning, with what is kept back and what was let pass and why', async () => {
    expect(await noticesOf('balance-digest')).toEqual([])
    const { docs } = await payload.find({ collection: 'posts', limit: 1 })
    const user = await givenUser({ payload, role: 'editor' })
    await payload.create({
      collection: 'balance-overrides',
      data: { post: docs[0]!.id, reason: 'the founder’s birthday' },
      user,
    })
    await mindBalance({ payload, now: eight })
    await mindBalance({ payload, now: new Date(Number(eight) + 3_600_000) })
    const [digest, ...others] = await noticesOf('balance-digest')
    expect(others).toEqual([])
    const { en, zh } = digest!.words as { en: string; zh: string }
    expect(en).toContain('Fans A:\n- 3 product posts in a row')
    expect(en).not.toContain('Kept back now')
    expect(en).toContain(`${docs[0]!.title} (editor): the founder’s birthday`)
    expect(zh).toContain('上次日报以来放行的内容：')
    // The next tells what came after this one, and of a post on two channels once.
    await payload.create({
      collection: 'balance-overrides',
      data: {
        ...{ post: docs[0]!.id, reason: 'and her birthday tea' },
        createdAt: new Date(Number(eight) + day).toISOString(),
      },
      user,
    })
    await payload.update({
      collection: 'deliveries',
      where: { post: { equals: docs[0]!.id } },
      data: { state: 'blocked' },
    })
    await mindBalance({ payload, now: new Date(Number(eight) + 3 * day) })
    const next = (await noticesOf('balance-digest')).find(({ id }) => id !== digest!.id)
    const { en: told } = next!.words as { en: string }
    expect(told).toContain(`Kept back now:\n- ${docs[0]!.title}\nLet pass`)
    expect(told).toContain('birthday tea')
    expect(told).not.toContain('the founder’s birthday')
  })
})

describe('a plan whose policy says so', () => {
  it('is mended by itself, and people are told what was done', async () => {
    const { channel } = await givenCrowded({ isMending: true })
    const times = async () => {
      const where = { channels: { in: [channel.id] } }
      const { docs } = await payload.find({
        collection: 'posts',
        where,
        sort: 'createdAt',
        depth: 0,
      })
      return docs.map(({ publishAt }) => publishAt)
    }
    const before = await times()
    await mendPlans({ payload, now: seven })
    expect(await times()).not.toEqual(before)
    const [mended, ...others] = await noticesOf('balance-mended')
    expect(others).toEqual([])
    expect(mended!.text).toMatch(/^Fans A: (Move|Swap) “Three old sayings/)
    const after = await times()
    await mendPlans({ payload, now: new Date(Number(seven) + 3_600_000) })
    expect(await times()).toEqual(after)
  })

  it('is left alone where the policy does not', async () => {
    const { channel } = await givenCrowded()
    const where = { channels: { in: [channel.id] } }
    const read = async () =>
      (await payload.find({ collection: 'posts', where, sort: 'createdAt' })).docs
    const before = (await read()).map(({ publishAt }) => publishAt)
    await mendPlans({ payload, now: seven })
    expect((await read()).map(({ publishAt }) => publishAt)).toEqual(before)
  })
})
