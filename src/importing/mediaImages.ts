import type { Payload, TypedUser } from 'payload'
import { asker } from './asker.ts'
import { imageProblem, isOutside, segmentsOf, type ImageLookup } from './images.ts'

/**
 * Looks for images among those uploaded before, by file name: a plan uploaded in the admin has no
 * folder around it. Of `images/tea.jpg` only `tea.jpg` counts.
 */
export function mediaImages({
  payload,
  user,
}: {
  payload: Payload
  user: TypedUser | null
}): ImageLookup {
  return async (cell) => {
    const found = cell.trim()
    if (!found) return { type: 'none' }
    if (isOutside(found)) return imageProblem({ code: 'image-outside', found })
    const filename = segmentsOf(found).at(-1) ?? found
    const { docs } = await payload.find({
      collection: 'media',
      where: { filename: { equals: filename } },
      limit: 1,
      depth: 0,
      pagination: false,
      select: { hash: true },
      showHiddenFields: true,
      ...asker(user),
    })
    const image = docs[0]
    if (!image) return imageProblem({ code: 'image-not-uploaded', found: filename })
    const id = String(image.id)
    return { type: 'found', image: { type: 'media', id, hash: String(image.hash ?? id) } }
  }
}
