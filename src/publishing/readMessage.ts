import type { Payload } from 'payload'
import type { Message, MessageMedia } from '../domain/message/message.ts'
import type { RichText } from '../domain/message/richText.ts'
import type { ApprovedPost } from './readApprovedPost.ts'

/** What a channel is given of an approved post. Media addresses are absolute. */
export async function readMessage({
  payload,
  post,
}: {
  payload: Payload
  post: ApprovedPost
}): Promise<Message> {
  return {
    title: post.title,
    contentType: post.contentType,
    packaging: post.packaging,
    body: post.body ?? emptyText,
    link: post.link,
    media: await readMedia({ payload, ids: post.media }),
    column: await readColumnName({ payload, id: post.column }),
    dueAt: post.publishAt,
  }
}

const emptyText: RichText = { root: { type: 'root', children: [] } }

async function readMedia({
  payload,
  ids,
}: {
  payload: Payload
  ids: string[]
}): Promise<MessageMedia[]> {
  if (ids.length === 0) return []
  const { docs } = await payload.find({
    collection: 'media',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
  })
  const byId = new Map(docs.map((doc) => [String(doc.id), doc]))
  return ids.flatMap((id) => {
    const doc = byId.get(id)
    if (!doc?.url) return []
    return [
      {
        id,
        url: new URL(doc.url, payload.config.serverURL).href,
        mimeType: doc.mimeType ?? 'application/octet-stream',
        size: doc.filesize ?? 0,
        width: doc.width ?? null,
        height: doc.height ?? null,
        alt: doc.alt,
      },
    ]
  })
}

async function readColumnName({
  payload,
  id,
}: {
  payload: Payload
  id: string | null
}): Promise<string | null> {
  if (!id) return null
  const column = await payload.db.findOne<{ id: string; name?: string }>({
    collection: 'columns',
    where: { id: { equals: id } },
  })
  return column?.name ?? null
}
