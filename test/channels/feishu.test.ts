import { afterEach, describe, expect, it } from 'vitest'
import type { OpenMedia, SendRequest } from '../../src/channels/channel.ts'
import { connectHttp } from '../../src/channels/connectHttp.ts'
import { feishuKind } from '../../src/channels/feishu/index.ts'
import { renderFeishu } from '../../src/channels/feishu/payload.ts'
import { signedBody } from '../../src/channels/feishu/sign.ts'
import { fromMarkdown } from '../../src/domain/message/fromMarkdown.ts'
import { describeChannel, type Situation } from '../channelContract.ts'
import { startFeishu, type FakeFeishu } from '../given/platforms/feishu.ts'
import { givenMessage } from './givenMessage.ts'
import { givenRequest, givenSteps, openTestMedia } from './givenRequest.ts'
import { refusedPort } from './localServer.ts'
import { networkSituations } from './networkSituations.ts'

const http = connectHttp({ allowPrivateAddresses: true, timeoutMs: 400 })
const secret = 'q7Zk1vTn4bXs9dLm2cRf'
const app = { appId: 'cli_a1b2c3d4e5f6', appSecret: 'Hs8kQ2mVx0Lw7Rt5Yz3Np' }
const long = fromMarkdown('今天雾大，茶要浓一点。'.repeat(900))

describeChannel({
  kind: feishuKind,
  openPlatform: async () => {
    let now = Date.now()
    const platform = await startFeishu({ secret, app, now: () => now })
    /** A second later each, or Feishu would throttle them. */
    const eachLater = (situations: Record<string, Situation>): Record<string, Situation> =>
      Object.fromEntries(
        Object.entries(situations).map(([name, { arrange, ...rest }]) => [
          name,
          {
            ...rest,
            arrange: () => {
              now += 1000
              arrange()
            },
          },
        ]),
      )
    const settings = { url: platform.robotUrl, secret }
    const withApp = { ...settings, ...app }
    return {
      settings,
      http,
      secrets: [platform.robotUrl, platform.hook, secret, app.appSecret],
      situations: {
        accepts: { leadsTo: 'sent', arrange: () => platform.inject() },
        ...eachLater(networkSituations(platform)),
        'is throttled at :00': {
          leadsTo: 'try-later',
          isTimed: true,
          arrange: () => {
            now += 60_000
            platform.inject()
            platform.fillMinute()
          },
        },
      },
      overlong: givenMessage({ body: long }),
      broken: {
        'another hook': {
          ...settings,
          url: platform.robotUrl.replace(platform.hook, 'ffffffff-0000'),
        },
        'another secret': { ...settings, secret: 'of-some-other-bot' },
        'no secret': { url: platform.robotUrl },
        'another app': { ...withApp, appId: 'cli_ffffffffffff' },
        'another app secret': { ...withApp, appSecret: 'not-the-secret-of-this-app' },
        'nothing listens': {
          ...settings,
          url: `http://127.0.0.1:${await refusedPort()}/open-apis/bot/v2/hook/nobody-hears`,
        },
      },
      fallSilent: () => platform.injectAlways({ type: 'silence' }),
      keys: null,
      effects: () => platform.messages.length,
      close: platform.close,
    }
  },
})

