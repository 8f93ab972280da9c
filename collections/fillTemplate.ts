import type { CollectionBeforeValidateHook } from 'payload'
import { idOf, isId } from '../src/domain/ids.ts'
import { isBlank } from '../src/domain/message/isBlank.ts'

/** A post that comes to a column without a title, or without a text, begins with the column's. */
export const fillTemplate: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const column = data?.column
  if (!data || !column || isSame(column, originalDoc?.column)) return data
  const isUntitled = !(data.title ?? originalDoc?.title)
  const isUnwritten = isBlank(data.body)
  if (!isUntitled && !isUnwritten) return data
  const id = idOf(column) ?? ''
  if (!isId(id)) return data
  const found = await req.payload.db.findOne<Stored>({
    collection: 'columns',
    where: { id: { equals: id } },
    select: { titleTemplate: true, bodyTemplate: true },
    req,
  })
  const { titleTemplate: title, bodyTemplate: body } = found ?? {}
  const wasBlank = isBlank(originalDoc?.body)
  return {
    ...data,
    ...(isUntitled && title ? { title } : {}),
    ...(isUnwritten && wasBlank && body && !isBlank(body) ? { body } : {}),
  }
}

type Stored = { id: string; titleTemplate?: string | null; bodyTemplate?: unknown }

function isSame(a: unknown, b: unknown): boolean {
  return Boolean(b) && idOf(a) === idOf(b)
}
