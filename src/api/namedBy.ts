import type { Where } from 'payload'
import { isId } from '../domain/ids.ts'

/** What has this id or short name. */
export function namedBy(idOrSlug: string): Where {
  const bySlug = { slug: { equals: idOrSlug } }
  return isId(idOrSlug) ? { or: [{ id: { equals: idOrSlug } }, bySlug] } : bySlug
}
