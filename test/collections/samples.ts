import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CollectionSlug, File, Payload } from 'payload'
import { image } from '../given/image.ts'
import { unique } from '../given/lanmu.ts'

export type Sample = { data: Record<string, unknown>; file?: File }

/** What a valid new row of each collection is made from; `owner` is whoever it belongs to. */
export const samples: Partial<
  Record<CollectionSlug, (given: { owner: string; payload: Payload }) => Promise<Sample>>
> = {
  posts: ({ owner }) =>
    row({ title: 'A note', contentType: 'values', packaging: 'topic', state: 'draft', owner }),
  reviews: async ({ payload }) => ({
    data: { post: await draft(payload), kind: 'commented', comment: 'Well said' },
  }),
  media: async () => ({ data: { alt: 'A grey square' }, file: await image() }),
  columns: () =>
    row({
      name: 'Morning brief',
      slug: unique('column'),
      contentType: 'values',
      packaging: 'topic',
      times: [{ time: '08:30' }],
      timezone: 'Asia/Shanghai',
      recurrence: 'FREQ=DAILY',
    }),
  communities: () => row({ name: 'Fans', slug: unique('fans'), kind: 'fan', stage: 'interest' }),
  'balance-policies': () => row({ name: 'Ours', appliesTo: 'chosen' }),
  'balance-overrides': async ({ payload }) => ({
    data: { post: await draft(payload), reason: 'the founder’s birthday' },
  }),
  channels: () => row({ name: 'Feed', slug: unique('feed'), kind: 'feed' }),
  holidays: () => row({ name: 'Ours', days: [{ date: '2026-12-31', name: 'Stocktaking' }] }),
  holds: () => row({ scope: 'everything', reason: 'a day of mourning', isReleased: true }),
  imports: async () => ({ data: { isDryRun: true }, file: await plan() }),
  deliveries: async ({ payload }) => ({ data: await delivery(payload) }),
  notices: () => row({ kind: 'missed', cause: unique('cause'), text: 'A post was missed' }),
  'notice-targets': () => row({ name: 'Desk', via: 'email', email: 'desk@example.com' }),
  workers: () => row({ name: unique('worker'), startedAt: now(), sweptAt: now() }),
  lanes: () => row({ channel: unique('channel') }),
  'issue-numbers': () =>
    row({ column: unique('column'), number: 1, post: unique('post'), uses: 1, isFixed: false }),
  'api-keys': ({ owner }) => row({ name: 'Site', user: owner, scopes: ['read:posts'] }),
  answers: () => row({ name: unique('answer'), fingerprint: 'x', begunAt: now() }),
  presence: () =>
    row({
      ...{ place: unique('place'), post: 'x', user: 'y', name: 'Y' },
      isTyping: false,
      seenAt: now(),
    }),
  'change-marks': () => row({ post: 'x' }),
  'hub-pings': () =>
    row({ channel: unique('channel'), hub: 'https://x.example/', told: 0, wanted: 1, attempts: 0 }),
  counters: () => row({ name: unique('counter'), value: 1 }),
  metrics: async ({ payload }) => ({ data: await metric(payload) }),
  webhooks: () => row({ name: 'Site', url: 'https://example.com/hook' }),
  'webhook-messages': async ({ payload }) => ({ data: await webhookMessage(payload) }),
  'webhook-events': () =>
    row({ type: 'post.changed', key: unique('event'), at: now(), data: {}, channels: [] }),
  audit: () => row({ at: now(), action: 'update', of: 'posts', document: 'x' }),
  'calendar-feeds': () => row({ name: 'Our plan', scope: 'everything', language: 'en' }),
  'import-rows': () =>
    row({
      ...{ import: unique('import'), run: 1, row: 2, outcome: 'imported' },
      ...{ hasWarnings: false, report: {} },
    }),
  users: () =>
    row({
      name: 'Somebody',
      email: `${unique('somebody')}@example.com`,
      password: 'correct horse',
      role: 'viewer',
    }),
}

/** A harmless change to a row of each collection. */
export const changes: Partial<Record<CollectionSlug, Record<string, unknown>>> = {
  posts: { title: 'Another note' },
  reviews: { comment: 'Badly said' },
  media: { alt: 'A square, grey' },
  columns: { name: 'Evening brief' },
  communities: { name: 'Friends' },
  'balance-policies': { name: 'Theirs' },
  'balance-overrides': { reason: 'made up' },
  channels: { name: 'Our feed' },
  holidays: { name: 'Theirs' },
  holds: { reason: 'a dispute' },
  imports: { isDryRun: true },
  deliveries: { reason: 'made up' },
  notices: { text: 'made up' },
  'notice-targets': { name: 'Night desk' },
  workers: { stoppedAt: now() },
  lanes: { holder: 'me' },
  'issue-numbers': { number: 7 },
  'api-keys': { name: 'App' },
  answers: { answer: 'made up' },
  presence: { isTyping: true },
  'change-marks': { post: 'made up' },
  'hub-pings': { told: 1 },
  counters: { value: 2 },
  metrics: { value: 7 },
  webhooks: { name: 'App' },
  'webhook-messages': { state: 'failed' },
  'webhook-events': { type: 'made up' },
  audit: { action: 'made up' },
  'calendar-feeds': { name: 'Their plan' },
  'import-rows': { row: 3 },
  users: { name: 'Somebody else' },
}

async function webhookMessage(payload: Payload): Promise<Record<string, unknown>> {
  const data = { name: 'Site', url: 'https://example.com/hook' }
  const { id } = await payload.create({ collection: 'webhooks', data })
  const rest = { data: {}, at: now(), state: 'sent', attempts: 1 }
  return { webhook: id, type: 'delivery.sent', key: unique('message'), ...rest }
}

async function metric(payload: Payload): Promise<Record<string, unknown>> {
  const { id } = await payload.create({
    collection: 'deliveries',
    data: (await delivery(payload)) as never,
  })
  return { delivery: id, name: 'views', value: 1, measuredAt: now() }
}

async function plan(): Promise<File> {
  const folder = path.dirname(fileURLToPath(import.meta.url))
  const data = await readFile(path.join(folder, '../given/plan.csv'))
  return { data, mimetype: 'text/csv', name: `${unique('plan')}.csv`, size: data.length }
}

/** Of a post and a channel of its own: the ledger has one row for each pair. */
async function delivery(payload: Payload): Promise<Record<string, unknown>> {
  const post = await draft(payload)
  const channel = await payload.create({
    collection: 'channels',
    data: { name: 'Feed', slug: unique('feed'), kind: 'feed' },
  })
  return {
    post,
    channel: channel.id,
    occurrence: 'once',
    contentType: 'values',
    packaging: 'topic',
    state: 'cancelled',
    dueAt: now(),
    nextAttemptAt: now(),
    fence: 0,
    attemptCount: 0,
    crashCount: 0,
  }
}

/** The id of a draft. */
async function draft(payload: Payload): Promise<string> {
  const post = await payload.create({
    collection: 'posts',
    draft: true,
    data: { title: 'Sent', contentType: 'values', packaging: 'topic', state: 'draft' },
  })
  return post.id
}

function row(data: Record<string, unknown>): Promise<Sample> {
  return Promise.resolve({ data })
}

function now(): string {
  return new Date().toISOString()
}
