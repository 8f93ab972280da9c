import type { Payload } from 'payload'
import { readOriginal, type Original } from '../../media/readOriginal.ts'
import { createRenditions } from '../../media/renditions.ts'
import type { OpenMedia } from '../channels/channel.ts'
import type { MediaFormat, MediaLimits } from '../domain/message/mediaLimits.ts'
import { shortenAlt } from '../domain/message/shortenAlt.ts'

/** A picture's file may take this long to come from another machine. Milliseconds. */
const timeoutMs = 15_000

/** Opens pictures of the library in the form that a channel's limits ask for. */
export function createOpenMedia({
  payload,
  limits,
}: {
  payload: Payload
  limits: MediaLimits
}): OpenMedia {
  const renditions = createRenditions({ folder: renditionsFolder({ payload }) })
  return async (media) => {
    const original = await findOriginal({ payload, mediaId: media.id })
    if (!original) return { type: 'refused', reason: deleted }
    const read = await readOriginal({ original, signal: AbortSignal.timeout(timeoutMs) })
    if (read.type === 'unread') return { type: 'refused', reason: read.reason }
    const fitted = await renditions.fit({ bytes: read.bytes, limits })
    if (fitted.type === 'refused') return fitted
    const { bytes, mimeType, width, height } = fitted
    const fileName = renamed({ fileName: original.fileName, mimeType })
    const alt = shortenAlt({ alt: media.alt, max: limits.altMax })
    return { type: 'ready', file: { bytes, mimeType, fileName, width, height, alt } }
  }
}

const deleted = { en: 'the picture was deleted', zh: '图片已被删除' }

async function findOriginal({
  payload,
  mediaId,
}: {
  payload: Payload
  mediaId: string
}): Promise<Original | null> {
  const doc = await payload.db.findOne<{ id: string; filename?: string }>({
    collection: 'media',
    where: { id: { equals: mediaId } },
  })
  if (!doc?.filename) return null
  const { upload } = payload.collections.media.config
  const path = `${payload.config.routes.api}/media/file/${encodeURIComponent(doc.filename)}`
  return {
    folder: upload.disableLocalStorage ? null : (upload.staticDir ?? null),
    fileName: doc.filename,
    url: new URL(path, payload.config.serverURL).href,
  }
}

function renamed({ fileName, mimeType }: { fileName: string; mimeType: MediaFormat }): string {
  return `${fileName.replace(/\.[^.]*$/, '')}.${endings[mimeType]}`
}

const endings: Record<MediaFormat, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
}

/** Named in payload.config.ts, so that every process of one machine shares it. */
function renditionsFolder({ payload }: { payload: Payload }): string {
  return String(payload.config.custom.renditionsFolder)
}
