import { asSaid, type Words } from '../domain/words.ts'

/** A field that a save was refused for. */
export type PathError = { path: string; message: Words }

/** The fields a save was refused for, in the language of its request; `null`: something else went wrong. */
export function errorsOf(error: unknown): PathError[] | null {
  if (!(error instanceof Error) || !('data' in error)) return null
  const { errors } = (error.data ?? {}) as { errors?: { path: string; message: string }[] }
  return errors?.map(({ path, message }) => ({ path, message: asSaid(message) })) ?? null
}
