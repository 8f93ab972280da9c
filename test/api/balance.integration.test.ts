import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ContentType } from '../../src/domain/post.ts'
import type { Channel, Community } from '../../src/payload-types.ts'
import type { Answer, TestApi } from '../given/api.ts'
import { givenKey, startTestApi } from '../given/api.ts'
import { givenChannel, givenCommunity, givenPolicy, givenPost } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

type Balance = {
  communities: {
    community: { id: string; slug: string; name: string }
    now: unknown
    breaches: { rule: string; contentType: string; found: number; message: string }[]
  }[]
}

let given: TestPayload
let payload: Payload
let api: TestApi
let key: string
/** Six posts in its coming week, four of them about products. */
let busy: Community
let channel: Channel
let quiet: Community

const hour = 3_600_000

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  api = await startTestApi({ payload })
  key = await givenKey({ payload, role: 'viewer' })
  busy = await givenCommunity({ payload })
  quiet = await givenCommunity({ payload })
  channel = await givenChannel({ payload, kind: 'feed', communities: [busy.id] })
  const week: ContentType[] = ['product', 'product', 'product', 'product', 'values', 'interaction']
  for (const [number, contentType] of week.entries()) {
    const publishAt = new Date(Date.now() + (number + 1) * hour)
    await givenPost({ payload, channels: [channel], publishAt, contentType })
  }
})
afterAll(async () => {
  await api.close()
  await given.close()
})

function ask(
  path: string,
  query: Record<string, string> = {},
  as: string | undefined = key,
): Promise<Answer> {
  return api.ask({ path: `/v1${path}?${new URLSearchParams(query)}`, key: as })
}

async function ofBusy(query: Record<string, string> = {}): Promise<Balance['communities'][0]> {
  const answer = await ask('/balance', { community: busy.slug, ...query })
  expect(answer.status).toBe(200)
  const { communities } = answer.json() as Balance
  expect(communities).toHaveLength(1)
  return communities[0]!
}

describe('the balance', () => {
  it('warns where the plan breaks the policy, with the share and the bound in a sentence', async () => {
    const { community, breaches } = await ofBusy()
    expect(community).toEqual({ id: busy.id, slug: busy.slug, name: busy.name })
    const product = breaches.find(({ rule }) => rule === 'max-share')
    expect(product?.contentType).toBe('product')
    expect(product!.found).toBeGreaterThan(0.4)
    expect(product!.message).toMatch(/product is \d+ % of .*; the policy allows 40 %/)
  })

  it('says it in Chinese, and names times in the zone that is asked for', async () => {
    const { breaches } = await ofBusy({ language: 'zh', timezone: 'Asia/Shanghai' })
    expect(breaches.map(({ message }) => message).join()).toMatch(
      /产品类内容占 \d+%，规则上限为 40%/,
    )
  })

  it('is given for every community where none is named', async () => {
    const { communities } = (await ask('/balance')).json() as Balance
    const slugs = communities.map(({ community }) => community.slug)
    expect(slugs).toEqual([busy.slug, quiet.slug].sort())
    const none = communities.find(({ community }) => community.slug === quiet.slug)
    expect(none?.breaches).toEqual([])
  })

  it('does not count what lies beyond the horizon', async () => {
    const community = await givenCommunity({ payload })
    const far = await givenChannel({ payload, kind: 'feed', communities: [community.id] })
    for (let number = 1; number <= 6; number += 1) {
      const publishAt = new Date(Date.now() + 40 * 24 * hour + number * hour)
      await givenPost({ payload, channels: [far], publishAt, contentType: 'product' })
    }
    const breachesWithin = async (days: number) => {
      const answer = await ask('/balance', { community: community.slug, days: String(days) })
      return (answer.json() as Balance).communities[0]!.breaches.length
    }
    expect(await breachesWithin(28)).toBe(0)
    expect(await breachesWithin(60)).toBeGreaterThan(0)
  })

  it('comes without repairs where nobody asks for them', async () => {
    const suggestionsWith = async (suggestions: string) => {
      const answer = await ask('/balance', { community: busy.slug, suggestions })
      const { communities } = answer.json() as { communities: { suggestions: unknown[] }[] }
      return communities[0]!.suggestions.length
    }
    expect(await suggestionsWith('true')).toBeGreaterThan(0)
    expect(await suggestionsWith('false')).toBe(0)
  })

  it('of a community that is not there is a 404, not silence', async () => {
    const answer = await ask('/balance', { community: 'nobody' })
    expect(answer.status).toBe(404)
    expect(answer.json()).toMatchObject({ type: 'urn:lanmu:problem:not-found' })
  })

  it('is readable by every role, and by nobody without one', async () => {
    for (const role of ['admin', 'editor', 'author', 'viewer'] as const) {
      expect((await ask('/balance', {}, await givenKey({ payload, role }))).status).toBe(200)
    }
    for (const path of ['/v1/balance', '/v1/balance/with-post']) {
      expect((await api.ask({ path })).status).toBe(401)
    }
  })

  it.each([
    ['days=0', 'days'],
    ['days=367', 'days'],
    ['days=soon', 'days'],
    ['days=1.5', 'days'],
    ['days=', 'days'],
    ['language=fr', 'language'],
    ['timezone=Moon/Base', 'timezone'],
    ['community=a&community=b', 'community'],
    ['comunity=a', ''],
    ['community[$ne]=x', ''],
    ['community[]=x', ''],
    ['__proto__=x&days=soon', 'days'],
  ])('refuses the query %s and names the field', async (query, field) => {
    const answer = await api.ask({ path: `/v1/balance?${query}`, key })
    expect(answer.status).toBe(400)
    expect(answer.type).toContain('application/problem+json')
    const { errors } = answer.json() as { errors: { path: string }[] }
    expect(errors.map(({ path }) => path)).toContain(field)
  })

  it.each(['{"$ne":null}', '$where', 'null', "' || 1==1", '\u0000', '../..'])(
    'takes the text %j for a name and no more',
    async (community) => {
      expect((await ask('/balance', { community })).status).toBe(404)
    },
  )
})

