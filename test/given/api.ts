import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import type { Payload } from 'payload'
import { health } from '../../src/api/health.ts'
import { createApi } from '../../src/api/router.ts'
import type { User } from '../../src/payload-types.ts'
import { givenUser, unique } from './lanmu.ts'

export type TestApi = {
  url: string
  /** `path` from the root; `body` is sent as JSON unless it is text or bytes. */
  ask(request: Asked): Promise<Answer>
  close(): Promise<void>
}

export type Asked = {
  path: string
  method?: string
  /** An API key. */
  key?: string
  body?: unknown
  headers?: Record<string, string>
}

export type Answer = {
  status: number
  type: string | null
  headers: Headers
  text: string
  /** The body read as JSON; fails where it is none. */
  json(): unknown
}

/** Health and /v1 in Express on a port of their own, as `src/server.ts` mounts them. */
export async function startTestApi({ payload }: { payload: Payload }): Promise<TestApi> {
  const app = express()
  app.use(health(payload))
  app.use('/v1', createApi(payload))
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening))
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    ask: (request) => ask({ url, ...request }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A user of this role with an API key; gives the key. */
export async function givenKey({
  payload,
  role,
}: {
  payload: Payload
  role: User['role']
}): Promise<string> {
  const user = await givenUser({ payload, role })
  const apiKey = unique('key-of-thirty-two-characters-or-so')
  await payload.update({
    collection: 'users',
    id: user.id,
    data: { enableAPIKey: true, apiKey },
  })
  return apiKey
}

function toBody(body: unknown): string | Uint8Array<ArrayBuffer> | undefined {
  if (body === undefined || typeof body === 'string') return body
  return Buffer.isBuffer(body) ? new Uint8Array(body) : JSON.stringify(body)
}

async function ask({
  url,
  path,
  method = 'GET',
  key,
  body,
  headers,
}: Asked & { url: string }): Promise<Answer> {
  const response = await fetch(url + path, {
    method,
    headers: {
      ...(key ? { authorization: `users API-Key ${key}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    body: toBody(body),
  })
  const text = await response.text()
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    headers: response.headers,
    text,
    json: () => JSON.parse(text),
  }
}
