import type { Payload } from 'payload'
import { describe, expect, it } from 'vitest'
import { keepShown } from '../../src/api/keepShown.ts'

/** Only its identity counts here: one shelf for each. */
const anyPayload = () => ({}) as Payload

function givenShelf() {
  const payload = anyPayload()
  let made = 0
  const ask = ({ version = 1, key = 'a' as unknown, size = 10 } = {}) =>
    keepShown({
      ...{ payload, version, key },
      make: () => {
        made += 1
        return Promise.resolve({ body: `${made}`.padEnd(size) })
      },
    })
  return { ask, made: () => made }
}

describe('an answer that is kept', () => {
  it('is made once for all who ask, at once or later, until there is a change', async () => {
    const { ask, made } = givenShelf()
    await Promise.all([ask(), ask()])
    await ask()
    expect(made()).toBe(1)
    await ask({ version: 2 })
    expect(made()).toBe(2)
  })

  it('is another for another question', async () => {
    const { ask, made } = givenShelf()
    await ask({ key: ['published', { limit: 2 }] })
    await ask({ key: ['published', { limit: 3 }] })
    expect(made()).toBe(2)
  })

  it('is not left for others by whom a change overtook', async () => {
    const { ask, made } = givenShelf()
    await ask({ version: 2 })
    await ask({ version: 1 })
    const { written } = await ask({ version: 2 })
    expect(written.bytes.toString().trim()).toBe('1')
    expect(made()).toBe(2)
  })

  it('gives way, those first that nobody asked for lately, when there are too many', async () => {
    const { ask, made } = givenShelf()
    const size = 10 * 1024 * 1024
    for (const key of ['a', 'b', 'c']) await ask({ key, size })
    await ask({ key: 'a' })
    await ask({ key: 'd', size })
    expect(made()).toBe(4)
    await ask({ key: 'a' })
    expect(made()).toBe(4)
    await ask({ key: 'b', size })
    expect(made()).toBe(5)
  })

  it('that could not be made is not kept', async () => {
    const payload = anyPayload()
    const failing = { payload, version: 1, key: 'a', make: () => Promise.reject(new Error('gone')) }
    await expect(keepShown(failing)).rejects.toThrow('gone')
    const { written } = await keepShown({
      ...failing,
      make: () => Promise.resolve({ body: 'there' }),
    })
    expect(written.bytes.toString()).toBe('there')
  })
})
