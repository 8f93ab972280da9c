import type { Where } from 'payload'
import { z } from 'zod'
import { rule } from '../domain/ruleWords.ts'
import type { Problem } from './problem.ts'
import { unusable } from './readInput.ts'
import { id } from './shapes.ts'

/** Cursors are opaque to callers: what is in them may change. */
export const cursor = z
  .string()
  .max(200)
  .regex(
    /^[A-Za-z0-9_-]+$/,
    rule({ en: 'the “next” of an answer, unchanged', zh: '回答中的“next”，保持原样' }),
  )
  .optional()
  .meta({ description: 'The `next` of the answer before.' })

const limit = limitOf({ most: 200, usual: 50 })

/** For lists whose items are long. */
export const shortLimit = limitOf({ most: 100, usual: 20 })

/** What every list by id takes. */
export const pageQuery = { limit, cursor }

/** Where the page after this one begins. */
export const next = z
  .string()
  .nullable()
  .meta({ description: 'The cursor of the next page; null: the end.' })

/** A page of something; of a `Post` it is called `PostPage`. */
export function pageOf<T extends z.ZodType>(item: T) {
  const page = z.object({ items: z.array(item), next })
  const name = item.meta()?.id
  return name ? page.meta({ id: `${name}Page` }) : page
}

/** What is answered with a page. */
export type Page<Item> = {
  status: 200
  headers: Record<string, string>
  body: { items: Item[]; next: string | null }
}

/**
 * A page of a list that goes by id, newest first: what is added meanwhile moves nothing. `read` gives
 * what matches `behind`, the newest id first, at most `limit`.
 */
export async function pageById<Item extends { id: string }>({
  path,
  query,
  read,
}: {
  /** Below /v1. */
  path: string
  query: { limit: number; cursor?: string | undefined } & Record<string, unknown>
  read: (asked: { behind: Where[]; limit: number }) => Promise<Item[]>
}): Promise<Page<Item> | Problem> {
  const from = query.cursor && fromCursor({ cursor: query.cursor, shape: z.tuple([id]) })
  if (from === null) return wrongCursor
  const behind: Where[] = from ? [{ id: { less_than: from[0] } }] : []
  // One more than is shown says whether there is another page.
  const found = await read({ behind, limit: query.limit + 1 })
  const items = found.slice(0, query.limit)
  const next = found.length > query.limit ? toCursor(items.at(-1)!.id) : null
  return { status: 200, headers: nextLink({ path, query, next }), body: { items, next } }
}

/** `Link: <…>; rel="next"` (RFC 8288) for whoever follows links instead. */
export function nextLink({
  path,
  query,
  next,
}: {
  /** Below /v1. */
  path: string
  query: Record<string, unknown>
  next: string | null
}): Record<string, string> {
  if (!next) return {}
  const named = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === null
      ? []
      : [[name, value instanceof Date ? value.toISOString() : String(value)]],
  )
  const params = new URLSearchParams([
    ...named.filter(([name]) => name !== 'cursor'),
    ['cursor', next],
  ])
  return { Link: `</v1${path}?${params.toString()}>; rel="next"` }
}

/** A cursor of these values. */
export function toCursor(...values: (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** What a cursor was made of; `null`: we did not make it. */
export function fromCursor<T extends z.ZodType>({
  cursor,
  shape,
}: {
  cursor: string
  shape: T
}): z.output<T> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const parsed = shape.safeParse(value)
    return parsed.success ? parsed.data : null
  } catch {
    // Not JSON: somebody made it up.
    return null
  }
}

/** What a cursor that we did not make is answered with. */
export const wrongCursor: Problem = {
  problem: 'invalid',
  detail: unusable.query,
  errors: [
    {
      path: 'cursor',
      message: { en: 'Send the “next” of an answer, unchanged.', zh: '请原样发送回答中的“next”。' },
    },
  ],
}

function limitOf({ most, usual }: { most: number; usual: number }) {
  const count = z.coerce.number().int().min(1).max(most).default(usual)
  return count.meta({ description: 'Most items on a page.' })
}
