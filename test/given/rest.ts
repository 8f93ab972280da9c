import type { Payload } from 'payload'
import { handleEndpoints } from 'payload'
import { givenUser } from './lanmu.ts'

/** Asks as the admin does: Payload's own REST, with a signed-in editor. `path` without `/api/`. */
export async function askRest({
  payload,
  method,
  path,
  body,
  form,
  language = 'en',
}: {
  payload: Payload
  method: 'GET' | 'PATCH' | 'POST'
  path: string
  body?: object
  /** Sent in place of a body. */
  form?: FormData
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
        // A form says itself where its parts end.
        ...(form ? {} : { 'content-type': 'application/json' }),
      },
      ...(body || form ? { body: form ?? JSON.stringify(body) } : {}),
    }),
  })
}