describe('with one more post', () => {
  type WithPost = {
    communities: { community: { id: string }; breaches: { message: string; found: number }[] }[]
  }
  const post = () => ({
    contentType: 'product',
    publishAt: new Date(Date.now() + 7 * hour).toISOString(),
  })

  async function withPost(query: Record<string, string>): Promise<WithPost['communities']> {
    const answer = await ask('/balance/with-post', { ...post(), ...query })
    expect(answer.status).toBe(200)
    return (answer.json() as WithPost).communities
  }

  it('the communities of its channels are warned, and nothing is saved', async () => {
    const before = await payload.count({ collection: 'posts' })
    const [one, ...more] = await withPost({ channels: channel.id })
    expect(more).toEqual([])
    expect(one!.community.id).toBe(busy.id)
    expect(one!.breaches[0]!.message).toMatch(
      /^with this post, product is 71 % of the next 7 days in “Fans A”; /,
    )
    expect(await payload.count({ collection: 'posts' })).toEqual(before)
  })

  it('only the communities it names are looked at', async () => {
    const found = await withPost({ channels: channel.id, communities: quiet.id })
    expect(found).toMatchObject([{ community: { id: quiet.id, slug: quiet.slug }, breaches: [] }])
  })

  it('a post that is already planned is not counted twice', async () => {
    const { docs } = await payload.find({
      collection: 'posts',
      where: { and: [{ contentType: { equals: 'product' } }, { channels: { in: [channel.id] } }] },
      limit: 1,
    })
    const [one] = await withPost({ channels: channel.id, post: docs[0]!.id })
    expect(one!.breaches[0]!.message).toContain('67 %')
  })

  it('nothing is said about a type that helps, or where nobody is reached', async () => {
    const [helped] = await withPost({ channels: channel.id, contentType: 'interaction' })
    expect(helped!.breaches.map(({ message }) => message).join()).not.toContain('interaction is')
    expect(await withPost({})).toEqual([])
    expect(await withPost({ channels: '0123456789abcdef01234567' })).toEqual([])
  })

  it('the warning is in Chinese for those who ask', async () => {
    const [one] = await withPost({ channels: channel.id, language: 'zh' })
    expect(one!.breaches[0]!.message).toMatch(/^加上这篇后，.*产品类内容占 71%/)
  })

  it.each([
    [{ contentType: 'gossip' }, 'contentType'],
    [{ packaging: 'box' }, 'packaging'],
    [{ publishAt: 'tomorrow' }, 'publishAt'],
    [{ publishAt: '2026-11-23T10:00:00' }, 'publishAt'],
    [{ publishAt: '2026-02-30T10:00:00Z' }, 'publishAt'],
    [{ post: '{"$ne":1}' }, 'post'],
    [{ communities: 'a,b' }, 'communities.0'],
    [{ channels: '$where' }, 'channels.0'],
    [{ channels: Array.from({ length: 101 }, () => '0'.repeat(24)).join() }, 'channels'],
    [{ timezone: '' }, 'timezone'],
    [{ title: 'unknown' }, ''],
  ])('refuses %j and names the field', async (query, field) => {
    const asked = { ...post(), ...query } as Record<string, string>
    const answer = await ask('/balance/with-post', asked)
    expect(answer.status).toBe(400)
    const { errors } = answer.json() as { errors: { path: string }[] }
    expect(errors.map(({ path }) => path)).toContain(field)
  })

  it.each(['0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z'])(
    'a time at the end of the calendar, %s, is a time',
    async (publishAt) => {
      expect(await withPost({ channels: channel.id, publishAt })).toHaveLength(1)
    },
  )
})

