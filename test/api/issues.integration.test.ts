import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApi } from '../given/api.ts'
import { givenKey, startTestApi } from '../given/api.ts'
import { givenChannel, givenColumn, givenDraft } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

let given: TestPayload
let payload: Payload
let api: TestApi
let key: string
/** A column that lies ahead whatever day the tests are run on. */
const ahead = { startsOn: '2100-01-04', recurrence: 'FREQ=DAILY;COUNT=3' }
const first = '2100-01-04'

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  api = await startTestApi({ payload })
  key = await givenKey({ payload, role: 'editor' })
})
afterAll(async () => {
  await api.close()
  await given.close()
})

async function issue(own: object = {}) {
  const column = await givenColumn({ payload, ...ahead, ...own })
  const path = `/v1/columns/${column.id}/issues/${first}%23${column.slug}`
  return { column, path, name: `${first}#${column.slug}` }
}

function post({ path, body, as = key }: { path: string; body: unknown; as?: string }) {
  return api.ask({ method: 'POST', path, body, key: as })
}

describe('POST /v1/columns/:id/issues/:issue/fill', () => {
  it('puts a post into the issue', async () => {
    const { path, name } = await issue()
    const { id } = await givenDraft({ payload })
    const answer = await post({ path: `${path}/fill`, body: { post: id } })
    expect(answer.status).toBe(200)
    expect(answer.json()).toEqual({ issue: name, at: '2100-01-04T00:30:00.000Z', post: id })
    expect((await payload.findByID({ collection: 'posts', id })).issue).toBe(name)
  })

  it('says why not, with the status that fits', async () => {
    const { path, column } = await issue()
    const [one, two] = [await givenDraft({ payload }), await givenDraft({ payload })]
    await post({ path: `${path}/fill`, body: { post: one.id } })
    const taken = await post({ path: `${path}/fill`, body: { post: two.id } })
    expect([taken.status, taken.json()]).toMatchObject([409, { detail: 'A post has this issue.' }])
    const gone = await post({ path: `${path}/fill`, body: { post: '0'.repeat(24) } })
    expect(gone.status).toBe(409)
    const nothing = `/v1/columns/${column.id}/issues/nothing/fill`
    expect((await post({ path: nothing, body: { post: two.id } })).status).toBe(404)
    expect((await post({ path: `${path}/fill`, body: { post: 'x' } })).status).toBe(400)
  })
})

describe('POST /v1/columns/:id/issues/:issue/skip and /move', () => {
  it('skip with a reason', async () => {
    const { path, column, name } = await issue()
    const answer = await post({ path: `${path}/skip`, body: { reason: 'moving house' } })
    expect([answer.status, answer.json()]).toEqual([200, {}])
    const { exceptions } = await payload.findByID({ collection: 'columns', id: column.id })
    expect(exceptions).toMatchObject([{ issue: name, type: 'skip', reason: 'moving house' }])
  })

  it('move to a wall time of the column', async () => {
    const { path } = await issue()
    const answer = await post({ path: `${path}/move`, body: { to: '2100-01-05T20:15' } })
    expect(answer.json()).toEqual({ at: '2100-01-05T12:15:00.000Z', post: null })
  })

  it.each(['2100-01-05T20:15Z', '2100-02-30T20:15', '2100-01-05', 'tomorrow'])(
    'refuse “%s” as a wall time',
    async (to) => {
      const { path } = await issue()
      const answer = await post({ path: `${path}/move`, body: { to } })
      expect([answer.status, answer.json()]).toMatchObject([400, { errors: [{ path: 'to' }] }])
    },
  )
})

describe('POST /v1/columns/:id/queue', () => {
  it('takes the next free issue until there is none', async () => {
    const channel = await givenChannel({ payload })
    // Days from now, since the queue looks a year ahead.
    const column = await givenColumn({
      payload,
      channels: [channel],
      recurrence: 'FREQ=DAILY;COUNT=4',
    })
    const path = `/v1/columns/${column.id}/queue`
    const answers: { status: number; at: unknown }[] = []
    for (let count = 0; count < 5; count++) {
      const { id } = await givenDraft({ payload })
      const answer = await post({ path, body: { post: id } })
      answers.push({ status: answer.status, at: (answer.json() as { at?: string }).at })
    }
    const filled = answers.filter(({ status }) => status === 200).map(({ at }) => at)
    // Today's may be over, or not.
    expect([3, 4]).toContain(filled.length)
    expect(filled).toEqual([...filled].sort())
    expect(answers.at(-1)).toEqual({ status: 409, at: undefined })
  })
})

describe('who may', () => {
  it.each(['author', 'viewer'] as const)('not the %s', async (role) => {
    const { path, column } = await issue()
    const { id } = await givenDraft({ payload })
    const as = await givenKey({ payload, role })
    for (const to of [`${path}/fill`, `${path}/skip`, `${path}/move`]) {
      expect((await post({ path: to, body: { post: id }, as })).status, to).toBe(403)
    }
    const queue = `/v1/columns/${column.id}/queue`
    expect((await post({ path: queue, body: { post: id }, as })).status).toBe(403)
    expect((await api.ask({ method: 'POST', path: queue, body: { post: id } })).status).toBe(401)
  })
})
