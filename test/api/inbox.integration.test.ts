import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Channel } from '../../src/payload-types.ts'
import type { LedgerRow } from '../../src/publishing/ledger.ts'
import { findRows } from '../../src/publishing/ledger.ts'
import { raiseNotices } from '../../src/publishing/notices/raiseNotices.ts'
import type { Answer, TestApi } from '../given/api.ts'
import { givenKey, startTestApi } from '../given/api.ts'
import type { TestDrainer } from '../given/drainer.ts'
import { givenDrainer } from '../given/drainer.ts'
import { givenChannel, givenPost } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'
import { photo, telltale } from '../media/givenPicture.ts'

let given: TestPayload
let api: TestApi
let worker: TestDrainer
let group: Channel
let key: string
let viewer: string
/** A moment ago: due, and not late. */
const dueAt = new Date(Date.now() - 60_000)

beforeAll(async () => {
  given = await startTestPayload()
  const { payload } = given
  api = await startTestApi({ payload })
  worker = await givenDrainer(given)
  key = await givenKey({ payload, role: 'editor' })
  viewer = await givenKey({ payload, role: 'viewer' })
})
afterAll(async () => {
  await api.close()
  await worker.close()
  await given.close()
})

type Task = {
  id: string
  lease: number
  text: string
  isOverdue: boolean
  isWithdrawn: boolean
} & {
  instructions: string | null
  media: { path: string }[]
}

/** A post on a channel by hand, looked at by a worker at its time. */
async function givenTask(): Promise<{ postId: string; task: Task }> {
  const { payload } = given
  const settings = { manual: { instructions: 'Tea group A first' } }
  group = await givenChannel({ payload, kind: 'manual', name: 'Tea group', settings })
  const bytes = await (
    await sharp(await photo({ width: 80, height: 60 }).png().toBuffer()).withExif(telltale)
  )
    .jpeg()
    .toBuffer()
  const picture = await payload.create({
    collection: 'media',
    data: { alt: 'A cup' },
    file: { data: bytes, mimetype: 'image/jpeg', name: 'cup.jpg', size: bytes.length },
  })
  const post = await givenPost({
    payload,
    channels: [group],
    publishAt: dueAt,
    media: [picture.id],
  })
  await worker.drainAt({ channelId: group.id, now: new Date() })
  const [row] = await rowsOf(post.id)
  return { postId: post.id, task: (await list()).find(({ id }) => id === row!.id)! }
}

async function list(): Promise<Task[]> {
  const answer = await api.ask({ path: '/v1/inbox', key })
  expect(answer.status).toBe(200)
  return (answer.json() as { tasks: Task[] }).tasks
}

function rowsOf(postId: string): Promise<LedgerRow[]> {
  return findRows({ payload: given.payload, where: { post: { equals: postId } } })
}

function say(task: Task, end: string, body: object, asKey = key): Promise<Answer> {
  const path = `/v1/inbox/${task.id}/${end}`
  return api.ask({ method: 'POST', path, key: asKey, body: { lease: task.lease, ...body } })
}

