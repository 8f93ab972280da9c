import type { Payload, TypedUser } from 'payload'
import type { DeliveryState } from '../domain/delivery/delivery.ts'
import { idsOf } from '../domain/ids.ts'
import { asker } from './asker.ts'
import { idOfName, isPostName } from './postName.ts'

/** What an import has to know about the post a row made earlier. */
export type ImportedPost = {
  id: string
  importHash: string | null
  state: 'scheduled' | 'draft'
  isTrashed: boolean
  /** Ids of its pictures. */
  media: string[]
  /** Something of it is out, or may be. */
  hasLeft: boolean
}

const leftStates: DeliveryState[] = ['claimed', 'sending', 'sent', 'unconfirmed']

/** The post with this externalId, wherever it is, trash included: its id is taken there too. */
export async function findImported({
  payload,
  user,
  externalId,
}: {
  payload: Payload
  user: TypedUser | null
  externalId: string
}): Promise<ImportedPost | null> {
  const { docs } = await payload.find({
    collection: 'posts',
    where: isPostName(externalId)
      ? { id: { equals: idOfName(externalId) } }
      : { externalId: { equals: externalId } },
    trash: true,
    limit: 1,
    depth: 0,
    pagination: false,
    select: { importHash: true, deletedAt: true, _status: true, media: true },
    showHiddenFields: true,
    ...asker(user),
  })
  const post = docs[0]
  if (!post) return null
  const left = await payload.count({
    collection: 'deliveries',
    where: { post: { equals: post.id }, state: { in: leftStates } },
    ...asker(user),
  })
  return {
    id: String(post.id),
    importHash: post.importHash ? String(post.importHash) : null,
    state: post._status === 'published' ? 'scheduled' : 'draft',
    isTrashed: Boolean(post.deletedAt),
    media: idsOf(post.media),
    hasLeft: left.totalDocs > 0,
  }
}
