import type { CollectionBeforeValidateHook } from 'payload'

/** A post that comes to a column without a title, or without a text, begins with the column's. */
export const fillTemplate: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const column = data?.column
  if (!data || !column || isSame(column, originalDoc?.column)) return data
  const [isUntitled, isBlank] = [!(data.title ?? originalDoc?.title), isEmpty(data.body)]
  if (!isUntitled && !isBlank) return data
  const id = idOf(column)
  if (!/^[0-9a-f]{24}$/.test(id)) return data
  const found = await req.payload.db.findOne<Stored>({
    collection: 'columns',
    where: { id: { equals: id } },
    select: { titleTemplate: true, bodyTemplate: true },
    req,
  })
  const { titleTemplate: title, bodyTemplate: body } = found ?? {}
  const wasBlank = isEmpty(originalDoc?.body)
  return {
    ...data,
    ...(isUntitled && title ? { title } : {}),
    ...(isBlank && wasBlank && body && !isEmpty(body) ? { body } : {}),
  }
}

type Stored = { id: string; titleTemplate?: string | null; bodyTemplate?: unknown }

/** No text and no block but paragraphs without any. */
function isEmpty(body: unknown): boolean {
  const { children = [] } = (body as { root?: { children?: Node[] } } | null)?.root ?? {}
  return children.every(({ type, children: inner = [] }) => type === 'paragraph' && !inner.length)
}

type Node = { type: string; children?: unknown[] }

function isSame(a: unknown, b: unknown): boolean {
  return Boolean(b) && idOf(a) === idOf(b)
}

function idOf(value: unknown): string {
  const isDocument = value !== null && typeof value === 'object' && 'id' in value
  return String(isDocument ? value.id : value)
}
