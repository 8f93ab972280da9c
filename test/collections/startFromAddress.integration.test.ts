import type { Payload } from 'payload'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Channel, Column } from '../../src/payload-types.ts'
import { givenChannel, givenColumn, givenDraft, givenUser } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

let given: TestPayload
let payload: Payload
let feed: Channel
let column: Column

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  feed = await givenChannel({ payload })
  column = await givenColumn({
    payload,
    channels: [feed],
    startsOn: '2100-01-04',
    contentType: 'interaction',
    packaging: 'activity',
  })
})
afterAll(() => given.close())

/** As the form does when somebody opens it under an address. */
async function open(query: Record<string, string>) {
  const user = await givenUser({ payload, role: 'editor' })
  const req = await createLocalReq({ user }, payload)
  req.query = query
  return payload.create({ collection: 'posts', data: {} as never, draft: true, req, depth: 0 })
}

describe('a post begun from the calendar', () => {
  it('takes column, issue, time, channels, type and packaging of an empty issue', async () => {
    const issue = `2100-01-04#${column.slug}`
    expect(await open({ column: column.id, issue })).toMatchObject({
      column: column.id,
      issue,
      channels: [feed.id],
      contentType: 'interaction',
      packaging: 'activity',
      publishAt: '2100-01-04T00:30:00.000Z',
      publishAt_tz: 'Asia/Shanghai',
      _status: 'draft',
    })
  })

  it('opens without the issue where somebody was faster', async () => {
    const issue = `2100-01-05#${column.slug}`
    await givenDraft({ payload, column: column.id, issue })
    const post = await open({ column: column.id, issue })
    expect(post.column).toBe(column.id)
    expect(post.issue ?? null).toBeNull()
  })

  it('takes the time of a free place, in its zone', async () => {
    const post = await open({ at: '2100-01-04T09:00:00+01:00', zone: 'Europe/Berlin' })
    expect(post).toMatchObject({
      publishAt: '2100-01-04T08:00:00.000Z',
      publishAt_tz: 'Europe/Berlin',
    })
  })

  it.each<Record<string, string>>([
    { column: 'nowhere' },
    { column: '0'.repeat(24), issue: 'x' },
    { at: 'soon' },
    { at: '2100-99-99T00:00' },
    { at: '2100-01-04T09:00:00Z', zone: 'Mars/Base' },
  ])('opens all the same under %o', async (query) => {
    expect((await open(query)).id).toBeTruthy()
  })
})