describe('a repair', () => {
  type Suggested = { communities: { suggestions: { changes: unknown[]; isWhole: boolean }[] }[] }

  async function suggested(): Promise<Suggested['communities'][0]['suggestions']> {
    const answer = await ask('/balance', { community: busy.slug })
    return (answer.json() as Suggested).communities[0]!.suggestions
  }

  it('is suggested, applied by planners alone, and refused the second time', async () => {
    const [first] = await suggested()
    expect(first!.changes.length).toBeGreaterThan(0)
    const apply = async (role: 'editor' | 'author') =>
      api.ask({
        path: '/v1/balance/apply',
        method: 'POST',
        key: await givenKey({ payload, role }),
        body: { changes: first!.changes },
      })
    expect((await apply('author')).status).toBe(403)
    const applied = await apply('editor')
    expect(applied.json()).toMatchObject({ applied: first!.changes.length })
    const { undo } = applied.json() as { undo: unknown[] }
    const again = await apply('editor')
    expect(again.status).toBe(409)
    expect(again.text).toContain('Nothing was changed')
    const body = { changes: undo }
    const back = { path: '/v1/balance/apply', method: 'POST', key, body } as const
    expect((await api.ask(back)).status).toBe(403)
    const editor = await givenKey({ payload, role: 'editor' })
    expect((await api.ask({ ...back, key: editor })).status).toBe(200)
  })

  it('is previewed by everyone who may read, and says when it has become impossible', async () => {
    const [first] = await suggested()
    const preview = async (changes: unknown[], as = key) =>
      api.ask({ path: '/v1/balance/preview', method: 'POST', key: as, body: { changes } })
    const answer = await preview(first!.changes)
    expect(answer.status).toBe(200)
    const { refusal, steps, effects } = answer.json() as Record<string, unknown[]>
    expect(refusal).toBeNull()
    expect(steps!.length).toBeGreaterThan(0)
    expect(effects).toMatchObject([{ community: { slug: busy.slug } }])
    const gone = {
      type: 'fill',
      slot: `${'0'.repeat(24)}/2026-01-01#x`,
      at: '2100-01-01T00:00:00Z',
    }
    const impossible = await preview([{ ...gone, post: '0'.repeat(24) }])
    expect(impossible.json()).toMatchObject({
      refusal: { index: 0, why: 'no-column' },
      ...{ steps: [], effects: [] },
    })
    expect((await api.ask({ path: '/v1/balance/preview', method: 'POST' })).status).toBe(401)
    for (const changes of [[], [{ type: 'burn' }], [{ ...gone, type: 'empty' }]]) {
      expect((await preview(changes)).status).toBe(400)
    }
  })
})

