import type { Entry } from 'yauzl'
import { isOutside } from '../../images.ts'
import type { ZipProblemCode } from '../../problem.ts'
import { zipLimits } from './limits.ts'

export type JudgedEntry = Pick<
  Entry,
  | 'externalFileAttributes'
  | 'generalPurposeBitFlag'
  | 'compressionMethod'
  | 'compressedSize'
  | 'uncompressedSize'
>

/** What is wrong with an entry by what the zip's table says of it; `null`: it may be read. */
export function entryFault({
  entry,
  name,
}: {
  entry: JudgedEntry
  name: string
}): ZipProblemCode | null {
  if (!name) return 'zip-damaged'
  if (isOutside(name) || /[\0-\x1f\x7f]/.test(name)) return 'zip-outside'
  if (name.split('/').length > zipLimits.depth || name.length > zipLimits.nameLength) {
    return 'zip-deep'
  }
  if (isSpecial(entry)) return 'zip-link'
  if (name.endsWith('/')) return null
  if (entry.generalPurposeBitFlag & 1) return 'zip-encrypted'
  // 0 is stored, 8 is deflated: what every system writes by itself.
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) return 'zip-method'
  if (/\.(zip|rar|7z|tar|gz|tgz|bz2|xz)$/i.test(name)) return 'zip-nested'
  if (entry.uncompressedSize > zipLimits.single) return 'zip-file-too-large'
  return isTooTight(entry) ? 'zip-ratio' : null
}

/** Links, devices and pipes of Unix: its kind of file is in the upper half of the attributes. */
function isSpecial({ externalFileAttributes }: JudgedEntry): boolean {
  const kind = (externalFileAttributes >>> 16) & 0o170000
  return ![0, 0o100000, 0o040000].includes(kind)
}

function isTooTight({ compressedSize, uncompressedSize }: JudgedEntry): boolean {
  const { ratio, ratioFrom } = zipLimits
  return uncompressedSize > ratioFrom && uncompressedSize > compressedSize * ratio
}
