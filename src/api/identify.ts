import type { Request } from 'express'
import type { Payload } from 'payload'
import type { Scope } from '../domain/scopes.ts'
import { scopes } from '../domain/scopes.ts'
import type { User } from '../payload-types.ts'
import type { Problem } from './problem.ts'

/** Who asks: a person, or a program with a key of that user. */
export type Asker = {
  user: User & { collection: 'users' }
}

/**
 * Who sent a request, by Payload's own rules: the admin's cookie, a JWT, or
 * `Authorization: users API-Key <key>`. `null`: nobody we know.
 */
export async function identify({
  payload,
  req,
}: {
  payload: Payload
  req: Request
}): Promise<Asker | null> {
  const { user } = await payload.auth({ headers: toHeaders(req) })
  return user ? { user: { ...(user as User), collection: 'users' } } : null
}

/** Why this asker may not do what needs this scope; `null`: it may. */
export function refuse({ asker, scope }: { asker: Asker | null; scope: Scope }): Problem | null {
  if (!asker) {
    const detail =
      'Send the header “Authorization: Bearer <your key>”, or “Authorization: users API-Key <key>”.'
    const headers = { 'WWW-Authenticate': 'Bearer realm="lanmu"' }
    return { problem: 'unauthenticated', detail, headers }
  }
  const roles: readonly string[] = scopes[scope]
  if (!roles.includes(asker.user.role)) {
    return { problem: 'forbidden', detail: `Needs one of the roles: ${roles.join(', ')}.` }
  }
  return null
}

function toHeaders(req: Request): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one)
  }
  return headers
}
