import type { Problem } from './problem.ts'

/** An image a row names, wherever it was found. */
export type FoundImage =
  | { type: 'file'; name: string; mimeType: string; bytes: Buffer; hash: string }
  /** Already among the media. `hash` is of its bytes, so that both kinds compare. */
  | { type: 'media'; id: string; hash: string }

export type ImageAnswer =
  { type: 'none' } | { type: 'found'; image: FoundImage } | { type: 'problem'; problem: Problem }

/** Finds the image a cell names; an empty cell names none. */
export type ImageLookup = (cell: string) => Promise<ImageAnswer>

/** Largest image, in bytes: the upload limit of the admin. */
export const maxImageSize = 32 * 1024 * 1024

export function imageProblem(problem: Omit<Problem, 'field'>): ImageAnswer {
  return { type: 'problem', problem: { field: 'image', ...problem } }
}

/** Windows writes \ between folders, everything else /. */
export function segmentsOf(name: string): string[] {
  return name.split(/[\\/]/)
}

/** Whether a path could lead out of the plan's folder, by what it says alone. */
export function isOutside(name: string): boolean {
  const isAbsolute = /^([\\/]|[a-z][a-z0-9+.-]*:)/i.test(name)
  return isAbsolute || name.includes('\0') || segmentsOf(name).includes('..')
}
