import type { MessageMedia } from '../domain/message/message.ts'
import type { MediaFile, OpenMedia } from './channel.ts'
import type { NotSent } from './sendParts.ts'
import { pictureAt, saidOf } from './outcomes.ts'

/** All pictures of a post in the form that the channel takes, or why one of them cannot be had. */
export async function openPictures({
  media,
  openMedia,
}: {
  media: readonly MessageMedia[]
  openMedia: OpenMedia
}): Promise<{ type: 'ready'; files: MediaFile[] } | { type: 'failed'; outcome: NotSent }> {
  const files: MediaFile[] = []
  for (const [index, item] of media.entries()) {
    const opened = await openMedia(item)
    if (opened.type === 'refused') {
      const outcome: NotSent = { type: 'rejected', reason: opened.reason }
      return { type: 'failed', outcome: saidOf({ what: pictureAt(index), outcome }) }
    }
    files.push(opened.file)
  }
  return { type: 'ready', files }
}

/** A file as a part of a form. */
export function fileBlob({ bytes, mimeType }: MediaFile): Blob {
  return new Blob([new Uint8Array(bytes)], { type: mimeType })
}
