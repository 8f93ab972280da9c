import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dingtalkSettings } from '../../src/channels/dingtalk/settings.ts'
import { renderDingtalk } from '../../src/channels/dingtalk/payload.ts'
import { renderFeishu, withImageKeys } from '../../src/channels/feishu/payload.ts'
import { feishuSettings } from '../../src/channels/feishu/settings.ts'
import { signedBody } from '../../src/channels/feishu/sign.ts'
import { renderSlack } from '../../src/channels/slack/payload.ts'
import { slackSettings } from '../../src/channels/slack/settings.ts'
import { renderWecom } from '../../src/channels/wecom/payload.ts'
import { wecomSettings } from '../../src/channels/wecom/settings.ts'
import { fromMarkdown } from '../../src/domain/message/fromMarkdown.ts'
import type { Message } from '../../src/domain/message/message.ts'
import { givenMessage } from './givenMessage.ts'

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '茶',
    '👨‍👩‍👧‍👦',
    '<@all>',
    '**',
    '](',
    '"\\',
    '\n\n',
    '[茶](https://example.com/t)',
    '# ',
  ),
)

/** Posts of any length up to a few times what the robots take, with any number of pictures. */
const messages: fc.Arbitrary<Message> = fc
  .record({
    title: fc.string({ unit: 'grapheme', maxLength: 60 }),
    chunk: fc.array(words, { minLength: 1, maxLength: 12 }),
    times: fc.integer({ min: 1, max: 250 }),
    pictures: fc.integer({ min: 0, max: 12 }),
    link: fc.option(fc.constant('https://example.com/tea?utm_source=robot')),
  })
  .map(({ title, chunk, times, pictures, link }) =>
    givenMessage({
      title,
      link,
      body: fromMarkdown(chunk.join('').repeat(times)),
      media: Array.from({ length: pictures }, (_, index) => ({
        ...givenMessage().media[0]!,
        id: `picture-${index}`,
        alt: chunk.join(' '),
      })),
    }),
  )

const bytes = (body: unknown): number => Buffer.byteLength(JSON.stringify(body))
const isSent = ({ problems }: { problems: { isFatal: boolean }[] }): boolean =>
  !problems.some(({ isFatal }) => isFatal)

function always(check: (message: Message) => void): void {
  fc.assert(fc.property(messages, check), { numRuns: 15 })
}

describe('whatever a post holds, a robot takes it or is not sent it', () => {
  it('WeCom: the text has at most its bytes, mentions and all', () => {
    const url = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6'
    const forms = [
      wecomSettings.parse({ url, mentionedUsers: 'zhangsan, li.si' }),
      wecomSettings.parse({ url, format: 'markdown_v2' }),
      wecomSettings.parse({ url, format: 'text', mentionedUsers: '@all' }),
    ]
    always((message) => {
      for (const settings of forms) {
        const rendering = renderWecom({ message, settings })
        if (!isSent(rendering)) continue
        const { body, parts, media } = rendering
        const text = 'text' in body ? body.text.content : (parts[0]?.text ?? '')
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(body.msgtype === 'text' ? 2048 : 4096)
        expect(text).not.toMatch(/<@(?!zhangsan>|li\.si>)/)
        expect(media.length).toBeLessThanOrEqual(9)
      }
    })
  })

  it('DingTalk: the request has at most 20,000 bytes', () => {
    const settings = dingtalkSettings.parse({
      url: 'https://oapi.dingtalk.com/robot/send?access_token=b4c7a1f0',
      keyword: '雾里看茶',
      mentionedMobiles: '13800001111',
    })
    always((message) => {
      const rendering = renderDingtalk({ message, settings })
      if (!isSent(rendering)) return
      expect(bytes(rendering.body)).toBeLessThanOrEqual(20_000)
      expect(JSON.stringify(rendering.body)).toContain('雾里看茶')
    })
  })

  it('Feishu: the signed request has at most 20,000 bytes, with the longest keys', () => {
    const settings = feishuSettings.parse({
      url: 'https://open.feishu.cn/open-apis/bot/v2/hook/7e0b7a2c-91f4',
      secret: 'q7Zk1vTn4bXs9dLm2cRf',
      appId: 'cli_a1b2c3d4e5f6',
      appSecret: 'Hs8kQ2mVx0Lw7Rt5Yz3Np',
    })
    always((message) => {
      const rendering = renderFeishu({ message, settings })
      if (!isSent(rendering)) return
      const imageKeys = rendering.media.map(
        () => 'img_v3_02ab_7ea74629-9191-4176-998c-2e603c9c5e8g',
      )
      const body = withImageKeys({ body: rendering.body, imageKeys })
      const { secret } = settings
      expect(bytes(signedBody({ body, secret, now: new Date() }))).toBeLessThanOrEqual(20_000)
    })
  })

  it('Slack: the blocks have at most 12,000 characters, the pictures counted', () => {
    const settings = slackSettings.parse({
      url: 'https://hooks.slack.com/services/T024BE7LH/B0H1J2K3L/k8Vq3sTyWm5X',
    })
    always((message) => {
      const rendering = renderSlack({ message, settings })
      if (!isSent(rendering)) return
      const { blocks } = rendering.body
      expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(12_000)
      expect(blocks.length).toBeLessThanOrEqual(50)
      expect(blocks.length).toBeGreaterThan(0)
    })
  })
})
