import type { Payload, TypedUser } from 'payload'
import { decodeAll, inspect } from '../../../media/inspect.ts'
import type { MediaFormat } from '../../domain/message/mediaLimits.ts'
import { fetchBytes } from '../../channels/fetchBytes.ts'
import type { Words } from '../../domain/words.ts'
import { errorsOf, type PathError } from '../errorsOf.ts'

/** Largest picture that is taken. Bytes. */
export const maxImageBytes = 32 * 1024 * 1024

export type MediaAdded =
  | { type: 'added'; id: string }
  /** `field`: `file`, `url` or `alt`. */
  | { type: 'refused'; errors: PathError[] }

type Adding = { payload: Payload; user: TypedUser; alt: string }

/** Puts a picture into the library. What it is is told by its content, never by its name. */
export async function addMedia({
  payload,
  user,
  alt,
  bytes,
  name,
}: Adding & { bytes: Uint8Array; name: string }): Promise<MediaAdded> {
  const seen = await look(bytes)
  if (seen.type === 'refused') return refused('file', seen.reason)
  const mimetype = seen.format
  const file = { data: Buffer.from(bytes), mimetype, name, size: bytes.length }
  try {
    const asked = { user, overrideAccess: false, depth: 0 } as const
    const made = await payload.create({ collection: 'media', data: { alt }, file, ...asked })
    return { type: 'added', id: String(made.id) }
  } catch (error) {
    const errors = errorsOf(error)
    if (errors) return { type: 'refused', errors }
    throw error
  }
}

/** The same with a picture of the web, read through the guard against private addresses. */
export async function addMediaByUrl({
  url,
  ...adding
}: Adding & { url: string }): Promise<MediaAdded> {
  const allowPrivateAddresses = adding.payload.config.custom.allowPrivateAddresses === true
  const fetched = await fetchBytes({ url, maxBytes: maxImageBytes, allowPrivateAddresses })
  if (fetched.type === 'failed') return refused('url', fetched.reason)
  const name = new URL(fetched.url).pathname.split('/').at(-1) ?? ''
  return addMedia({ ...adding, bytes: fetched.bytes, name: decoded(name) })
}

function refused(path: string, message: Words): MediaAdded {
  return { type: 'refused', errors: [{ path, message }] }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A % that is no part of a character: taken as it is.
    return text
  }
}

type Seen = { type: 'picture'; format: MediaFormat } | { type: 'refused'; reason: Words }

/** Every pixel is read once: what is damaged, or too large to open, is refused here and not later. */
async function look(bytes: Uint8Array): Promise<Seen> {
  try {
    const seen = await inspect(bytes)
    if (seen.type === 'refused') return seen
    await decodeAll(seen.picture)
    return { type: 'picture', format: seen.picture.format }
  } catch {
    // The decoder's own words name its innards and help nobody.
    return { type: 'refused', reason: { en: 'the picture is damaged', zh: '图片已损坏' } }
  }
}
