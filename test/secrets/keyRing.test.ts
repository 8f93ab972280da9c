import { describe, expect, it } from 'vitest'
import { createKeyRing } from '../../src/secrets/keyRing.ts'

const old = 'an old text of at least thirty-two characters'
const fresh = 'a fresh text of at least thirty-two characters'
const secret = 'whsec_茶'

describe('a key ring', () => {
  const ring = createKeyRing({ texts: [old] })

  it('seals a text so that only it can be read again', () => {
    const sealed = ring.seal(secret)
    expect(sealed).toMatch(/^sealed:1:[0-9a-f]{8}:[\w-]+$/)
    expect(ring.open(sealed)).toBe(secret)
    expect(createKeyRing({ texts: [fresh] }).open(sealed)).toBeNull()
  })

  it('seals the same text differently each time, and the empty one too', () => {
    expect(ring.seal(secret)).not.toBe(ring.seal(secret))
    expect(ring.open(ring.seal(''))).toBe('')
  })

  it('opens what an earlier key sealed, and tells it from its own', () => {
    const sealed = ring.seal(secret)
    const both = createKeyRing({ texts: [fresh, old] })
    expect(both.open(sealed)).toBe(secret)
    expect(both.isCurrent(sealed)).toBe(false)
    expect(both.isCurrent(both.seal(secret))).toBe(true)
  })

  it('opens nothing that was changed in any character', () => {
    const sealed = ring.seal(secret)
    for (let at = 0; at < sealed.length; at += 1) {
      const other = sealed[at] === 'A' ? 'B' : 'A'
      const changed = sealed.slice(0, at) + other + sealed.slice(at + 1)
      // The last digit of base64 has bits that mean nothing.
      if (at < sealed.length - 1) expect(ring.open(changed)).toBeNull()
    }
    for (const cut of [sealed.slice(0, -4), sealed.slice(0, 20), 'sealed:1:', '']) {
      expect(ring.open(cut)).toBeNull()
    }
  })
})
