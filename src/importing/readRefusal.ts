import { z } from 'zod'
import { planFields } from './plan.ts'
import type { Problem } from './problem.ts'

/** Payload's ValidationError and its other answers to a person: a status below 500 and a message. */
const refusal = z.object({
  status: z.number().int().min(400).max(499),
  message: z.string(),
  data: z
    .object({ errors: z.array(z.object({ path: z.string(), message: z.string() })) })
    .nullish()
    .catch(null),
})

/**
 * What Payload had against a write, as problems of the row; null where the error is not about the
 * row (the database is gone, a bug) and must not be swallowed.
 */
export function readRefusal(error: unknown): Problem[] | null {
  const parsed = refusal.safeParse(error)
  if (!parsed.success) return null
  const { message, data } = parsed.data
  if (!data?.errors.length) return [{ code: 'not-accepted', field: null, found: message }]
  return data.errors.map(({ path, message: found }) => ({
    code: 'not-accepted',
    field: fieldAt(path),
    found,
  }))
}

/**
 * Whether a write lost against another at the same moment: MongoDB's WriteConflict, or the unique
 * index on externalId.
 */
export function isConflict(error: unknown): boolean {
  if (error instanceof Error && 'code' in error && error.code === writeConflict) return true
  return readRefusal(error)?.some(({ field }) => field === 'externalId') ?? false
}

const writeConflict = 112

function fieldAt(path: string): Problem['field'] {
  const name = path === 'media' ? 'image' : path.split('.')[0]
  return planFields.find((field) => field === name) ?? null
}
