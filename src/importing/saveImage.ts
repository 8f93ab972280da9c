import type { Payload, TypedUser } from 'payload'
import { asker } from './asker.ts'
import type { FoundImage } from './images.ts'

/** One after the other, so that of two alike the second finds the first. */
export async function saveImages({
  images,
  ...asked
}: Omit<Parameters<typeof saveImage>[0], 'image'> & {
  images: readonly FoundImage[]
}): Promise<string[]> {
  const ids: string[] = []
  for (const image of images) ids.push(await saveImage({ ...asked, image }))
  return ids
}

/** The id of the media document for an image: the one with the same content, or a new one. */
export async function saveImage({
  payload,
  user,
  image,
  alt,
}: {
  payload: Payload
  user: TypedUser | null
  image: FoundImage
  /** What to call a new image until an editor describes it. */
  alt: string
}): Promise<string> {
  if (image.type === 'media') return image.id
  const { docs } = await payload.find({
    collection: 'media',
    where: { hash: { equals: image.hash } },
    limit: 1,
    depth: 0,
    pagination: false,
    select: {},
    ...asker(user),
  })
  if (docs[0]) return String(docs[0].id)
  const { bytes, mimeType: mimetype, name } = image
  const created = await payload.create({
    collection: 'media',
    data: { alt },
    file: { data: bytes, mimetype, name, size: bytes.length },
    depth: 0,
    ...asker(user),
  })
  return String(created.id)
}
