import TelegramServer from 'telegram-test-api'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OpenMedia, SendRequest } from '../../src/channels/channel.ts'
import { connectHttp } from '../../src/channels/connectHttp.ts'
import { telegramKind } from '../../src/channels/telegram/index.ts'
import { fromMarkdown } from '../../src/domain/message/fromMarkdown.ts'
import { describeChannel } from '../channelContract.ts'
import { startTelegram, type FakeTelegram } from '../given/platforms/telegram.ts'
import { givenMessage } from './givenMessage.ts'
import { givenRequest, givenSteps, openTestMedia } from './givenRequest.ts'
import { refusedPort } from './localServer.ts'
import { networkSituations } from './networkSituations.ts'
import { asSaid } from '../../src/domain/words.ts'

const http = connectHttp({ allowPrivateAddresses: true, timeoutMs: 400 })
const long = fromMarkdown('今天雾大，**茶要浓**一点。\n\n'.repeat(600))

describeChannel({
  kind: telegramKind,
  openPlatform: async () => {
    const platform = await startTelegram({ perMinute: 1000 })
    const settings = { token: platform.token, chatId: '@teahouse', apiUrl: platform.url }
    const inState = (state: Parameters<FakeTelegram['setState']>[0]) => () => {
      platform.inject()
      platform.setState(state)
    }
    return {
      settings,
      http,
      secrets: [platform.token, platform.token.split(':')[1]!],
      situations: {
        accepts: { leadsTo: 'sent', arrange: () => platform.inject() },
        ...networkSituations(platform),
        'answers a server’s error in its own words': {
          leadsTo: 'unconfirmed',
          arrange: () => {
            const body = '{"ok":false,"error_code":500,"description":"Internal Server Error"}'
            platform.inject({ type: 'gateway', status: 500, body })
          },
        },
        'threw the bot out': { leadsTo: 'rejected', arrange: inState('kicked') },
        'took its rights': { leadsTo: 'rejected', arrange: inState('no-rights') },
      },
      overlong: givenMessage({ body: long, media: [] }),
      broken: {
        'another token': { ...settings, token: `${platform.token.slice(0, -4)}xxxx` },
        'another chat': { ...settings, chatId: '@nobody' },
        'nothing listens': { ...settings, apiUrl: `http://127.0.0.1:${await refusedPort()}` },
      },
      fallSilent: () => platform.injectAlways({ type: 'silence' }),
      keys: null,
      effects: () => platform.posts.length,
      close: platform.close,
    }
  },
})

