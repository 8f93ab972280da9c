import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectHttp } from '../../src/channels/connectHttp.ts'
import type { Channel } from '../../src/payload-types.ts'
import { decide } from '../../src/publishing/decide.ts'
import type { LedgerRow } from '../../src/publishing/ledger.ts'
import { advance, findRows } from '../../src/publishing/ledger.ts'
import { raiseNotices } from '../../src/publishing/notices/raiseNotices.ts'
import { sendNotices } from '../../src/publishing/notices/sendNotices.ts'
import { noticeWays } from '../../src/publishing/notices/ways.ts'
import { givenChannel, givenPost } from '../given/lanmu.ts'
import type { MailBox } from '../given/mailBox.ts'
import { startMailBox } from '../given/mailBox.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'
import type { WebhookReceiver } from '../given/webhookReceiver.ts'
import { receiverSecret, startWebhookReceiver } from '../given/webhookReceiver.ts'

let given: TestPayload
let mail: MailBox
let receiver: WebhookReceiver
let feed: Channel

const due = new Date(Date.now() + 3600_000)

beforeAll(async () => {
  mail = await startMailBox()
  process.env.SMTP_URL = mail.url
  given = await startTestPayload()
  receiver = await startWebhookReceiver()
  feed = await givenChannel({ payload: given.payload, name: 'Town feed' })
  await given.payload.create({
    collection: 'notice-targets',
    data: { name: 'Editors', via: 'email', email: 'editors@example.com', language: 'zh' },
  })
  await given.payload.create({
    collection: 'notice-targets',
    data: {
      name: 'Chat',
      via: 'webhook',
      url: receiver.url,
      secret: receiverSecret,
      language: 'en',
      kinds: ['unconfirmed', 'worker-gone'],
    },
  })
})
afterAll(async () => {
  await given.close()
  await receiver.close()
  await mail.close()
})

async function tellNow(now = new Date()): Promise<void> {
  const { payload } = given
  const http = connectHttp({ allowPrivateAddresses: true })
  await raiseNotices({ payload, now })
  await sendNotices({ payload, ways: noticeWays({ payload, http }), now })
}

/** A delivery whose one attempt ended so. */
async function ended(type: 'rejected' | 'unconfirmed'): Promise<LedgerRow> {
  const { payload } = given
  const post = await givenPost({
    payload,
    channels: [feed],
    publishAt: due,
    title: `A ${type} one`,
  })
  const [row] = await findRows({ payload, where: { post: { equals: post.id } } })
  return fail({ row: row!, type })
}

async function fail({
  row,
  type,
}: {
  row: LedgerRow
  type: 'rejected' | 'unconfirmed'
}): Promise<LedgerRow> {
  const { payload } = given
  const now = new Date(Math.max(due.getTime(), row.nextAttemptAt.getTime()))
  const until = new Date(now.getTime() + 60_000)
  const claimed = await advance({ payload, row, event: { type: 'claim', by: 'w', until }, now })
  const sending = await advance({ payload, row: claimed!, event: { type: 'send' }, now })
  const reason = { en: 'the platform said so', zh: '平台这样说' }
  const answer = { type, reason } as const
  const event = { type: 'answer', answer, isSafeToRepeat: false, startedAt: now } as const
  return (await advance({ payload, row: sending!, event, now }))!
}

describe('a notice', () => {
  it('tells of a refused post by email, with its title, channel, reason and a link to it', async () => {
    const row = await ended('rejected')
    await tellNow()
    const letter = mail.letters.find((one) => one.text.includes('A rejected one'))
    expect(letter?.to).toEqual(['editors@example.com'])
    expect(letter?.text).toContain('A rejected one → Town feed：平台这样说')
    expect(letter?.text).toContain(`/admin/collections/posts/${row.post}`)
    expect(letter?.subject).toContain('一条内容被平台拒绝')
  })

  it('is sent once, however often and by however many it is looked for', async () => {
    await ended('unconfirmed')
    await Promise.all([tellNow(), tellNow(), tellNow()])
    await tellNow(new Date(Date.now() + 3600_000))
    const letters = mail.letters.filter((one) => one.text.includes('A unconfirmed one'))
    expect(letters).toHaveLength(1)
    const hooks = receiver.all().filter((one) => JSON.stringify(one.body).includes('A unconfirmed'))
    expect(hooks).toHaveLength(1)
  })

  it('goes only to those who asked for its kind', async () => {
    await ended('rejected')
    await tellNow()
    expect(receiver.all().filter((one) => String(one.body.type) === 'notice.rejected')).toEqual([])
  })

  it('is told anew when a post that was sent again fails again', async () => {
    const { payload } = given
    const row = await ended('unconfirmed')
    await tellNow()
    const now = new Date()
    const before = mail.letters.length
    const again = await decide({
      payload,
      deliveryId: row.id,
      decision: 'resend',
      by: 'user:1',
      now,
    })
    if (again.type !== 'done') throw new Error(again.type)
    await fail({ row: again.row, type: 'unconfirmed' })
    await tellNow()
    expect(mail.letters.length).toBe(before + 1)
  })

  it('waits and is tried again when the mail server is away, without a second webhook', async () => {
    await ended('unconfirmed')
    mail.refuseNext()
    const hooks = () => receiver.all().length
    const before = { letters: mail.letters.length, hooks: hooks() }
    await tellNow()
    expect(mail.letters.length).toBe(before.letters)
    expect(hooks()).toBe(before.hooks + 1)
    await tellNow(new Date(Date.now() + 6 * 60_000))
    expect(mail.letters.length).toBe(before.letters + 1)
    expect(hooks()).toBe(before.hooks + 1)
  })

  it('tells of a worker that fell silent, and not of one that stopped', async () => {
    const { payload } = given
    const longAgo = new Date(Date.now() - 300_000).toISOString()
    const row = { startedAt: longAgo, sweptAt: longAgo, createdAt: longAgo, updatedAt: longAgo }
    await payload.db.create({ collection: 'workers', data: { ...row, name: 'lost-one' } })
    await payload.db.create({
      collection: 'workers',
      data: { ...row, name: 'stopped-one', stoppedAt: longAgo },
    })
    await tellNow()
    const told = receiver.all().filter((one) => String(one.body.type) === 'notice.worker-gone')
    expect(told.map((one) => (one.body.data as unknown as { about: string }).about)).toEqual([
      'lost-one',
    ])
  })

  it('never gives its signing secret back', async () => {
    const { docs } = await given.payload.find({ collection: 'notice-targets' })
    expect(docs.map((target) => target.secret ?? '')).not.toContain(receiverSecret)
    const raw = await given.payload.db.find<{ id: string; secret?: string }>({
      collection: 'notice-targets',
    })
    expect(JSON.stringify(raw.docs)).not.toContain(receiverSecret.slice(8))
  })
})
