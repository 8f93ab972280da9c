import type { Payload } from 'payload'
import { handleEndpoints } from 'payload'
import { givenUser } from './lanmu.ts'

/** Asks as the admin does: Payload's own REST, with a signed-in editor. `path` without `/api/`. */
export async function askRest({
  payload,
  method,
  path,
  body,
  language = 'en',
}: {
  payload: Payload
  method: 'GET' | 'PATCH' | 'POST'
  path: string
  body?: object
  language?: string
}): Promise<Response> {
  const { email } = await givenUser({ payload, role: 'editor' })
  const login = { email, password: 'correct horse' }
  const { token } = await payload.login({ collection: 'users', data: login })
  return handleEndpoints({
    config: payload.config,
    request: new Request(`http://localhost/api/${path}`, {
      method,
      headers: {
        authorization: `JWT ${token}`,
        'accept-language': language,
        'content-type': 'application/json',
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }),
  })
}
