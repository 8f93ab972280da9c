import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SendRequest } from '../../src/channels/channel.ts'
import { connectHttp } from '../../src/channels/connectHttp.ts'
import { slackKind } from '../../src/channels/slack/index.ts'
import { renderSlack } from '../../src/channels/slack/payload.ts'
import { fromMarkdown } from '../../src/domain/message/fromMarkdown.ts'
import { describeChannel } from '../channelContract.ts'
import { startSlack, type FakeSlack } from '../given/platforms/slack.ts'
import { givenMessage } from './givenMessage.ts'
import { givenRequest } from './givenRequest.ts'
import { refusedPort } from './localServer.ts'
import { networkSituations } from './networkSituations.ts'

const http = connectHttp({ allowPrivateAddresses: true, timeoutMs: 400 })
const long = fromMarkdown('今天雾大，茶要浓一点。\n\n'.repeat(1200))

describeChannel({
  kind: slackKind,
  openPlatform: async () => {
    let now = Date.now()
    const platform = await startSlack({ now: () => (now += 5000) })
    const token = platform.path.split('/').at(-1)!
    return {
      settings: { url: platform.hookUrl },
      http,
      secrets: [platform.hookUrl, platform.path, token],
      situations: {
        accepts: { leadsTo: 'sent', arrange: () => platform.inject() },
        ...networkSituations(platform),
        'rolls up an error': {
          leadsTo: 'unconfirmed',
          arrange: () => platform.inject({ type: 'gateway', status: 500, body: 'rollup_error' }),
        },
        'is sent too much': {
          leadsTo: 'try-later',
          isTimed: true,
          arrange: () => {
            const headers = { 'retry-after': '12' }
            platform.inject({ type: 'gateway', status: 429, headers, body: 'rate_limited' })
          },
        },
        'has archived the channel': {
          leadsTo: 'rejected',
          arrange: () => platform.setState('archived'),
        },
        'does not let the webhook post': {
          leadsTo: 'rejected',
          arrange: () => platform.setState('prohibited'),
        },
        'removed the webhook': {
          leadsTo: 'rejected',
          arrange: () => platform.setState('removed'),
        },
      },
      overlong: givenMessage({ body: long }),
      broken: {
        'another token': { url: platform.hookUrl.replace(token, 'nottheoneofthiswebhook') },
        'another team': { url: platform.hookUrl.replace('T024BE7LH', 'T000000') },
        'nothing listens': {
          url: `http://127.0.0.1:${await refusedPort()}/services/T1/B1/nobodyhears`,
        },
      },
      fallSilent: () => platform.injectAlways({ type: 'silence' }),
      keys: null,
      effects: () => platform.messages.length,
      close: platform.close,
    }
  },
})

describe('the Slack kind', () => {
  let platform: FakeSlack
  let now: number
  beforeEach(async () => {
    now = Date.now()
    platform = await startSlack({ now: () => now })
  })
  afterEach(() => platform.close())

  const settings = () => slackKind.settings.parse({ url: platform.hookUrl })
  const send = (request: Partial<SendRequest> = {}) =>
    slackKind.connect(settings(), http).send(givenRequest(request))

  it('sends one message: the text as a block, the pictures as blocks below it', async () => {
    expect(await send()).toEqual({ type: 'sent', externalId: 'delivery-1' })
    expect(platform.messages).toEqual([
      {
        text: expect.stringContaining('今天雾大') as unknown,
        blocks: [
          expect.objectContaining({ type: 'rich_text' }),
          {
            type: 'image',
            image_url: 'https://example.com/media/cup.jpg',
            alt_text: 'A cup in the mist',
          },
        ],
      },
    ])
  })

  it('rings nobody whom an editor only quoted, in the notice either', async () => {
    await send({ message: givenMessage({ body: fromMarkdown('写作 <!channel> & <@U024>') }) })
    const { text, blocks } = platform.messages[0]!
    expect(text).not.toMatch(/<!channel>|<@U024>/)
    expect(JSON.stringify(blocks)).toContain('<!channel> & <@U024>')
  })

  it('leaves out pictures that Slack could not fetch: it would refuse the post for them', async () => {
    const [cup] = givenMessage().media
    const media = [{ ...cup!, url: 'http://localhost:3000/media/cup.jpg' }]
    const message = givenMessage({ media })
    expect(await send({ message })).toMatchObject({ type: 'sent' })
    expect(renderSlack({ message, settings: settings() }).problems).toMatchObject([
      { type: 'media-left-out', isFatal: false },
    ])
  })

  it('waits as long as Slack says after a burst', async () => {
    const clock = () => new Date(now)
    for (let sent = 0; sent < 4; sent += 1)
      expect(await send({ clock })).toMatchObject({ type: 'sent' })
    expect(await send({ clock })).toEqual({
      type: 'try-later',
      reason: {
        en: 'rate_limited: a webhook may post about one message a second',
        zh: 'rate_limited：每个 Webhook 每秒约一条',
      },
      after: new Date(now + 30_000),
    })
    now += 30_000
    expect(await send({ clock })).toMatchObject({ type: 'sent' })
  })

  it('does not take a 200 that is not "ok" for a yes', async () => {
    const answers: [string, string][] = [
      ['{"ok":false,"error":"msg_blocks_too_long"}', 'rejected'],
      ['ok!', 'unconfirmed'],
      ['', 'unconfirmed'],
    ]
    for (const [body, type] of answers) {
      platform.inject({ type: 'gateway', status: 200, body })
      expect({ body, type: (await send()).type }).toEqual({ body, type })
    }
  })

  it('counts what Slack counts: the blocks as they are sent', async () => {
    const message = givenMessage({ body: long })
    await send({ message })
    const { counts } = renderSlack({ message, settings: settings() }).parts[0]!
    expect(JSON.stringify(platform.messages[0]!.blocks)).toHaveLength(counts[0]!.used)
  })

  it('takes the address of an incoming webhook and no other', () => {
    const isTaken = (url: string) => slackKind.settings.safeParse({ url }).success
    expect(isTaken('https://hooks.slack.com/services/T024BE7LH/B0H1J2K3L/k8Vq3sTyWm5X')).toBe(true)
    expect(isTaken('https://hooks.slack.com/workflows/T024BE7LH/A1/1/k8Vq3sTyWm5X')).toBe(false)
    expect(isTaken('http://hooks.slack.com/services/T024BE7LH/B0H1J2K3L/k8Vq3sTyWm5X')).toBe(false)
  })
})
