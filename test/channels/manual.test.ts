import { describe, expect, it } from 'vitest'
import { manualKind } from '../../src/channels/manual/index.ts'
import { kindOf, parseSettings } from '../../src/channels/registry.ts'
import { givenMessage } from './givenMessage.ts'

describe('the manual kind', () => {
  it('has nothing to connect to: a person publishes', () => {
    expect(kindOf('manual')?.mode).toBe('manual')
    expect(manualKind).not.toHaveProperty('connect')
  })

  it('needs no settings, and takes instructions that fit on a screen', () => {
    expect(parseSettings({ kind: 'manual', settings: {} }).type).toBe('valid')
    const long = parseSettings({ kind: 'manual', settings: { instructions: '茶'.repeat(501) } })
    expect(long).toMatchObject({ type: 'invalid', problems: [{ path: 'instructions' }] })
  })

  it('writes what a person would paste: title, text and link', () => {
    const { parts } = manualKind.render({ message: givenMessage(), settings: {} })
    expect(parts.map(({ text }) => text)).toEqual([
      [
        '早安茶语:雾天宜浓 👨‍👩‍👧‍👦',
        '今天雾大。多放一克,少泡五秒。\n\n<b>不是标签</b> & مساء الخير',
        'https://example.com/tea?utm_source=wecom',
      ].join('\n\n'),
    ])
  })

  it('takes nine pictures and says so where there are more', () => {
    const [cup] = givenMessage().media
    const media = Array.from({ length: 11 }, () => cup!)
    const rendering = manualKind.render({ message: givenMessage({ media }), settings: {} })
    expect(rendering.media).toHaveLength(9)
    expect(rendering.problems).toMatchObject([{ type: 'media-left-out', isFatal: false }])
  })
})
