import { crc32 } from 'node:zlib'
import iconv from 'iconv-lite'
import type { Entry } from 'yauzl'

export type NamedEntry = Pick<Entry, 'generalPurposeBitFlag' | 'fileNameRaw' | 'extraFields'>

const isUtf8Flag = 0x800
/** Info-ZIP's Unicode path: version, CRC-32 of the plain name, the name in UTF-8. */
const unicodePath = 0x7075

/**
 * The path of an entry, composed (NFC) and with `/` between folders. Windows writes names in the
 * code page of its language without saying so, which is GBK in China; macOS writes UTF-8 without
 * saying so; the format itself (APPNOTE 6.3.10, appendix D) says CP437 for both.
 */
export function entryName({ generalPurposeBitFlag, fileNameRaw, extraFields }: NamedEntry): string {
  const name =
    readUnicodePath({ fileNameRaw, extraFields }) ??
    readUtf8(fileNameRaw) ??
    (generalPurposeBitFlag & isUtf8Flag ? fileNameRaw.toString('utf8') : readOld(fileNameRaw))
  const slashed = name.replaceAll('\\', '/').normalize('NFC')
  // `./one.md` and `week//one.md` are the same file without.
  return slashed.replaceAll(/\/(\.?\/)+/g, '/').replace(/^(\.\/)+/, '')
}

function readUnicodePath({
  fileNameRaw,
  extraFields,
}: Pick<NamedEntry, 'fileNameRaw' | 'extraFields'>): string | null {
  const field = extraFields.find(({ id, data }) => id === unicodePath && data.length > 5)
  // Whoever renamed the entry later left the field as it was; then it does not count.
  if (!field || field.data.readUInt32LE(1) !== crc32(fileNameRaw)) return null
  return readUtf8(field.data.subarray(5))
}

function readUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function readOld(bytes: Buffer): string {
  const chinese = iconv.decode(bytes, 'gb18030')
  return chinese.includes('\uFFFD') ? iconv.decode(bytes, 'cp437') : chinese
}
