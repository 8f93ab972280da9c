import type { Payload, Where } from 'payload'
import type { Media } from '../../payload-types.ts'

/** A file of a picture: the one that was uploaded, or one made from it. Addresses are absolute. */
export type MediaFile = {
  url: string
  mimeType: string
  size: number
  width: number | null
  height: number | null
}

export type ListedMedia = MediaFile & {
  id: string
  alt: string
  filename: string
  sizes: Record<string, MediaFile>
  createdAt: Date
}

/** Pictures by their ids, those that are there. */
export async function readMediaByIds({
  payload,
  ids,
}: {
  payload: Payload
  ids: string[]
}): Promise<Map<string, ListedMedia>> {
  if (ids.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'media',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
  })
  return new Map(docs.map((doc) => [String(doc.id), toListed({ payload, doc })]))
}

/** Pictures that match, newest first. */
export async function listMedia({
  payload,
  where,
  limit,
}: {
  payload: Payload
  where: Where
  limit: number
}): Promise<ListedMedia[]> {
  const { docs } = await payload.find({
    ...{ collection: 'media', where, sort: '-id', limit, depth: 0, pagination: false },
  })
  return docs.map((doc) => toListed({ payload, doc }))
}

function toListed({ payload, doc }: { payload: Payload; doc: Media }): ListedMedia {
  const absolute = (url: string) => new URL(url, payload.config.serverURL).href
  const sizes = Object.entries(doc.sizes ?? {}).flatMap(([name, one]) =>
    one?.url ? [[name, { ...fileOf(one), url: absolute(one.url) }] as const] : [],
  )
  return {
    id: String(doc.id),
    alt: doc.alt,
    filename: doc.filename ?? '',
    ...fileOf(doc),
    url: absolute(doc.url ?? ''),
    sizes: Object.fromEntries(sizes),
    createdAt: new Date(doc.createdAt),
  }
}

type StoredFile = {
  mimeType?: string | null
  filesize?: number | null
  width?: number | null
  height?: number | null
}

function fileOf({ mimeType, filesize, width, height }: StoredFile): Omit<MediaFile, 'url'> {
  return {
    mimeType: mimeType ?? 'application/octet-stream',
    size: filesize ?? 0,
    width: width ?? null,
    height: height ?? null,
  }
}
