import { afterEach, describe, expect, it } from 'vitest'
import type { SendRequest } from '../../src/channels/channel.ts'
import { connectHttp } from '../../src/channels/connectHttp.ts'
import { dingtalkKind } from '../../src/channels/dingtalk/index.ts'
import { renderDingtalk } from '../../src/channels/dingtalk/payload.ts'
import { signedAddress } from '../../src/channels/dingtalk/sign.ts'
import { fromMarkdown } from '../../src/domain/message/fromMarkdown.ts'
import { describeChannel } from '../channelContract.ts'
import { startDingtalk, type FakeDingtalk } from '../given/platforms/dingtalk.ts'
import { givenMessage } from './givenMessage.ts'
import { givenRequest } from './givenRequest.ts'
import { refusedPort } from './localServer.ts'
import { networkSituations } from './networkSituations.ts'

const http = connectHttp({ allowPrivateAddresses: true, timeoutMs: 400 })
const secret = 'SEC6a1f0c9be72d4e5f8a3b'
const long = fromMarkdown('今天雾大，茶要浓一点。'.repeat(900))

describeChannel({
  kind: dingtalkKind,
  openPlatform: async () => {
    let now = Date.now()
    const platform = await startDingtalk({ secret, now: () => now })
    const settings = { url: platform.robotUrl, secret }
    return {
      settings,
      http,
      secrets: [platform.robotUrl, platform.token, secret],
      situations: {
        accepts: { leadsTo: 'sent', arrange: () => platform.inject() },
        ...networkSituations(platform),
        'has had 20 in this minute': {
          leadsTo: 'try-later',
          isTimed: true,
          arrange: () => {
            platform.inject()
            platform.fillMinute()
          },
        },
        'works again after its ten minutes': {
          leadsTo: 'sent',
          arrange: () => {
            now += 10 * 60_000
          },
        },
      },
      overlong: givenMessage({ body: long }),
      broken: {
        'another token': {
          ...settings,
          url: platform.robotUrl.replace(platform.token, 'b4c7a1f0'),
        },
        'another secret': { ...settings, secret: 'SECof-some-other-robot' },
        'no secret': { url: platform.robotUrl },
        'nothing listens': {
          ...settings,
          url: `http://127.0.0.1:${await refusedPort()}/robot/send?access_token=nobody-hears`,
        },
      },
      fallSilent: () => platform.injectAlways({ type: 'silence' }),
      keys: null,
      effects: () => platform.messages.length,
      close: platform.close,
    }
  },
})

