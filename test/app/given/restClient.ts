import { fromMarkdown } from '../../../src/domain/message/fromMarkdown.ts'
import type { Channel, Delivery, Post } from '../../../src/payload-types.ts'

/** What Payload's REST API answers to a request it refuses. */
export type Refusal = {
  errors: { message: string; data?: { errors: { path: string; message: string }[] } }[]
}

export type RestClient = {
  /** As the signed-in admin; a body is sent as JSON, a form as it is. */
  ask(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; headers: Headers; json: unknown }>
  channel(data: Partial<Channel>): Promise<Channel>
  /** A scheduled post. */
  post(
    data: { title: string; channels: string[]; publishAt: Date } & Partial<PostBits>,
  ): Promise<Post>
  deliveries(): Promise<Delivery[]>
}

type PostBits = Pick<Post, 'contentType' | 'communities'>

export const person = {
  name: '林晓 Lin Xiao',
  email: 'lin@example.com',
  password: 'three cups before nine',
}

/** The first user of an installation, made as the admin's first screen does, and signed in. */
export async function signInFirstUser({ url }: { url: string }): Promise<RestClient> {
  await request({ url, method: 'POST', path: '/api/users/first-register', body: person })
  return signIn({ url })
}

export async function signIn({ url }: { url: string }): Promise<RestClient> {
  const { json } = await request({ url, method: 'POST', path: '/api/users/login', body: person })
  const { token } = json as { token: string }
  const ask: RestClient['ask'] = (method, path, body) =>
    request({ url, method, path, body, headers: { authorization: `JWT ${token}` } })
  const create = async <T>(path: string, body: unknown): Promise<T> => {
    const { status, json: answer } = await ask('POST', path, body)
    if (status !== 201) throw new Error(`${path} answered ${status}: ${JSON.stringify(answer)}`)
    return (answer as { doc: T }).doc
  }
  return {
    ask,
    channel: (data) => create<Channel>('/api/channels', data),
    post: ({ publishAt, ...data }) =>
      create<Post>('/api/posts', {
        contentType: 'interaction',
        packaging: 'topic',
        body: fromMarkdown('Water first.'),
        publishAt_tz: 'Asia/Shanghai',
        _status: 'published',
        ...data,
        publishAt: publishAt.toISOString(),
      }),
    async deliveries() {
      const { json: page } = await ask('GET', '/api/deliveries?limit=200&depth=0')
      return (page as { docs: Delivery[] }).docs
    },
  }
}

export async function request({
  url,
  method,
  path,
  body,
  headers = {},
}: {
  url: string
  method: string
  path: string
  body?: unknown
  headers?: Record<string, string>
}): Promise<{ status: number; headers: Headers; json: unknown }> {
  const isForm = body instanceof FormData
  const response = await fetch(`${url}${path}`, {
    method,
    headers: body && !isForm ? { ...headers, 'content-type': 'application/json' } : headers,
    body: isForm ? body : body ? JSON.stringify(body) : undefined,
    redirect: 'manual',
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json')
  return {
    status: response.status,
    headers: response.headers,
    json: isJson ? (JSON.parse(text) as unknown) : text,
  }
}
