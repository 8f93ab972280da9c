import { randomBytes } from 'node:crypto'
import type { Payload, RequiredDataFromCollectionSlug } from 'payload'
import { fromMarkdown } from '../../src/domain/message/fromMarkdown.ts'
import type { DeliveryEvent } from '../../src/domain/delivery/events.ts'
import type {
  BalancePolicy,
  Channel,
  Column,
  Community,
  Post,
  User,
} from '../../src/payload-types.ts'
import type { LedgerRow } from '../../src/publishing/ledger.ts'
import { advance, findRows } from '../../src/publishing/ledger.ts'

/** Builders: each makes one valid row and takes what a test cares about. */

export function unique(prefix: string): string {
  return `${prefix}-${randomBytes(4).toString('hex')}`
}

export async function givenUser({
  payload,
  role,
}: {
  payload: Payload
  role: User['role']
}): Promise<User & { collection: 'users' }> {
  const user = await payload.create({
    collection: 'users',
    data: { name: role, email: `${unique(role)}@example.com`, password: 'correct horse', role },
  })
  // The first user of an installation becomes an admin whatever it asked for.
  if (user.role !== role) {
    const changed = await payload.update({ collection: 'users', id: user.id, data: { role } })
    return { ...changed, collection: 'users' }
  }
  return { ...user, collection: 'users' }
}

export function givenCommunity({
  payload,
  ...data
}: { payload: Payload } & Partial<Community>): Promise<Community> {
  return payload.create({
    collection: 'communities',
    data: { name: 'Fans A', slug: unique('fans'), kind: 'fan', stage: 'interest', ...data },
  })
}

/** A policy that allows everything, unless the test says so; shares in per cent. */
export function givenPolicy({
  payload,
  ...data
}: { payload: Payload } & Partial<BalancePolicy>): Promise<BalancePolicy> {
  const free = { min: 0, target: 33, max: 100, level: 'warn' as const }
  return payload.create({
    collection: 'balance-policies',
    data: {
      ...{ name: 'Ours', appliesTo: 'chosen', windowType: 'days', windowLength: 7 },
      ...{ minimumSample: 5, product: free, values: free, interaction: free },
      ...{ productStreak: null, topicsBeforeActivity: null, activityCooldown: null },
      ...{ perDay: null, perWeek: null, silence: null },
      ...data,
    } as RequiredDataFromCollectionSlug<'balance-policies'>,
  })
}

export function givenChannel({
  payload,
  ...data
}: { payload: Payload } & Partial<Channel>): Promise<Channel> {
  return payload.create({
    collection: 'channels',
    data: { name: 'Feed', slug: unique('channel'), kind: 'feed', ...data },
  })
}

/** A daily column at 08:30 in Shanghai. */
export function givenColumn({
  payload,
  channels = [],
  ...data
}: { payload: Payload; channels?: Channel[] } & Partial<
  Omit<Column, 'channels'>
>): Promise<Column> {
  return payload.create({
    collection: 'columns',
    data: {
      name: 'Morning brief',
      slug: unique('brief'),
      contentType: 'values',
      packaging: 'topic',
      times: [{ time: '08:30' }],
      timezone: 'Asia/Shanghai',
      recurrence: 'FREQ=DAILY',
      ...data,
      channels: channels.map(({ id }) => id),
    },
  })
}

/** A draft without a time or a channel, unless the test says so. */
export function givenDraft({
  payload,
  ...data
}: { payload: Payload } & Partial<Post>): Promise<Post> {
  return payload.create({
    collection: 'posts',
    draft: true,
    data: { title: 'An idea', contentType: 'values', packaging: 'topic', state: 'draft', ...data },
  })
}

/** A scheduled post; `publishAt` an instant. */
export function givenPost({
  payload,
  channels,
  publishAt,
  ...data
}: { payload: Payload; channels: Channel[]; publishAt: Date } & Partial<
  Omit<Post, 'channels' | 'publishAt'>
>): Promise<Post> {
  return payload.create({
    collection: 'posts',
    draft: false,
    data: {
      title: 'Three old sayings of the tea table',
      body: fromMarkdown('Water before tea. **People** before water.') as unknown as Post['body'],
      contentType: 'values',
      packaging: 'topic',
      state: 'draft',
      _status: 'published',
      ...data,
      channels: channels.map((channel) => channel.id),
      publishAt: publishAt.toISOString(),
      publishAt_tz: 'Asia/Shanghai',
    },
  })
}

/** What a worker leaves behind when it sent every delivery of a post at this instant. */
export async function givenSent({
  payload,
  post,
  at,
}: {
  payload: Payload
  post: Post
  at: Date
}): Promise<void> {
  const until = new Date(at.getTime() + 60_000)
  const answer = { type: 'sent', externalId: 'x' } as const
  const events: DeliveryEvent[] = [
    { type: 'claim', by: 'a worker', until },
    { type: 'send' },
    { type: 'answer', answer, isSafeToRepeat: true, startedAt: at },
  ]
  for (const planned of await findRows({ payload, where: { post: { equals: post.id } } })) {
    let row: LedgerRow = planned
    for (const event of events) {
      const next = await advance({ payload, row, event, now: at })
      if (!next) throw new Error(`a ${row.state} delivery did not take ${event.type}`)
      row = next
    }
  }
}

/** Waits until a check holds; fails with its last answer. */
export async function eventually<T>({
  check,
  until,
  withinMs = 15_000,
}: {
  check: () => Promise<T>
  until: (value: T) => boolean
  withinMs?: number
}): Promise<T> {
  const end = Date.now() + withinMs
  for (;;) {
    const value = await check()
    if (until(value)) return value
    if (Date.now() > end) throw new Error(`not within ${withinMs} ms: ${JSON.stringify(value)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
