import type { Request } from 'express'

/**
 * A request's path in the one spelling that all spellings of it share: what Next takes for
 * `/api/users/login` may be written `/api/x/../users/%6cogin`, which Express takes for something else.
 */
export function pathOf({ originalUrl }: Pick<Request, 'originalUrl'>): string {
  const url = originalUrl.startsWith('/') ? `http://localhost${originalUrl}` : originalUrl
  if (!URL.canParse(url)) return originalUrl
  const { pathname } = new URL(url)
  return decoded(pathname)
    .toLowerCase()
    .replace(/\/+/g, '/')
    .replace(/(.)\/$/, '$1')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
