import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import type { FileAnswer } from '../planFiles.ts'

/** Unpacks one entry. The stream ends with an error where it is longer than the table says. */
export async function readEntry({
  zip,
  entry,
}: {
  zip: ZipFile
  entry: Entry
}): Promise<FileAnswer> {
  try {
    const bytes = await buffer(await zip.openReadStreamPromise(entry))
    return crc32(bytes) === entry.crc32 ? { type: 'bytes', bytes } : { type: 'damaged' }
  } catch (error) {
    if (error instanceof Error) return { type: 'damaged' }
    throw error
  }
}
