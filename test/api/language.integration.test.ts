import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problems } from '../../src/api/problem.ts'
import type { Answer, TestApi } from '../given/api.ts'
import { givenKey, startTestApi } from '../given/api.ts'
import { givenChannel, givenPost } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

type Problem = {
  type: string
  title: string
  detail?: string
  errors?: { path: string; message: string }[]
}
type Asked = { path: string; method?: string; body?: unknown; isStranger?: boolean }

let given: TestPayload
let payload: Payload
let api: TestApi
let key: string
let postId: string

const han = /\p{Script=Han}/u

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  api = await startTestApi({ payload })
  key = await givenKey({ payload, role: 'editor' })
  const channel = await givenChannel({ payload })
  const publishAt = new Date('2100-01-01T00:00:00Z')
  postId = (await givenPost({ payload, channels: [channel], publishAt })).id
})
afterAll(async () => {
  await api.close()
  await given.close()
})

function ask({ isStranger = false, ...request }: Asked, language: string): Promise<Answer> {
  const headers = { 'accept-language': language }
  return api.ask({ ...request, headers, ...(isStranger ? {} : { key }) })
}

/** All that a person is told. */
function told({ title, detail, errors = [] }: Problem): string[] {
  return [title, ...(detail ? [detail] : []), ...errors.map(({ message }) => message)]
}

const wrong: [string, () => Asked][] = [
  ['of a stranger', () => ({ path: '/v1/posts', isStranger: true })],
  ['for what is not there', () => ({ path: `/v1/posts/${'0'.repeat(24)}` })],
  ['to no address', () => ({ path: '/v1/nowhere' })],
  ['with a parameter that there is none of', () => ({ path: '/v1/deliveries?chanel=1' })],
  ['with an id that is none', () => ({ path: '/v1/deliveries?channel=1' })],
  ['with a number that is too large', () => ({ path: '/v1/deliveries?limit=9999' })],
  ['with a cursor that we did not make', () => ({ path: '/v1/deliveries?cursor=WzFd' })],
  [
    'with times the wrong way round',
    () => ({ path: '/v1/balance/days?from=2100-01-02T00:00:00Z&to=2100-01-01T00:00:00Z' }),
  ],
  ['with a body that is no JSON', () => ({ path: '/v1/posts', method: 'POST', body: '{' })],
  ['with a body that lacks everything', () => ({ path: '/v1/posts', method: 'POST', body: {} })],
  [
    'that Payload refuses',
    () => ({
      path: '/v1/posts',
      method: 'POST',
      body: { title: 'T', contentType: 'values', link: 'tea', state: 'scheduled' },
    }),
  ],
  [
    'for a time that is over',
    () => ({
      path: `/v1/posts/${postId}/move`,
      method: 'POST',
      body: { at: '2020-01-01T00:00:00Z' },
    }),
  ],
  ['by a role that may not', () => ({ path: '/v1/webhooks', method: 'POST', body: {} })],
]

describe('a request', () => {
  it.each(wrong)('%s is refused in the language that is asked for', async (_, asked) => {
    const zh = await ask(asked(), 'zh-CN,zh;q=0.9,en;q=0.8')
    const en = await ask(asked(), 'en-GB')
    expect([zh.status, en.status]).toEqual([en.status, en.status])
    expect(en.status).toBeGreaterThanOrEqual(400)
    expect(zh.headers.get('content-language')).toBe('zh')
    expect(en.headers.get('content-language')).toBe('en')
    expect(zh.headers.get('vary')).toContain('Accept-Language')
    const [inChinese, inEnglish] = [zh.json() as Problem, en.json() as Problem]
    expect(inChinese.type).toBe(inEnglish.type)
    expect(inChinese.errors?.map(({ path }) => path)).toEqual(
      inEnglish.errors?.map(({ path }) => path),
    )
    expect(told(inChinese).filter((text) => !han.test(text))).toEqual([])
    expect(told(inEnglish).filter((text) => han.test(text))).toEqual([])
  })

  it('in a language that is not spoken here is answered in English', async () => {
    const answer = await ask({ path: '/v1/nowhere' }, 'fr')
    expect(answer.headers.get('content-language')).toBe('en')
  })
})

describe('a type of problem', () => {
  it.each(Object.entries(problems))('%s says what it means and what to do in both', (_, said) => {
    for (const { en, zh } of [said.title, said.advice]) {
      expect(en).toMatch(/^[^\p{Script=Han}]+$/u)
      expect(zh).toMatch(han)
    }
  })
})