describe('the Telegram kind', () => {
  let platform: FakeTelegram
  let now: number
  beforeEach(async () => {
    now = Date.now()
    platform = await startTelegram({ now: () => now, perMinute: 3 })
  })
  afterEach(() => platform.close())

  const settings = (more: object = {}) =>
    telegramKind.settings.parse({
      ...{ token: platform.token, chatId: '@teahouse', apiUrl: platform.url },
      ...more,
    })
  const send = (request: Partial<SendRequest> = {}, more: object = {}) =>
    telegramKind.connect(settings(more), http).send(givenRequest(request))
  const [cup] = givenMessage().media

  it('sends the picture with the text below it, and learns its address', async () => {
    expect(await send()).toEqual({
      type: 'sent',
      externalId: '101',
      url: 'https://t.me/teahouse/101',
    })
    expect(platform.posts).toMatchObject([{ method: 'sendPhoto', pictures: 1, silent: false }])
    expect(platform.posts[0]?.html).toContain('<b>多放一克</b>')
    expect(platform.posts[0]?.text).toContain('<b>不是标签</b> & مساء الخير')
  })

  it('sends several pictures as one album', async () => {
    const message = givenMessage({ media: [cup!, cup!, cup!] })
    await send({ message }, { isSilent: true, topicId: '7' })
    expect(platform.posts).toMatchObject([
      { method: 'sendMediaGroup', pictures: 3, silent: true, topic: 7 },
    ])
    expect(platform.posts[0]?.text).toContain('今天雾大')
  })

  it('sends a moving picture by itself: an album cannot hold it', async () => {
    const openMedia: OpenMedia = async (media) => {
      const opened = await openTestMedia(media)
      if (media.id !== 'moving' || opened.type !== 'ready') return opened
      return { ...opened, file: { ...opened.file, mimeType: 'image/gif' } }
    }
    const media = [cup!, { ...cup!, id: 'moving' }]
    await send({ message: givenMessage({ media }), openMedia })
    expect(platform.posts.map(({ method }) => method)).toEqual(['sendPhoto', 'sendAnimation'])
  })

  it('lets a text that is too long for a caption follow the picture', async () => {
    const message = givenMessage({ body: fromMarkdown('多放一克。'.repeat(300)) })
    expect(await send({ message })).toMatchObject({ type: 'sent', externalId: '101' })
    expect(platform.posts.map(({ method, text }) => [method, text.length > 1024])).toEqual([
      ['sendPhoto', false],
      ['sendMessage', true],
    ])
  })

  it('repeats nothing that is out: a picture sent is not sent again after the text failed', async () => {
    const message = givenMessage({ body: fromMarkdown('多放一克。'.repeat(300)) })
    const steps = givenSteps()
    const body = '{"ok":false,"error_code":429,"description":"x","parameters":{"retry_after":9}}'
    platform.inject(null, { type: 'gateway', status: 429, body })
    const first = await send({ message, steps, clock: () => new Date(now) })
    expect(first).toEqual({
      type: 'try-later',
      reason: {
        en: 'message 2 of 2: error 429: too many messages at once (1 of 2 messages is out already)',
        zh: '第 2 条（共 2 条）：error 429：发送过于频繁（2 条消息中已发出 1 条）',
      },
      after: new Date(now + 9000),
    })
    expect(await send({ message, steps })).toMatchObject({ type: 'sent', externalId: '101' })
    expect(platform.posts.map(({ method }) => method)).toEqual(['sendPhoto', 'sendMessage'])
  })

  it('sends a long post in numbered parts where it is told to', async () => {
    const message = givenMessage({ body: long, media: [] })
    expect(await send({ message }, { overlong: 'split' })).toMatchObject({ type: 'sent' })
    expect(platform.posts.map(({ text }) => /\(\d\/\d\)$/.exec(text)?.[0])).toEqual([
      '(1/2)',
      '(2/2)',
    ])
  })

  it('follows a group that became a supergroup', async () => {
    platform.setState('migrated')
    const outcome = await send({}, { chatId: '-4200' })
    expect(outcome).toMatchObject({ type: 'sent', url: 'https://t.me/c/1234567890/101' })
    expect(platform.posts).toMatchObject([{ chat: '-1001234567890' }])
    const request = { settings: settings({ chatId: '-4200' }), http, clock: () => new Date() }
    const checked = await telegramKind.check({ ...request, signal: new AbortController().signal })
    expect(checked).toMatchObject({ type: 'broken', field: 'chatId' })
    expect(checked.en).toContain('-1001234567890')
  })

  it('waits as long as Telegram says', async () => {
    const clock = () => new Date(now)
    for (let sent = 0; sent < 3; sent += 1) await send({ clock })
    const outcome = await send({ clock })
    expect(outcome).toMatchObject({ type: 'try-later', after: new Date(now + 17_000) })
    now += 61_000
    expect(await send({ clock })).toMatchObject({ type: 'sent' })
  })

  it('rejects a post whose picture cannot be had, before anything is sent', async () => {
    const openMedia: OpenMedia = async () => ({ type: 'refused', reason: asSaid('it was deleted') })
    expect(await send({ openMedia })).toEqual({
      type: 'rejected',
      reason: { en: 'picture 1: it was deleted', zh: '第 1 张图片：it was deleted' },
    })
    expect(platform.requests).toEqual([])
  })

  it('speaks to a Bot API that others wrote', async () => {
    const emulator = new TelegramServer({ port: await refusedPort(), host: '127.0.0.1' })
    await emulator.start()
    try {
      const own = { apiUrl: emulator.config.apiURL, chatId: '42' }
      const message = givenMessage({ media: [] })
      expect(await send({ message }, own)).toEqual({ type: 'sent', externalId: '1' })
      expect(emulator.storage.botMessages).toMatchObject([
        { message: { chat_id: '42', parse_mode: 'HTML' } },
      ])
    } finally {
      await emulator.stop()
    }
  })
})