describe('what if', () => {
  it('says what drafts would make of the mix, and saves nothing', async () => {
    const before = await payload.count({ collection: 'posts' })
    const post = {
      contentType: 'product',
      publishAt: new Date(Date.now() + 8 * hour).toISOString(),
      communities: [quiet.slug],
    }
    const posts = Array.from({ length: 5 }, () => post)
    const body = { community: quiet.slug, posts }
    const answer = await api.ask({ path: '/v1/balance/simulate', method: 'POST', key, body })
    expect(answer.status).toBe(200)
    const { communities } = answer.json() as Balance
    expect(communities).toHaveLength(1)
    expect(communities[0]).toMatchObject({ suggestions: [] })
    expect(communities[0]!.breaches.map(({ rule }) => rule)).toContain('max-share')
    expect(await payload.count({ collection: 'posts' })).toEqual(before)
    const { communities: real } = (
      await ask('/balance', { community: quiet.slug })
    ).json() as Balance
    expect(real[0]!.breaches).toEqual([])
  })

  it('thinks planned posts away', async () => {
    const { docs } = await payload.find({
      collection: 'posts',
      where: { channels: { in: [channel.id] } },
      pagination: false,
    })
    const body = { community: busy.slug, without: docs.map(({ id }) => id) }
    const answer = await api.ask({ path: '/v1/balance/simulate', method: 'POST', key, body })
    expect((answer.json() as Balance).communities[0]!.breaches).toEqual([])
  })

  it('says what would mend it, leaving the drafts where they are', async () => {
    const rules = { productStreak: 2, productStreakLevel: 'warn' } as const
    const policy = await givenPolicy({ payload, ...rules })
    const community = await givenCommunity({ payload, balancePolicy: policy.id })
    const to = await givenChannel({ payload, kind: 'feed', communities: [community.id] })
    const plan = (days: number, contentType: ContentType) => {
      const publishAt = new Date(Date.now() + days * 24 * hour)
      return givenPost({ payload, channels: [to], publishAt, contentType })
    }
    const planned = [await plan(1, 'product'), await plan(2, 'product'), await plan(4, 'values')]
    const draft = {
      contentType: 'product',
      publishAt: new Date(Date.now() + 3 * 24 * hour).toISOString(),
      communities: [community.slug],
    }
    const simulate = async (rest: object) => {
      const body = { community: community.slug, posts: [draft], ...rest }
      const answer = await api.ask({ path: '/v1/balance/simulate', method: 'POST', key, body })
      const { communities } = answer.json() as {
        communities: { breaches: { causes: string[] }[]; suggestions: Suggestion[] }[]
      }
      return communities[0]!
    }
    type Suggestion = { changes: object[]; isWhole: boolean }
    const { breaches, suggestions } = await simulate({})
    expect(breaches[0]!.causes).toEqual([planned[0]!.id, planned[1]!.id, 'draft-0'])
    expect(suggestions[0]).toMatchObject({ isWhole: true })
    expect(JSON.stringify(suggestions.map(({ changes }) => changes))).not.toContain('draft')
    expect((await simulate({ suggestions: false })).suggestions).toEqual([])
    const apply = { path: '/v1/balance/apply', method: 'POST' } as const
    const editor = await givenKey({ payload, role: 'editor' })
    const { changes } = suggestions[0]!
    expect((await api.ask({ ...apply, key: editor, body: { changes } })).status).toBe(200)
    expect((await simulate({})).breaches).toEqual([])
  })

  it('thinks a post away with its repeats, and names it as a cause once', async () => {
    const policy = await givenPolicy({ payload, perWeek: 2, perWeekLevel: 'warn' })
    const community = await givenCommunity({ payload, balancePolicy: policy.id })
    const to = await givenChannel({ payload, kind: 'feed', communities: [community.id] })
    const publishAt = new Date(Date.now() + hour)
    const repeat = { rule: 'FREQ=DAILY;COUNT=3' }
    const post = await givenPost({ payload, channels: [to], publishAt, repeat })
    const simulate = async (rest: object) => {
      const body = { community: community.slug, ...rest }
      const answer = await api.ask({ path: '/v1/balance/simulate', method: 'POST', key, body })
      const { communities } = answer.json() as { communities: { breaches: object[] }[] }
      return communities[0]!.breaches
    }
    expect(await simulate({})).toMatchObject([{ found: 3, causes: [post.id] }])
    expect(await simulate({ without: [post.id] })).toEqual([])
  })

  it('names the community that is not there', async () => {
    const post = {
      contentType: 'product',
      publishAt: '2100-01-01T00:00:00Z',
      communities: ['nobody'],
    }
    const body = { posts: [post] }
    const answer = await api.ask({ path: '/v1/balance/simulate', method: 'POST', key, body })
    expect(answer.status).toBe(404)
    expect(answer.text).toContain('nobody')
  })
})

describe('an override', () => {
  it('needs a reason, a planner and a post that is on the calendar', async () => {
    const { docs } = await payload.find({
      collection: 'posts',
      where: { channels: { in: [channel.id] } },
      limit: 1,
    })
    const override = async (role: 'editor' | 'author', body: unknown) =>
      api.ask({
        path: '/v1/balance/override',
        method: 'POST',
        key: await givenKey({ payload, role }),
        body,
      })
    const post = docs[0]!.id
    const reason = 'The founder’s birthday is today.'
    expect((await override('editor', { post, reason: ' ' })).status).toBe(400)
    expect((await override('author', { post, reason })).status).toBe(403)
    expect((await override('editor', { post: '0'.repeat(24), reason })).status).toBe(404)
    const done = await override('editor', { post, reason })
    expect(done.status).toBe(201)
    const kept = await payload.find({ collection: 'balance-overrides', depth: 0 })
    expect(kept.docs).toMatchObject([{ post, reason }])
  })
})
