import type { Payload } from 'payload'
import type { Scope } from '../../src/domain/scopes.ts'
import type { ApiKey, User } from '../../src/payload-types.ts'
import { issueKey } from '../../src/publishing/keys/issueKey.ts'
import { givenUser } from './lanmu.ts'

export type GivenApiKey = { id: string; user: User & { collection: 'users' }; text: string }

/** A key of /v1 for a new user of this role; `text` is what a program sends. */
export async function givenApiKey({
  payload,
  role,
  scopes,
  ...rest
}: {
  payload: Payload
  role: User['role']
  scopes: Scope[]
} & Partial<Omit<ApiKey, 'scopes'>>): Promise<GivenApiKey> {
  const user = await givenUser({ payload, role })
  const { id } = await payload.create({
    collection: 'api-keys',
    data: { name: 'A program', user: user.id, scopes: scopes as ApiKey['scopes'], ...rest },
  })
  const text = await issueKey({ payload, user, id, now: new Date() })
  if (!text) throw new Error('the key has no secret')
  return { id, user, text }
}

export function bearer(text: string): { authorization: string } {
  return { authorization: `Bearer ${text}` }
}
