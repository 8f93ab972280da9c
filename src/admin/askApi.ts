/** What `/v1` answered: the body, or why not, ready to be shown. `code`: which of its reasons. */
export type Asked<T> = { type: 'ok'; body: T } | { type: 'refused'; code: string; detail: string }

/** Asks as the person who is signed in, in the language of the page. Throws only when aborted. */
export async function askApi<T>({
  url,
  method = 'GET',
  body,
  signal,
  response: asked,
}: {
  url: string
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  body?: object
  signal?: AbortSignal
  /** Asked for already; `null`: that failed. */
  response?: Promise<Response | null>
}): Promise<Asked<T>> {
  const language = document.documentElement.lang === 'zh' ? 'zh' : 'en'
  const headers = {
    'accept-language': language,
    ...(body && { 'content-type': 'application/json' }),
  }
  let response: Response
  try {
    const sent = body ? JSON.stringify(body) : undefined
    response =
      (await asked) ??
      (await fetch(url, { method, headers, body: sent, signal, credentials: 'include' }))
    signal?.throwIfAborted()
  } catch (error) {
    if (signal?.aborted) throw error
    return {
      type: 'refused',
      code: 'offline',
      detail: method === 'GET' ? offline[language] : `${offline[language]}${unchanged[language]}`,
    }
  }
  const answer = await readJson(response)
  if (response.ok) return { type: 'ok', body: answer as T }
  return { type: 'refused', ...readProblem({ answer, status: response.status }) }
}

const offline = { en: 'The server does not answer.', zh: '服务器没有回应。' }
const unchanged = { en: ' Nothing was changed.', zh: '什么都没有改变。' }

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return null
  }
}

/** A problem of RFC 9457; what a field was refused for says more than the whole. */
function readProblem({ answer, status }: { answer: unknown; status: number }) {
  const { code, detail, errors } = (answer ?? {}) as {
    code?: string
    detail?: string
    errors?: { message: string }[]
  }
  const messages = (errors ?? []).map(({ message }) => message).join(' ')
  return { code: code ?? String(status), detail: messages || detail || String(status) }
}