describe('a post on a channel by hand', () => {
  it('waits in the inbox at its time, held by nobody else, and the ledger does not say sent', async () => {
    const { postId, task } = await givenTask()
    expect(task).toMatchObject({ isOverdue: false, isWithdrawn: false })
    expect(task.text).toContain('Three old sayings of the tea table')
    expect(task.text).toContain('Water before tea. People before water.')
    expect(task.instructions).toBe('Tea group A first')
    const [row] = await rowsOf(postId)
    expect(row).toMatchObject({ state: 'sending', claimedBy: 'inbox', sentAt: null, attempts: [] })
    const told = await api.ask({ path: `/v1/deliveries?post=${postId}`, key })
    expect(told.json()).toMatchObject({ items: [{ state: 'sending', isInInbox: true }] })
    await worker.drainAt({ channelId: group.id, now: new Date() })
    expect((await rowsOf(postId))[0]).toMatchObject({ fence: row!.fence })
  })

  it('is on one page of the inbox, however they are cut', async () => {
    for (let made = 0; made < 2; made += 1) await givenTask()
    const whole = (await list()).map(({ id }) => id)
    const seen: string[] = []
    for (let query = '?limit=1'; query;) {
      const answer = await api.ask({ path: `/v1/inbox${query}`, key })
      const { tasks, next } = answer.json() as { tasks: Task[]; next: string | null }
      seen.push(...tasks.map(({ id }) => id))
      query = next ? `?limit=1&cursor=${next}` : ''
      expect(answer.headers.get('link')).toBe(next && `</v1/inbox${query}>; rel="next"`)
    }
    expect(whole.length).toBeGreaterThan(1)
    expect(seen).toEqual(whole)
  })

  it('brings its pictures, without the place where they were taken', async () => {
    const { task } = await givenTask()
    const response = await fetch(`${api.url}/v1${task.media[0]!.path}`, {
      headers: { authorization: `users API-Key ${key}` },
    })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('image/jpeg')
    expect(response.headers.get('content-disposition')).toContain('attachment')
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.includes('telltale')).toBe(false)
    expect((await sharp(bytes).metadata()).width).toBe(80)
    const strange = task.media[0]!.path.replace(/[0-9a-f]{24}$/, 'a'.repeat(24))
    expect((await api.ask({ path: `/v1${strange}`, key })).status).toBe(404)
  })

  it('is told of once, with the way to the inbox', async () => {
    const { payload } = given
    const { task } = await givenTask()
    await raiseNotices({ payload, now: new Date() })
    await raiseNotices({ payload, now: new Date() })
    const where = { delivery: { equals: task.id } }
    const { docs } = await payload.find({ collection: 'notices', where })
    expect(docs).toHaveLength(1)
    expect(docs[0]).toMatchObject({ kind: 'task-ready' })
    expect(docs[0]!.text).toContain('Tea group')
    expect(docs[0]!.link).toMatch(/\/admin\/inbox$/)
  })

  it('is sent when somebody says so, with who, and where it can be seen', async () => {
    const { postId, task } = await givenTask()
    const url = 'https://mp.weixin.qq.com/s/abc'
    const answer = await say(task, 'done', { url })
    expect(answer.json()).toEqual({ id: task.id, state: 'sent', url })
    const [row] = await rowsOf(postId)
    expect(row).toMatchObject({ state: 'sent', url, claimedBy: null })
    expect(row!.attempts).toMatchObject([{ outcome: 'sent', by: expect.stringMatching(/^user:/) }])
    expect((await list()).map(({ id }) => id)).not.toContain(task.id)
  })

  it('is refused when somebody could not, and can be sent again', async () => {
    const { payload } = given
    const { postId, task } = await givenTask()
    expect((await say(task, 'not-done', { reason: ' ' })).status).toBe(400)
    await say(task, 'not-done', { reason: 'the group was closed' })
    const [row] = await rowsOf(postId)
    expect(row).toMatchObject({ state: 'rejected', reason: { zh: 'the group was closed' } })
    await api.ask({ method: 'POST', path: `/v1/deliveries/${task.id}/resend`, key, body: {} })
    await worker.drainAt({ channelId: group.id, now: new Date(Date.now() + 1000) })
    const again = (await list()).find(({ id }) => id === task.id)!
    expect(again.lease).toBeGreaterThan(task.lease)
    // What was said of the task before says nothing of this one.
    expect((await say(task, 'done', {})).status).toBe(409)
    expect((await rowsOf(postId))[0]!.state).toBe('sending')
    await raiseNotices({ payload, now: new Date() })
    const where = { delivery: { equals: task.id } }
    const { docs } = await payload.find({ collection: 'notices', where })
    expect(docs.map(({ kind }) => kind)).toContain('task-ready')
  })

  it('says that it was taken off the calendar, or held, since', async () => {
    const { payload } = given
    const { postId, task } = await givenTask()
    await payload.update({ collection: 'posts', id: postId, data: { _status: 'draft' } })
    const found = (await list()).find(({ id }) => id === task.id)!
    expect(found.isWithdrawn).toBe(true)
    // It may have been published all the same, and then the ledger should know.
    expect((await say(task, 'done', {})).status).toBe(200)
  })

  it('shows as overdue half an hour after its time', async () => {
    const { payload } = given
    const { task } = await givenTask()
    const early = new Date(Date.now() - 31 * 60_000).toISOString()
    const data = { dueAt: early }
    await payload.db.updateOne({
      collection: 'deliveries',
      where: { id: { equals: task.id } },
      data,
    })
    expect((await list()).find(({ id }) => id === task.id)!.isOverdue).toBe(true)
  })
})

it('only planners say what became of a task; whoever is signed in may look', async () => {
  const { task } = await givenTask()
  expect((await api.ask({ path: '/v1/inbox' })).status).toBe(401)
  expect((await api.ask({ path: '/v1/inbox', key: viewer })).status).toBe(200)
  expect((await say(task, 'done', {}, viewer)).status).toBe(403)
  expect((await say(task, 'not-done', { reason: 'no' }, viewer)).status).toBe(403)
})
