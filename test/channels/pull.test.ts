import { describe, expect, it } from 'vitest'
import { postBodySchema } from '../../src/channels/postBody.ts'
import { pullKind } from '../../src/channels/pull/index.ts'
import { kindOf, parseSettings } from '../../src/channels/registry.ts'
import { givenMessage } from './givenMessage.ts'

describe('the pull kind', () => {
  it('has nothing to connect to: a reader comes and fetches', () => {
    const kind = kindOf('pull')
    expect(kind?.mode).toBe('pull')
    expect(kind).not.toHaveProperty('connect')
  })

  it('needs no settings', () => {
    expect(parseSettings({ kind: 'pull', settings: {} }).type).toBe('valid')
  })

  it('shows the JSON that a reader leases', () => {
    const [part] = pullKind.render({ message: givenMessage(), settings: {} }).parts
    expect(postBodySchema.parse(JSON.parse(part!.text)).title).toBe(givenMessage().title)
  })
})