describe('the Feishu kind', () => {
  let platform: FakeFeishu
  afterEach(() => platform.close())

  const settingsWith = (more: Record<string, unknown> = {}) =>
    feishuKind.settings.parse({ url: platform.robotUrl, ...more })
  const send = (request: Partial<SendRequest> = {}, more: Record<string, unknown> = {}) =>
    feishuKind.connect(settingsWith(more), http).send(givenRequest(request))
  const contentOf = (index: number) => platform.messages[index]!.content.post.zh_cn.content
  const twoPictures = givenMessage({
    media: ['a', 'b'].map((id) => ({ ...givenMessage().media[0]!, id })),
  })
  /** Pictures that differ in a byte behind their end, where no reader looks. */
  const openApart: OpenMedia = async (media) => {
    const opened = await openTestMedia(media)
    if (opened.type === 'refused') return opened
    const bytes = Buffer.concat([opened.file.bytes, Buffer.from(media.id)])
    return { ...opened, file: { ...opened.file, bytes } }
  }

  it('sends title, text and link as one rich text, pictures as links without an app', async () => {
    platform = await startFeishu()
    expect(await send()).toEqual({ type: 'sent', externalId: 'delivery-1' })
    expect(platform.messages[0]!.content.post.zh_cn.title).toBe(givenMessage().title)
    expect(contentOf(0).at(-1)).toEqual([
      { tag: 'a', text: 'A cup in the mist', href: 'https://example.com/media/cup.jpg' },
    ])
    expect(platform.tokens).toBe(0)
    const { problems } = renderFeishu({ message: givenMessage(), settings: settingsWith() })
    expect(problems).toMatchObject([{ type: 'changed', isFatal: false }])
  })

  it('hands pictures in with an app and shows them by their keys', async () => {
    platform = await startFeishu({ app })
    expect(await send({ message: twoPictures, openMedia: openApart }, app)).toMatchObject({
      type: 'sent',
    })
    expect(contentOf(0).slice(-2)).toEqual([
      [{ tag: 'img', image_key: 'img_v3_1' }],
      [{ tag: 'img', image_key: 'img_v3_2' }],
    ])
    expect(platform.tokens).toBe(1)
  })

  it('hands in no picture twice, however often the post is tried', async () => {
    platform = await startFeishu({ app })
    const request = { message: twoPictures, openMedia: openApart, steps: givenSteps() }
    platform.inject(null, null, { type: 'gateway', status: 502 })
    expect(await send(request, app)).toEqual({
      type: 'try-later',
      reason: { en: 'picture 2: answered 502', zh: '第 2 张图片：返回了 502' },
    })
    platform.inject(null, null, { type: 'gateway', status: 429 })
    expect(await send(request, app)).toMatchObject({ type: 'try-later' })
    expect(platform.messages).toEqual([])
    expect(await send(request, app)).toMatchObject({ type: 'sent' })
    expect(platform.images.size).toBe(2)
    expect(platform.messages).toHaveLength(1)
  })

  it('may hand a picture in again after silence, but not post again', async () => {
    platform = await startFeishu({ app })
    platform.inject(null, { type: 'silence' })
    expect(await send({}, app)).toMatchObject({ type: 'try-later' })
    platform.inject(null, null, { type: 'silence' })
    expect(await send({}, app)).toMatchObject({ type: 'unconfirmed' })
    expect(platform.messages).toHaveLength(1)
  })

  it('posts nothing when a picture is refused', async () => {
    platform = await startFeishu({ app })
    const openMedia: OpenMedia = async (media) => {
      const opened = await openTestMedia(media)
      if (opened.type === 'refused') return opened
      return { ...opened, file: { ...opened.file, bytes: Buffer.from('no picture') } }
    }
    expect(await send({ openMedia }, app)).toMatchObject({
      type: 'rejected',
      reason: {
        en: expect.stringContaining('picture 1: code 234011: Feishu does not take') as unknown,
      },
    })
    expect(platform.messages).toEqual([])
  })

  it('signs every attempt anew, in seconds and in the body', async () => {
    platform = await startFeishu({ secret })
    const now = Date.now()
    expect(await send({ clock: () => new Date(now - 59 * 60_000) }, { secret })).toMatchObject({
      type: 'sent',
    })
    expect(await send({ clock: () => new Date(now) }, { secret })).toMatchObject({ type: 'sent' })
    expect(await send({ clock: () => new Date(now - 61 * 60_000) }, { secret })).toMatchObject({
      type: 'rejected',
      reason: { en: expect.stringContaining('clock') as unknown },
    })
  })

  it('waits when it posts more than five a second', async () => {
    const now = Date.now()
    platform = await startFeishu({ now: () => now })
    for (let sent = 0; sent < 5; sent += 1) expect(await send()).toMatchObject({ type: 'sent' })
    expect(await send()).toMatchObject({
      type: 'try-later',
      after: expect.any(Date) as unknown,
    })
  })

  it('puts the keyword under posts that do not have it', async () => {
    platform = await startFeishu({ keyword: '雾里看茶' })
    expect(await send()).toMatchObject({
      type: 'rejected',
      reason: { en: expect.stringContaining('keyword') as unknown },
    })
    expect(await send({}, { keyword: '雾里看茶' })).toMatchObject({ type: 'sent' })
    expect(contentOf(0).at(-1)).toEqual([{ tag: 'text', text: '雾里看茶' }])
    const withIt = givenMessage({ title: '雾里看茶' })
    await send({ message: withIt }, { keyword: '雾里看茶' })
    expect(contentOf(1).at(-1)).not.toEqual([{ tag: 'text', text: '雾里看茶' }])
  })

  it('never counts less than it sends, pictures and signature included', async () => {
    platform = await startFeishu({ app, secret })
    const message = givenMessage({ body: long })
    expect(await send({ message }, { ...app, secret })).toMatchObject({ type: 'sent' })
    const settings = settingsWith({ ...app, secret })
    const { counts } = renderFeishu({ message, settings }).parts[0]!
    const posted = platform.requests.at(-1)!.bytes.length
    expect(posted).toBeLessThanOrEqual(counts[0]!.used)
    expect(posted).toBeGreaterThan(counts[0]!.used - 100)
  })

  it('reads 9499 by its words, and answers of the older form', async () => {
    platform = await startFeishu()
    const answers: [object, number, string][] = [
      [{ code: 9499, msg: 'too many request' }, 200, 'try-later'],
      [{ code: 9499, msg: 'Bad Request', data: {} }, 400, 'rejected'],
      [{ code: 11232, msg: 'frequency limited psm[lark.oapi]' }, 200, 'try-later'],
      [{ StatusCode: 0, StatusMessage: 'success', Extra: null }, 200, 'sent'],
      [{ code: 19022, msg: 'Ip Not Allowed' }, 200, 'rejected'],
      [{ code: 55555, msg: 'internal' }, 500, 'unconfirmed'],
      [{ code: 55555, msg: `hook ${platform.hook}` }, 200, 'rejected'],
    ]
    for (const [body, status, type] of answers) {
      platform.inject({ type: 'gateway', status, body: JSON.stringify(body) })
      const outcome = await send()
      expect({ body, type: outcome.type }).toEqual({ body, type })
      expect(JSON.stringify(outcome)).not.toContain(platform.hook)
    }
  })
})

