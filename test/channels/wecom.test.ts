import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OpenMedia, SendRequest } from '../../src/channels/channel.ts'
import { connectHttp } from '../../src/channels/connectHttp.ts'
import { partInDoubt } from '../../src/channels/partInDoubt.ts'
import { wecomKind } from '../../src/channels/wecom/index.ts'
import { renderWecom } from '../../src/channels/wecom/payload.ts'
import { fromMarkdown } from '../../src/domain/message/fromMarkdown.ts'
import type { Message } from '../../src/domain/message/message.ts'
import { describeChannel } from '../channelContract.ts'
import { startWecom, type FakeWecom } from '../given/platforms/wecom.ts'
import { givenMessage } from './givenMessage.ts'
import { givenRequest, givenSteps } from './givenRequest.ts'
import { refusedPort } from './localServer.ts'
import { networkSituations } from './networkSituations.ts'
import { asSaid } from '../../src/domain/words.ts'

const http = connectHttp({ allowPrivateAddresses: true, timeoutMs: 400 })
const long = fromMarkdown('今天雾大，茶要浓一点。'.repeat(400))

describeChannel({
  kind: wecomKind,
  openPlatform: async () => {
    let now = Date.now()
    const platform = await startWecom({ now: () => now })
    return {
      settings: { url: platform.robotUrl },
      http,
      secrets: [platform.robotUrl, platform.key],
      situations: {
        accepts: { leadsTo: 'sent', arrange: () => platform.inject() },
        ...networkSituations(platform),
        'has had 20 in this minute': {
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
        'another key': {
          url: platform.robotUrl.replace(platform.key, 'not-the-key-of-this-robot'),
        },
        'nothing listens': {
          url: `http://127.0.0.1:${await refusedPort()}/cgi-bin/webhook/send?key=nobody-hears-this`,
        },
      },
      fallSilent: () => platform.injectAlways({ type: 'silence' }),
      keys: null,
      effects: () => platform.messages.length,
      close: platform.close,
    }
  },
})

describe('the WeCom kind', () => {
  let platform: FakeWecom
  beforeEach(async () => {
    platform = await startWecom()
  })
  afterEach(() => platform.close())

  const settingsWith = (more: Record<string, unknown> = {}) =>
    wecomKind.settings.parse({ url: platform.robotUrl, ...more })
  const send = (request: Partial<SendRequest> = {}, more: Record<string, unknown> = {}) =>
    wecomKind.connect(settingsWith(more), http).send(givenRequest(request))
  const types = () => platform.messages.map(({ msgtype }) => msgtype)
  const threePictures = givenMessage({
    media: ['a', 'b', 'c'].map((id) => ({ ...givenMessage().media[0]!, id })),
  })

  it('sends the text and then each picture as a message of its own', async () => {
    expect(await send({ message: threePictures })).toMatchObject({
      type: 'sent',
      externalId: 'delivery-1',
    })
    expect(types()).toEqual(['markdown', 'image', 'image', 'image'])
    expect(platform.messages[0]).toEqual({
      msgtype: 'markdown',
      markdown: { content: expect.stringContaining('**多放一克**') as unknown },
    })
  })

  it('writes the form it is told to', async () => {
    const message = givenMessage({ media: [] })
    await send({ message }, { format: 'text' })
    await send({ message }, { format: 'markdown_v2' })
    expect(types()).toEqual(['text', 'markdown_v2'])
    expect(JSON.stringify(platform.messages[0])).toContain('今天雾大。多放一克,少泡五秒。')
  })

  it('sends a title with nothing but a link as a card', async () => {
    const message = givenMessage({ body: fromMarkdown(''), media: [] })
    expect(await send({ message })).toMatchObject({ type: 'sent' })
    expect(platform.messages).toEqual([
      { msgtype: 'news', news: { articles: [{ title: message.title, url: message.link }] } },
    ])
  })

  it('makes no card of a title that the platform would cut off', async () => {
    const message = givenMessage({ title: '茶'.repeat(43), body: fromMarkdown(''), media: [] })
    await send({ message })
    expect(types()).toEqual(['markdown'])
  })

  it('mentions whom it is told to, in the way of each form', async () => {
    const message = givenMessage({ media: [] })
    await send({ message }, { mentionedUsers: 'zhangsan, li.si' })
    await send(
      { message },
      { format: 'text', mentionedUsers: '@all', mentionedMobiles: '13800001111 13900002222' },
    )
    expect(platform.messages[0]).toMatchObject({
      markdown: { content: expect.stringMatching(/\n\n<@zhangsan><@li\.si>$/) as unknown },
    })
    expect(platform.messages[1]).toMatchObject({
      text: { mentioned_list: ['@all'], mentioned_mobile_list: ['13800001111', '13900002222'] },
    })
  })

  it('rings nobody whom an editor only quoted', async () => {
    const message = givenMessage({
      body: fromMarkdown('写作 <@all> 或 <font color="info">'),
      media: [],
    })
    await send({ message }, { format: 'text' })
    await send({ message })
    expect(JSON.stringify(platform.messages)).not.toMatch(/<@all>|<font/)
  })

  it('stays within the bytes with mentions below the text', async () => {
    const message = givenMessage({ body: long, media: [] })
    expect(await send({ message }, { mentionedUsers: 'a'.repeat(60) })).toMatchObject({
      type: 'sent',
    })
    const { counts } = renderWecom({
      message,
      settings: settingsWith({ mentionedUsers: 'a'.repeat(60) }),
    }).parts[0]!
    expect(counts[0]!.used).toBeGreaterThan(3900)
  })

  it('goes on where it stopped: what readers have seen is not sent again', async () => {
    const steps = givenSteps()
    platform.inject(null, null, { type: 'gateway', status: 429, headers: { 'retry-after': '9' } })
    expect(await send({ message: threePictures, steps })).toMatchObject({
      type: 'try-later',
      reason: { en: 'message 3 of 4: answered 429 (2 of 4 messages are out already)' },
      after: expect.any(Date) as unknown,
    })
    expect(types()).toEqual(['markdown', 'image'])
    expect(await send({ message: threePictures, steps })).toMatchObject({ type: 'sent' })
    expect(types()).toEqual(['markdown', 'image', 'image', 'image'])
  })

  it('repeats at most the one message in doubt when a worker dies between two', async () => {
    const steps = givenSteps()
    const dying = {
      ...steps,
      record: (step: { name: string; value: string }) =>
        step.name === 'part-1' ? Promise.reject(new Error('killed')) : steps.record(step),
    }
    await expect(send({ message: threePictures, steps: dying })).rejects.toThrow('killed')
    expect(types()).toEqual(['markdown'])
    // A person saw the text and settled it; nothing but the rest is left to send.
    expect(partInDoubt(steps.kept)).toEqual({ part: 1, of: 4 })
    await steps.record({ name: 'part-1', value: '' })
    await send({ message: threePictures, steps })
    expect(types()).toEqual(['markdown', 'image', 'image', 'image'])
  })

  it('asks a person when a picture is refused after the text is live', async () => {
    platform.inject(null, { type: 'gateway', status: 413 })
    expect(await send({ message: threePictures })).toMatchObject({
      type: 'unconfirmed',
      reason: { en: 'message 2 of 4: answered 413 (1 of 4 messages is out already)' },
    })
  })

  it('shows nothing when a picture cannot be opened', async () => {
    const openMedia: OpenMedia = async () => ({ type: 'refused', reason: asSaid('it is damaged') })
    expect(await send({ openMedia })).toMatchObject({
      type: 'rejected',
      reason: { en: 'picture 1: it is damaged' },
    })
    expect(platform.requests).toEqual([])
  })

  it('knows the platform’s numbers', async () => {
    const answers: [number, string, string][] = [
      [-1, 'try-later', 'errcode -1: WeCom is busy'],
      [45009, 'try-later', 'errcode 45009: a robot may post 20 messages a minute'],
      [93000, 'rejected', 'errcode 93000: WeCom does not know this address'],
      [40058, 'rejected', 'errcode 40058: the text is longer than WeCom takes'],
      [12345, 'rejected', 'errcode 12345: the platform refused it: “no thanks … at …”'],
    ]
    for (const [errcode, type, reason] of answers) {
      const body = JSON.stringify({
        errcode,
        errmsg: `no thanks ${platform.key} at ${platform.robotUrl}`,
      })
      platform.inject({ type: 'gateway', status: 200, body })
      const outcome = await send({ message: givenMessage({ media: [] }) })
      expect(outcome).toMatchObject({
        type,
        reason: { en: expect.stringContaining(reason) as unknown },
      })
    }
  })

  it('tells a text that is too long from a robot that is gone, though both are 93000', async () => {
    const errmsg = 'Invalid input : content exceed max length. invalid Request Parameter'
    const body = JSON.stringify({ errcode: 93000, errmsg })
    platform.inject({ type: 'gateway', status: 200, body })
    expect(await send()).toMatchObject({
      reason: { en: expect.stringContaining('longer') as unknown },
    })
  })

  it('is checked without a message', async () => {
    const checked = await wecomKind.check({
      settings: settingsWith(),
      http,
      signal: new AbortController().signal,
      clock: () => new Date(),
    })
    expect(checked.type).toBe('fine')
    expect(platform.uploads).toBe(1)
    expect(platform.messages).toEqual([])
  })
})

describe('WeCom settings', () => {
  const problemsOf = (settings: Record<string, unknown>) => {
    const url = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7bc4'
    const parsed = wecomKind.settings.safeParse({ url, ...settings })
    return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'))
  }

  it('take the address that the group shows and no other', () => {
    expect(problemsOf({})).toEqual([])
    for (const url of [
      'https://qyapi.weixin.qq.com/cgi-bin/webhook/send',
      'https://qyapi.weixin.qq.com/?key=1',
      'http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7bc4',
      'https://a:b@qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7bc4',
      'qyapi.weixin.qq.com',
    ]) {
      expect(problemsOf({ url })).toEqual(['url'])
    }
  })

  it('refuse mentions that the form cannot make', () => {
    expect(problemsOf({ mentionedMobiles: '13800001111' })).toEqual(['mentionedMobiles'])
    expect(problemsOf({ format: 'markdown_v2', mentionedUsers: 'a' })).toEqual(['mentionedUsers'])
    expect(problemsOf({ mentionedUsers: '@all' })).toEqual(['mentionedUsers'])
    expect(problemsOf({ format: 'text', mentionedMobiles: 'tea' })).toEqual(['mentionedMobiles'])
    expect(problemsOf({ format: 'text', mentionedMobiles: '13800001111，@all' })).toEqual([])
  })

  it('refuse them also where the address is kept and so not typed again', () => {
    const typed = { url: undefined, mentionedMobiles: '13800001111' }
    expect(problemsOf(typed)).toEqual(['url', 'mentionedMobiles'])
  })
})

describe('a WeCom preview', () => {
  it('is what is sent, counted in bytes', () => {
    const settings = wecomKind.settings.parse({
      url: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7bc4',
    })
    const message: Message = givenMessage()
    const { parts, media } = renderWecom({ message, settings })
    const [part] = parts
    expect(part!.counts).toEqual([
      { used: Buffer.byteLength(part!.text), max: 4096, unit: 'bytes' },
    ])
    expect(media).toEqual(message.media)
  })
})
