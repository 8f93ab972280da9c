import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Community } from '../../src/payload-types.ts'
import type { TestApi } from '../given/api.ts'
import { givenKey, startTestApi } from '../given/api.ts'
import { givenChannel, givenCommunity, givenPost } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

type Day = { community: { id: string }; day: string; breaches: { words: object }[] }

const hour = 3_600_000

let given: TestPayload
let payload: Payload
let api: TestApi
let key: string
/** Nothing but products, all within some hours from now. */
let busy: Community
let quiet: Community

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  api = await startTestApi({ payload })
  key = await givenKey({ payload, role: 'viewer' })
  busy = await givenCommunity({ payload })
  quiet = await givenCommunity({ payload })
  const channel = await givenChannel({ payload, communities: [busy.id] })
  for (let number = 1; number <= 6; number++) {
    const publishAt = new Date(Date.now() + number * hour)
    await givenPost({ payload, channels: [channel], publishAt, contentType: 'product' })
  }
})
afterAll(async () => {
  await api.close()
  await given.close()
})

function ask({ days = 7, ...query }: { days?: number } & Record<string, string | number>) {
  const [from, to] = [Date.now() - 24 * hour, Date.now() + days * 24 * hour]
  const range = { from: new Date(from).toISOString(), to: new Date(to).toISOString() }
  const path = `/v1/balance/days?${new URLSearchParams({ ...range, ...query }).toString()}`
  return api.ask({ path, key })
}

async function daysOf(query: Record<string, string>): Promise<Day[]> {
  const answer = await ask({ ...query })
  expect(answer.status, answer.text).toBe(200)
  return (answer.json() as { days: Day[] }).days
}

describe('GET /v1/balance/days', () => {
  it('names the days on which a community is off, in both languages, and none that is over', async () => {
    const days = await daysOf({ community: busy.slug, timezone: 'Asia/Shanghai' })
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format()
    expect(days.length).toBeGreaterThan(0)
    expect(days.every(({ community }) => community.id === busy.id)).toBe(true)
    expect(days.filter(({ day }) => day < today)).toEqual([])
    const { words } = days[0]!.breaches[0]!
    expect(words).toEqual({ en: expect.any(String), zh: expect.stringMatching(/\p{Script=Han}/u) })
  })

  it('is told for every community where none is named', async () => {
    const ids = (await daysOf({})).map(({ community }) => community.id)
    expect(ids).toContain(busy.id)
    expect(
      (await daysOf({ community: quiet.id })).map(({ community }) => community.id),
    ).not.toContain(busy.id)
  })

  it('answers wrong requests with what is wrong', async () => {
    expect((await ask({ community: 'nowhere' })).status).toBe(404)
    expect((await ask({ days: 90 })).json()).toMatchObject({ errors: [{ path: 'to' }] })
    expect((await ask({ timezone: 'Mars/Base' })).json()).toMatchObject({
      errors: [{ path: 'timezone' }],
    })
  })
})
