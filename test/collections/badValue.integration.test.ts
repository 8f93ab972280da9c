import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenDraft } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'
import { askRest } from '../given/rest.ts'

let given: TestPayload
beforeAll(async () => {
  given = await startTestPayload()
})
afterAll(() => given.close())

describe('a value that only the database finds wrong', () => {
  it.each([
    ['a column', { column: 'nonsense' }],
    ['an image', { media: ['nonsense'] }],
  ])('is the mistake of who sent it: the id of %s', async (_, body) => {
    const { payload } = given
    const { id } = await givenDraft({ payload })
    const answer = await askRest({ payload, method: 'PATCH', path: `posts/${id}?draft=true`, body })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('24 hexadecimal characters')
  })

  it.each(['-5', 'abc'])('is the mistake of who sent it: the page %s', async (page) => {
    const { payload } = given
    const path = `posts?page=${page}`
    const answer = await askRest({ payload, method: 'GET', path, language: 'zh' })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('page 从 1 开始')
  })
})
