import type { Payload, TypedUser } from 'payload'
import { eitherImages } from './eitherImages.ts'
import type { ImageLookup } from './images.ts'
import { mediaImages } from './mediaImages.ts'
import { readDefaults, type StoredDefaults } from './readDefaults.ts'
import { openPlan, type OpenedPlan } from './sources/openPlan.ts'

/** An uploaded plan as it is stored, as far as reading it goes. */
export type StoredUpload = {
  /** As it is kept; may differ from its owner's name for it. */
  filename: string
  originalName?: string | null
  defaults?: StoredDefaults | null
}

/** Reads an uploaded plan. Pictures are looked for in its zip, and then among the uploaded ones. */
export async function openUpload({
  payload,
  user,
  bytes,
  upload,
}: {
  payload: Payload
  user: TypedUser | null
  bytes: Buffer
  upload: StoredUpload
}): Promise<{ plan: OpenedPlan; images: ImageLookup }> {
  const defaults = await readDefaults({ payload, user, defaults: upload.defaults })
  const plan = await openPlan({ bytes, name: upload.originalName ?? upload.filename, defaults })
  const uploaded = mediaImages({ payload, user })
  const own = plan.type === 'plan' ? plan.images : null
  return { plan, images: own ? eitherImages(own, uploaded) : uploaded }
}
