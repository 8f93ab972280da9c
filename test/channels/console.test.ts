import { describe, expect, it } from 'vitest'
import { createConsoleKind } from '../../src/channels/console/index.ts'
import { consoleLines } from '../../src/channels/console/payload.ts'
import { connectHttp } from '../../src/channels/connectHttp.ts'
import { describeChannel } from '../channelContract.ts'
import { givenMessage } from './givenMessage.ts'

const printed: string[] = []

describeChannel({
  kind: createConsoleKind({ write: (text) => void printed.push(text) }),
  openPlatform: async () => {
    printed.length = 0
    return {
      settings: {},
      http: connectHttp({ allowPrivateAddresses: false }),
      secrets: [],
      situations: { prints: { leadsTo: 'sent', arrange: () => undefined } },
      fallSilent: null,
      keys: () => printed.map((text) => /· (\S+)$/m.exec(text)?.[1] ?? ''),
      effects: () => printed.length,
      close: async () => undefined,
    }
  },
})

describe('consoleLines', () => {
  it('prints the post as it would be read', () => {
    expect(consoleLines({ message: givenMessage(), deliveryKey: 'delivery-1' })).toBe(
      [
        '── 2026-11-24T00:30:00.000Z · 早安茶语 · interaction · delivery-1',
        '早安茶语:雾天宜浓 👨‍👩‍👧‍👦',
        '今天雾大。多放一克,少泡五秒。',
        '',
        '<b>不是标签</b> & مساء الخير',
        '[A cup in the mist] https://example.com/media/cup.jpg',
        'https://example.com/tea?utm_source=wecom',
      ].join('\n'),
    )
  })

  it('leaves out what a post does not have', () => {
    const message = givenMessage({ column: null, link: null, media: [] })
    expect(consoleLines({ message, deliveryKey: 'd' })).not.toContain('null')
  })
})