describe('Feishu’s signature', () => {
  it('has "<s>\\n<secret>" as its key and an empty message', () => {
    const now = new Date('2025-11-24T08:00:00.900Z')
    expect(signedBody({ body: { a: 1 }, secret: 'SECabcdef0123456789', now })).toEqual({
      timestamp: '1763971200',
      sign: 'HVYc2cu2a0HX4qMhlRZyET4Fgy7VJORKVD9q910PQ+g=',
      a: 1,
    })
    expect(signedBody({ body: { a: 1 }, secret: undefined, now })).toEqual({ a: 1 })
  })
})

describe('Feishu settings', () => {
  const problemsOf = (settings: Record<string, unknown>) => {
    const url = 'https://open.feishu.cn/open-apis/bot/v2/hook/7e0b7a2c-91f4'
    const parsed = feishuKind.settings.safeParse({ url, ...settings })
    return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'))
  }

  it('take Feishu’s and Lark’s addresses, of the second version only', () => {
    expect(problemsOf({})).toEqual([])
    const lark = 'https://open.larksuite.com/open-apis/bot/v2/hook/7e0b7a2c-91f4'
    expect(problemsOf({ url: lark })).toEqual([])
    const older = 'https://open.feishu.cn/open-apis/bot/hook/7e0b7a2c91f4'
    expect(problemsOf({ url: older })).toEqual(['url'])
  })

  it('take an app with its secret, and let go of one by its id alone', () => {
    expect(problemsOf(app)).toEqual([])
    expect(problemsOf({ appId: app.appId })).toEqual(['appSecret'])
    expect(problemsOf({ appSecret: app.appSecret })).toEqual([])
  })
})
