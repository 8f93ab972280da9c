import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SendRequest } from '../../src/channels/channel.ts'
import { connectHttp } from '../../src/channels/connectHttp.ts'
import { discordBotKind } from '../../src/channels/discordbot/index.ts'
import { discordKind } from '../../src/channels/discord/index.ts'
import { fromMarkdown } from '../../src/domain/message/fromMarkdown.ts'
import { describeChannel } from '../channelContract.ts'
import { startDiscord, type FakeDiscord } from '../given/platforms/discord.ts'
import { answeredAgain } from './answeredAgain.ts'
import { givenMessage } from './givenMessage.ts'
import { givenRequest, givenSteps } from './givenRequest.ts'
import { refusedPort } from './localServer.ts'
import { networkSituations } from './networkSituations.ts'

const http = connectHttp({ allowPrivateAddresses: true, timeoutMs: 400 })
const long = fromMarkdown('今天雾大，**茶要浓**一点。\n\n'.repeat(300))

/** What happens to both kinds alike. */
const situations = (platform: FakeDiscord) => ({
  accepts: { leadsTo: 'sent' as const, arrange: () => platform.inject() },
  ...networkSituations(platform),
  'is overloaded and says that it took nothing': {
    leadsTo: 'try-later' as const,
    isTimed: true,
    arrange: () => {
      const body = '{"code":130000,"message":"API resource is currently overloaded."}'
      platform.inject({ type: 'gateway', status: 503, body })
    },
  },
})

describeChannel({
  kind: discordKind,
  openPlatform: async () => {
    const platform = await startDiscord({ burst: 1000 })
    const inState = (state: Parameters<FakeDiscord['setState']>[0]) => () => {
      platform.inject()
      platform.setState(state)
    }
    return {
      settings: { url: platform.hookUrl },
      http,
      secrets: [platform.hookUrl, platform.webhookToken],
      situations: {
        ...situations(platform),
        'belongs to a forum': { leadsTo: 'rejected', arrange: inState('forum') },
        'removed the webhook': { leadsTo: 'rejected', arrange: inState('deleted') },
      },
      overlong: givenMessage({ body: long }),
      broken: {
        'another token': { url: `${platform.hookUrl.slice(0, -4)}xxxx` },
        'nothing listens': {
          url: platform.hookUrl.replace(platform.url, `http://127.0.0.1:${await refusedPort()}`),
        },
      },
      fallSilent: () => platform.injectAlways({ type: 'silence' }),
      keys: null,
      effects: () => platform.posts.length,
      close: platform.close,
    }
  },
})

describeChannel({
  kind: discordBotKind,
  openPlatform: async () => {
    const platform = await startDiscord({ burst: 1000 })
    const settings = {
      ...{ token: platform.botToken, channelId: platform.channelId },
      apiUrl: platform.url,
    }
    return {
      settings,
      http,
      secrets: [platform.botToken],
      situations: {
        ...answeredAgain(situations(platform)),
        'never answers': {
          leadsTo: 'unconfirmed',
          arrange: () => platform.inject({ type: 'silence' }, { type: 'silence' }),
        },
        'took the rights': {
          leadsTo: 'rejected',
          arrange: () => {
            platform.inject()
            platform.setState('no-rights')
          },
        },
      },
      overlong: givenMessage({ body: long }),
      broken: {
        'another token': { ...settings, token: `${platform.botToken.slice(0, -4)}xxxx` },
        'another channel': { ...settings, channelId: '123456789012345678' },
      },
      fallSilent: () => platform.injectAlways({ type: 'silence' }),
      keys: () =>
        platform.requests.flatMap(({ text }) => /"nonce":"([^"]+)"/.exec(text)?.[1] ?? []),
      effects: () => platform.posts.length,
      close: platform.close,
    }
  },
})

describe('the Discord kinds', () => {
  let platform: FakeDiscord
  let now: number
  beforeEach(async () => {
    now = Date.now()
    platform = await startDiscord({ now: () => now })
  })
  afterEach(() => platform.close())

  const sendByHook = (request: Partial<SendRequest> = {}, more: object = {}) => {
    const settings = discordKind.settings.parse({ url: platform.hookUrl, ...more })
    return discordKind.connect(settings, http).send(givenRequest(request))
  }
  const sendByBot = (request: Partial<SendRequest> = {}, more: object = {}) => {
    const own = { token: platform.botToken, channelId: platform.channelId, apiUrl: platform.url }
    const settings = discordBotKind.settings.parse({ ...own, ...more })
    return discordBotKind.connect(settings, http).send(givenRequest(request))
  }

  it('send the picture with its words, and call nobody', async () => {
    expect(await sendByHook()).toMatchObject({ type: 'sent' })
    expect(platform.posts).toMatchObject([{ files: 1, alts: ['A cup in the mist'] }])
    expect(platform.posts[0]?.content).toContain('\\<b\\>不是标签\\</b\\> & مساء الخير')
    expect(platform.requests[0]?.text).toContain('"allowed_mentions":{"parse":[]}')
  })

  it('post into a thread, without previews, where they are told to', async () => {
    await sendByHook({}, { threadId: '42', hasNoPreview: true })
    expect(platform.posts).toMatchObject([{ thread: '42', flags: 4 }])
  })

  it('wait the exact time that Discord names', async () => {
    const clock = () => new Date(now)
    for (let sent = 0; sent < 5; sent += 1) await sendByHook({ clock })
    expect(await sendByHook({ clock })).toEqual({
      type: 'try-later',
      reason: { en: 'error 429: too many messages at once', zh: 'error 429：发送过于频繁' },
      after: new Date(now + 1337),
    })
  })

  it('go on with a thread of messages where it stopped', async () => {
    const message = givenMessage({ body: long })
    const steps = givenSteps()
    platform.inject(null, { type: 'gateway', status: 429, headers: { 'retry-after': '3' } })
    const first = await sendByHook({ message, steps }, { overlong: 'split' })
    expect(first).toMatchObject({ type: 'try-later' })
    expect(await sendByHook({ message, steps }, { overlong: 'split' })).toMatchObject({
      type: 'sent',
      externalId: platform.posts[0]?.id,
    })
    const numbers = platform.posts.map(({ content }) => /\((\d+)\/\d+\)$/.exec(content)?.[1])
    expect(numbers).toEqual(platform.posts.map((_, index) => String(index + 1)))
    expect(platform.posts.map(({ files }) => files)).toEqual(
      platform.posts.map((_, i) => (i ? 0 : 1)),
    )
  })

  it('leave one message where the bot’s call was answered by nobody and made again', async () => {
    platform.inject({ type: 'reset' })
    expect(await sendByBot()).toMatchObject({ type: 'sent', externalId: platform.posts[0]?.id })
    expect(platform.posts).toHaveLength(1)
    expect(platform.requests).toHaveLength(2)
  })

  it('do not take a refusal of the repeat for an answer to the first call', async () => {
    platform.inject(
      { type: 'reset' },
      { type: 'gateway', status: 429, headers: { 'retry-after': '3' } },
    )
    expect(await sendByBot()).toMatchObject({ type: 'unconfirmed' })
  })
})
