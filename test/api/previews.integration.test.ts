import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromMarkdown } from '../../src/domain/message/fromMarkdown.ts'
import type { Channel, Post } from '../../src/payload-types.ts'
import type { Answer, TestApi } from '../given/api.ts'
import { givenKey, startTestApi } from '../given/api.ts'
import { givenChannel, givenPost } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'
import { photo } from '../media/givenPicture.ts'

let given: TestPayload
let api: TestApi
let robot: Channel
let key: string
const robotKey = '693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa'

beforeAll(async () => {
  given = await startTestPayload()
  const { payload } = given
  api = await startTestApi({ payload })
  key = await givenKey({ payload, role: 'author' })
  const url = `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${robotKey}`
  const settings = { wecom: { url, format: 'text', overlong: 'refuse' } } as Channel['settings']
  robot = await givenChannel({ payload, kind: 'wecom', settings })
})
afterAll(async () => {
  await api.close()
  await given.close()
})

type Preview = {
  parts: { text: string; counts: { used: number; max: number; unit: string }[] }[]
  problems: { type: string; isFatal: boolean; en: string; zh: string }[]
  media: { rendition: { type: string } | null }[]
}

function unsaved(body: object, asKey = key): Promise<Answer> {
  return api.ask({ method: 'POST', path: '/v1/post-previews', key: asKey, body })
}

describe('a post that is not saved yet', () => {
  async function preview(text: string): Promise<Preview> {
    const body = { channels: [robot.id], title: '早安', body: { lexical: fromMarkdown(text) } }
    const answer = await unsaved(body)
    expect(answer.status).toBe(200)
    return (answer.json() as { previews: Preview[] }).previews[0]!
  }

  it('is shown as the channel would send it, counted as its platform counts', async () => {
    const { parts, problems } = await preview('今天**雾大**。')
    expect(problems).toEqual([])
    expect(parts[0]!.text).toContain('今天雾大。')
    const [count] = parts[0]!.counts
    expect(count).toMatchObject({ max: 2048, unit: 'bytes' })
    expect(count!.used).toBe(Buffer.byteLength(parts[0]!.text))
  })

  it('is shown with its links as they would be sent: marked, unless the channel keeps them', async () => {
    const { payload } = given
    const text = '[茶单](https://example.com/list)'
    expect((await preview(text)).parts[0]!.text).toContain('?utm_source=wecom&utm_medium=chat')
    const keeping = (isKeepingLinks: boolean) =>
      payload.update({ collection: 'channels', id: robot.id, data: { isKeepingLinks } })
    await keeping(true)
    expect((await preview(text)).parts[0]!.text).not.toContain('utm_')
    await keeping(false)
  })

  it('says in both languages that it is too long', async () => {
    const { problems, parts } = await preview('茶'.repeat(1000))
    expect(problems).toMatchObject([{ type: 'too-long', isFatal: true }])
    expect(problems[0]!.en).toContain('too long')
    expect(problems[0]!.zh).toContain('长度')
    expect(parts[0]!.counts[0]!.used).toBeGreaterThan(2048)
  })

  it('gives away no secret of the channel, and skips channels that are not there', async () => {
    const body = { channels: [robot.id, 'a'.repeat(24)], title: 'Tea' }
    const answer = await unsaved(body)
    expect((answer.json() as { previews: Preview[] }).previews).toHaveLength(1)
    expect(answer.text).not.toContain(robotKey)
  })

  it('is not for those who do not write', async () => {
    const viewer = await givenKey({ payload: given.payload, role: 'viewer' })
    expect((await unsaved({ channels: [robot.id] }, viewer)).status).toBe(403)
    expect((await unsaved({ channels: Array(21).fill(robot.id) })).status).toBe(400)
  })
})

describe('a saved post', () => {
  let post: Post
  beforeAll(async () => {
    const { payload } = given
    const data = await photo({ width: 120, height: 60 }).webp().toBuffer()
    const picture = await payload.create({
      collection: 'media',
      data: { alt: 'A cup' },
      file: { data, mimetype: 'image/webp', name: 'cup.webp', size: data.length },
    })
    const publishAt = new Date(Date.now() + 3600_000)
    const media = [picture.id]
    const data2 = { payload, channels: [robot], publishAt, media }
    post = await givenPost(data2)
  })

  it('is shown with its pictures in the form that the channel takes', async () => {
    const reader = await givenKey({ payload: given.payload, role: 'editor' })
    const path = `/v1/posts/${post.id}/preview?channel=${robot.slug}`
    const answer = await api.ask({ path, key: reader })
    expect(answer.status).toBe(200)
    const { parts, media } = answer.json() as Preview
    expect(parts[0]!.text).toContain('Three old sayings')
    expect(media).toMatchObject([
      {
        alt: 'A cup',
        rendition: { type: 'ready', mimeType: 'image/jpeg', width: 120, height: 60 },
      },
    ])
    expect(answer.text).not.toContain(robotKey)
  })

  it('is not there for a stranger, nor on a channel that is not there', async () => {
    const path = `/v1/posts/${post.id}/preview?channel=`
    expect((await api.ask({ path: `${path}${robot.slug}` })).status).toBe(401)
    const reader = await givenKey({ payload: given.payload, role: 'editor' })
    expect((await api.ask({ path: `${path}nobody`, key: reader })).status).toBe(404)
  })
})