describe('the DingTalk kind', () => {
  let platform: FakeDingtalk
  afterEach(() => platform.close())

  const settingsWith = (more: Record<string, unknown> = {}) =>
    dingtalkKind.settings.parse({ url: platform.robotUrl, ...more })
  const send = (request: Partial<SendRequest> = {}, more: Record<string, unknown> = {}) =>
    dingtalkKind.connect(settingsWith(more), http).send(givenRequest(request))

  it('sends one message with the pictures by their addresses', async () => {
    platform = await startDingtalk()
    expect(await send()).toEqual({ type: 'sent', externalId: 'delivery-1' })
    expect(platform.messages).toEqual([
      {
        msgtype: 'markdown',
        markdown: {
          title: givenMessage().title,
          text: expect.stringMatching(
            /!\[A cup in the mist\]\(https:\/\/example\.com\/media\/cup\.jpg\)$/,
          ) as unknown,
        },
      },
    ])
  })

  it('signs every attempt anew, in milliseconds', async () => {
    platform = await startDingtalk({ secret })
    const now = Date.now()
    expect(await send({ clock: () => new Date(now - 59 * 60_000) }, { secret })).toMatchObject({
      type: 'sent',
    })
    expect(await send({ clock: () => new Date(now) }, { secret })).toMatchObject({ type: 'sent' })
    const [first, again] = platform.requests.map(({ query }) => query.get('sign'))
    expect(first).not.toBe(again)
  })

  it('says so when its clock is more than an hour off', async () => {
    platform = await startDingtalk({ secret })
    const clock = () => new Date(Date.now() - 61 * 60_000)
    expect(await send({ clock }, { secret })).toMatchObject({
      type: 'rejected',
      reason: { en: expect.stringContaining('clock') as unknown },
    })
  })

  it('waits ten minutes after the 21st message of a minute, and is not asked before', async () => {
    let now = Date.now()
    platform = await startDingtalk({ now: () => now })
    const clock = () => new Date(now)
    for (let sent = 0; sent < 20; sent += 1)
      expect(await send({ clock })).toMatchObject({ type: 'sent' })
    const after = new Date(now + 10 * 60_000)
    expect(await send({ clock })).toMatchObject({ type: 'try-later', after })
    now += 9 * 60_000
    expect(await send({ clock })).toMatchObject({ type: 'try-later' })
    now = after.getTime()
    expect(await send({ clock })).toMatchObject({ type: 'sent' })
  })

  it('puts the keyword under posts that do not have it', async () => {
    platform = await startDingtalk({ keyword: '雾里看茶' })
    expect(await send()).toMatchObject({
      type: 'rejected',
      reason: { en: expect.stringContaining('keyword') as unknown },
    })
    expect(await send({}, { keyword: '雾里看茶' })).toMatchObject({ type: 'sent' })
    const withIt = givenMessage({ title: '雾里看茶' })
    expect(await send({ message: withIt }, { keyword: '雾里看茶' })).toMatchObject({ type: 'sent' })
    const texts = platform.messages.map((sent) => JSON.stringify(sent).split('雾里看茶').length - 1)
    expect(texts[0]).toBe(1)
  })

  it('names in the text whom it mentions, or nobody would be', async () => {
    platform = await startDingtalk()
    await send({}, { mentionedMobiles: '13800001111, 13900002222' })
    await send({}, { isMentioningAll: true })
    expect(platform.messages).toMatchObject([
      {
        markdown: { text: expect.stringContaining('@13800001111 @13900002222') as unknown },
        at: { atMobiles: ['13800001111', '13900002222'] },
      },
      { at: { isAtAll: true } },
    ])
  })

  it('shows the link as a button where it is told to, but not at the price of a mention', async () => {
    platform = await startDingtalk()
    const { link } = givenMessage()
    await send({}, { linkAs: 'button' })
    await send({}, { linkAs: 'button', mentionedMobiles: '13800001111' })
    await send({ message: givenMessage({ link: null }) }, { linkAs: 'button' })
    expect(platform.messages.map(({ msgtype }) => msgtype)).toEqual([
      'actionCard',
      'markdown',
      'markdown',
    ])
    expect(platform.messages[0]).toMatchObject({ actionCard: { singleURL: link } })
    expect(platform.messages[0]).not.toMatchObject({
      actionCard: { text: expect.stringContaining(link!) as unknown },
    })
  })

  it('leaves out pictures that DingTalk cannot fetch or would not show, and says so', async () => {
    platform = await startDingtalk()
    const [cup] = givenMessage().media
    const message = givenMessage({
      media: [
        cup!,
        { ...cup!, url: 'http://localhost:3000/media/cup.jpg' },
        { ...cup!, mimeType: 'image/webp' },
      ],
    })
    const { media, problems } = renderDingtalk({ message, settings: settingsWith() })
    expect(media).toEqual([cup])
    expect(problems.map(({ type, isFatal }) => ({ type, isFatal }))).toEqual([
      { type: 'media-left-out', isFatal: false },
      { type: 'media-left-out', isFatal: false },
    ])
    expect(problems.map(({ en }) => en).join()).toContain('WEBP')
  })

  it('counts the whole request', async () => {
    platform = await startDingtalk()
    const message = givenMessage({ body: long })
    await send({ message })
    const { counts } = renderDingtalk({ message, settings: settingsWith() }).parts[0]!
    expect(platform.requests[0]!.bytes.length).toBe(counts[0]!.used)
  })

  it('knows the platform’s numbers and the gate in front of them', async () => {
    platform = await startDingtalk()
    const answers: [object, string][] = [
      [{ errcode: -1, errmsg: '系统繁忙' }, 'try-later'],
      [{ errcode: 410100, errmsg: '发送速度太快而限流' }, 'try-later'],
      [{ status: 1111, wait: 5, source: 'x5', punish: 'deny', uuid: 'x' }, 'try-later'],
      [{ errcode: 310000, errmsg: 'ip 192.0.2.7 not in whitelist' }, 'rejected'],
      [{ errcode: 430102, errmsg: '含有不合适的文本' }, 'rejected'],
      [{ errcode: 400102, errmsg: '机器人已停用' }, 'rejected'],
      [{ errcode: 460101, errmsg: 'message too long, exceed 20000 bytes' }, 'rejected'],
      [{ errcode: 987654, errmsg: `token ${platform.token}` }, 'rejected'],
    ]
    for (const [body, type] of answers) {
      platform.inject({ type: 'gateway', status: 200, body: JSON.stringify(body) })
      const outcome = await send()
      expect({ body, type: outcome.type }).toEqual({ body, type })
      expect(JSON.stringify(outcome)).not.toContain(platform.token)
    }
  })
})

describe('DingTalk’s signature', () => {
  it('is HMAC-SHA256 with the secret over "<ms>\\n<secret>", in the query', () => {
    const url = 'https://oapi.dingtalk.com/robot/send?access_token=abc'
    const now = new Date('2025-11-24T08:00:00Z')
    const signed = new URL(signedAddress({ settings: { url, secret: 'SECabcdef0123456789' }, now }))
    expect(Object.fromEntries(signed.searchParams)).toEqual({
      access_token: 'abc',
      timestamp: '1763971200000',
      sign: 'XKN4sifRXgZna47kgAHucv0l6rZmebmcYD6AHXwQY/c=',
    })
    expect(signedAddress({ settings: { url, secret: undefined }, now })).toBe(url)
  })
})
