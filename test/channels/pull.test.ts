import { describe, expect, it } from 'vitest'
import { kindOf, parseSettings } from '../../src/channels/registry.ts'

describe('the pull kind', () => {
  it('has nothing to connect to: a reader comes and fetches', () => {
    const kind = kindOf('pull')
    expect(kind?.mode).toBe('pull')
    expect(kind).not.toHaveProperty('connect')
  })

  it('needs no settings and says its limits without a connection', () => {
    expect(parseSettings({ kind: 'pull', settings: {} }).type).toBe('valid')
    expect(kindOf('pull')).toHaveProperty('limits', { text: null, media: null })
  })
})
