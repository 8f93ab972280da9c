import type { Payload } from 'payload'
import { readOriginal, type Original } from '../../media/readOriginal.ts'
import type { OpenMedia } from '../channels/channel.ts'
import { mediaFormats, type MediaFormat, type MediaLimits } from '../domain/message/mediaLimits.ts'

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
  return async (media) => {
    const original = await findOriginal({ payload, mediaId: media.id })
    if (!original) return { type: 'refused', reason: 'the picture was deleted' }
    const read = await readOriginal({ original, signal: AbortSignal.timeout(timeoutMs) })
    if (read.type === 'unread') return { type: 'refused', reason: read.reason }
    const { bytes } = read
    const { width, height } = media
    if (!isFormat(media.mimeType) || !limits.formats.includes(media.mimeType)) {
      return { type: 'refused', reason: `${media.mimeType} is not shown here` }
    }
    if (bytes.length > limits.maxBytes || width === null || height === null) {
      return { type: 'refused', reason: `the picture has more than ${limits.maxBytes} bytes` }
    }
    const { fileName } = original
    const alt = media.alt.slice(0, limits.altMax)
    return {
      type: 'ready',
      file: { bytes, mimeType: media.mimeType, fileName, width, height, alt },
    }
  }
}

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

function isFormat(mimeType: string): mimeType is MediaFormat {
  return (mediaFormats as readonly string[]).includes(mimeType)
}
