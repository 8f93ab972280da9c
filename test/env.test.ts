import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readEnv, requireConnection, secretTexts } from '../src/env.ts'

describe('the environment', () => {
  it('may be empty: everything has a default that suits one machine', () => {
    expect(readEnv({} as NodeJS.ProcessEnv)).toEqual({
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      EMAIL_FROM: 'lanmu@localhost.localdomain',
      PORT: 3000,
      SERVER_URL: 'http://localhost:3000',
      DATA_DIR: path.resolve('data'),
      ALLOW_PRIVATE_ADDRESSES: false,
      TRUSTED_PROXIES: 0,
      AUDIT_DAYS: 730,
      LOG_LEVEL: 'info',
    })
  })

  it('seals with a key of its own, else with the secret, and keeps earlier keys to open with', () => {
    const own = 'o'.repeat(32)
    const secret = 's'.repeat(32)
    const first = '1'.repeat(32)
    const second = '2'.repeat(32)
    const env = { PAYLOAD_SECRET: secret, SECRETS_KEY_PREVIOUS: `${first}, ${second}` }
    expect(secretTexts(given(env))).toEqual([secret, first, second])
    expect(secretTexts(given({ ...env, SECRETS_KEY: own }))).toEqual([own, secret, first, second])
    expect(secretTexts(given({}))).toEqual([])
    expect(() => given({ SECRETS_KEY_PREVIOUS: `${first},short` })).toThrow('SECRETS_KEY_PREVIOUS')
  })

  it('makes the address people reach from the port, where none is given', () => {
    expect(given({ PORT: '8080' }).SERVER_URL).toBe('http://localhost:8080')
  })

  it('takes the slash off the end of the address, so that paths can follow', () => {
    expect(given({ SERVER_URL: 'https://cms.example.com/' }).SERVER_URL).toBe(
      'https://cms.example.com',
    )
  })

  it('makes the data folder absolute', () => {
    expect(given({ DATA_DIR: 'elsewhere' }).DATA_DIR).toBe(path.resolve('elsewhere'))
  })

  it('takes an empty DATABASE_URL as none, as a compose file would leave it', () => {
    expect(given({ DATABASE_URL: '' }).DATABASE_URL).toBeUndefined()
  })

  it.each([
    ['true', true],
    ['1', true],
    ['false', false],
    ['0', false],
    ['', false],
  ])('reads ALLOW_PRIVATE_ADDRESSES=%s as %s', (text, isAllowed) => {
    expect(given({ ALLOW_PRIVATE_ADDRESSES: text }).ALLOW_PRIVATE_ADDRESSES).toBe(isAllowed)
  })

  it.each([
    ['DATABASE_URL', 'postgres://localhost/lanmu', 'must start with mongodb://'],
    ['PAYLOAD_SECRET', 'short', 'must have at least 32 characters'],
    ['PORT', '70000', ''],
    ['PORT', '0', 'must be from 1 to 65535: 0 is another port at each start'],
    ['PORT', 'eighty', ''],
    ['SERVER_URL', 'ftp://example.com', ''],
    ['SERVER_URL', 'example.com', ''],
    ['LOG_LEVEL', 'loud', ''],
    ['NODE_ENV', 'staging', ''],
    ['ALLOW_PRIVATE_ADDRESSES', 'yes', ''],
    ['TRUSTED_PROXIES', '-1', ''],
  ])('refuses %s=%s by name', (name, value, says) => {
    expect(() => given({ [name]: value })).toThrow(`${name}: ${says}`)
  })

  it('names every wrong variable in one error, and never shows a secret', () => {
    const text = refusal({ PORT: 'x', PAYLOAD_SECRET: 'hunter2', LOG_LEVEL: 'loud' })
    expect(text).toContain('PORT')
    expect(text).toContain('PAYLOAD_SECRET')
    expect(text).toContain('LOG_LEVEL')
    expect(text).not.toContain('hunter2')
  })
})

describe('a process that is started alone', () => {
  const secret = 'x'.repeat(32)
  const databaseUrl = 'mongodb://localhost:27017/lanmu'

  it('gets its database and secret', () => {
    const env = given({ DATABASE_URL: databaseUrl, PAYLOAD_SECRET: secret })
    expect(requireConnection(env)).toEqual({ databaseUrl, secret })
  })

  it('is told what to set without a database, and what without a secret', () => {
    expect(() => requireConnection(given({ PAYLOAD_SECRET: secret }))).toThrow('DATABASE_URL')
    expect(() => requireConnection(given({ DATABASE_URL: databaseUrl }))).toThrow('PAYLOAD_SECRET')
  })
})

function given(variables: Record<string, string>) {
  return readEnv(variables as NodeJS.ProcessEnv)
}

function refusal(variables: Record<string, string>): string {
  try {
    given(variables)
  } catch (error) {
    return String(error)
  }
  throw new Error('nothing was refused')
}
