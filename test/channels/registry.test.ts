import { describe, expect, it } from 'vitest'
import { channelKinds, kindOf, parseSettings } from '../../src/channels/registry.ts'
import { asSaid } from '../../src/domain/words.ts'

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`

describe('channelKinds', () => {
  it('has each kind once', () => {
    const names = channelKinds.map(({ kind }) => kind)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toEqual(expect.arrayContaining(['console', 'webhook', 'feed', 'pull']))
  })

  it('finds a kind by its name and nothing by any other', () => {
    expect(kindOf('webhook')?.label.zh).toBe('Webhook 推送')
    expect(kindOf('tiktok')).toBeNull()
    expect(kindOf(undefined)).toBeNull()
  })
})

describe('parseSettings', () => {
  const problemsOf = (settings: unknown, kind = 'webhook') => {
    const parsed = parseSettings({ kind, settings })
    return parsed.type === 'invalid' ? parsed.problems : []
  }

  it('gives the settings as the adapter takes them', () => {
    const parsed = parseSettings({
      kind: 'webhook',
      settings: {
        url: 'https://a.example/hook',
        secret,
        headers: 'X-Team: tea\n\nAuthorization: Bearer x y',
      },
    })
    expect(parsed).toEqual({
      type: 'valid',
      settings: {
        url: 'https://a.example/hook',
        secret,
        headers: { 'x-team': 'tea', authorization: 'Bearer x y' },
      },
    })
  })

  it('names every field that is missing, what was found and what is allowed', () => {
    expect(problemsOf({}).map(({ path, found }) => [path, found.en])).toEqual([
      ['url', 'nothing'],
      ['secret', 'nothing'],
    ])
    expect(problemsOf({ url: 'ftp://a.example', secret })).toEqual([
      {
        path: 'url',
        found: asSaid('"ftp://a.example"'),
        allowed: {
          en: 'an http:// or https:// address without a name and password in it',
          zh: 'http:// 或 https:// 地址，不含用户名和密码',
        },
        message: {
          en: 'Found "ftp://a.example"; allowed is an http:// or https:// address without a name and password in it.',
          zh: '填写的是："ftp://a.example"；应为：http:// 或 https:// 地址，不含用户名和密码。',
        },
      },
    ])
  })

  it('refuses an address that carries a name and password', () => {
    expect(problemsOf({ url: 'https://tea:leaf@a.example/', secret })[0]?.path).toBe('url')
  })

  it('says what a signing secret looks like, and never repeats the one it was given', () => {
    const wrong = [
      'tea-secret',
      'whsec_dGVh',
      `whsec_${'A'.repeat(500)}`,
      'whsec_!!!!',
      secret.slice(6),
      `${secret}=`,
    ]
    for (const value of wrong) {
      const [problem] = problemsOf({ url: 'https://a.example/', secret: value })
      expect(problem?.path).toBe('secret')
      expect(problem?.found.en).toBe(`${value.length} characters`)
      expect(problem?.allowed.en).toContain('24 to 64 random bytes')
    }
  })

  it('never repeats settings that are not an object at all', () => {
    expect(problemsOf(secret)[0]).toMatchObject({
      path: '',
      found: { en: `${secret.length} characters` },
    })
    expect(problemsOf([secret])[0]).toMatchObject({
      path: '',
      found: { en: 'a value of type object' },
    })
  })

  it('refuses headers that would break the request or its signature', () => {
    const wrong = [
      'tea',
      'a b: c',
      'X: ',
      'Host: b',
      'webhook-id: 1',
      'Content-Length: 3',
      'X: 茶',
      'X: a\r\u0000',
    ]
    for (const headers of wrong) {
      const [problem] = problemsOf({ url: 'https://a.example/', secret, headers })
      expect(problem?.path).toBe('headers')
    }
  })

  it('names the kinds there are when asked for one there is not', () => {
    expect(problemsOf({}, 'tiktok')[0]).toMatchObject({
      path: 'kind',
      found: asSaid('tiktok'),
      allowed: asSaid(channelKinds.map(({ kind }) => kind).join(', ')),
    })
  })
})
