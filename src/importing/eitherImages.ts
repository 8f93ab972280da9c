import type { ImageLookup } from './images.ts'

/** Looks in the first place, and where there is no such image in the second. */
export function eitherImages(first: ImageLookup, second: ImageLookup): ImageLookup {
  return async (cell) => {
    const answer = await first(cell)
    if (answer.type !== 'problem' || answer.problem.code !== 'image-missing') return answer
    const other = await second(cell)
    return other.type === 'found' ? other : answer
  }
}
