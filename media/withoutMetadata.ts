import type { MediaFormat } from '../src/domain/message/mediaLimits.ts'

/**
 * The same picture, pixel for pixel, without what cameras and editors write beside it: EXIF with its
 * GPS position, XMP, IPTC, comments, and whatever is hung on behind the end (phones put a film there).
 * Colour profiles stay. Null where the file's own structure does not add up.
 */
export function withoutMetadata({
  bytes,
  format,
}: {
  bytes: Uint8Array
  format: MediaFormat
}): Uint8Array | null {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const parts = walkers[format](source)
    return parts && Buffer.concat(parts)
  } catch (error) {
    // A length that leads out of the file.
    if (error instanceof RangeError) return null
    throw error
  }
}

const walkers: Record<MediaFormat, (source: Buffer) => Buffer[] | null> = {
  'image/jpeg': jpegParts,
  'image/png': pngParts,
  'image/webp': webpParts,
  'image/gif': gifParts,
}

/** Source: ITU T.81, annex B; ICC profiles in APP2, Adobe's colour transform in APP14. */
function jpegParts(source: Buffer): Buffer[] | null {
  const parts = [source.subarray(0, 2)]
  for (let at = 2; at < source.length;) {
    if (source[at] !== 0xff) return null
    const marker = source.readUInt8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xd9) return [...parts, source.subarray(at, at + 2)]
    const isScan = marker === 0xda
    const segmentEnd = at + 2 + source.readUInt16BE(at + 2)
    const end = isScan ? scanEnd({ source, from: segmentEnd }) : segmentEnd
    if (end > source.length) return null
    const segment = source.subarray(at, end)
    if (isScan || isJpegKept({ marker, segment })) parts.push(segment)
    at = end
  }
  return null
}

/** Coded pixels end before the next marker that is neither an escaped byte nor a restart. */
function scanEnd({ source, from }: { source: Buffer; from: number }): number {
  for (let at = from; ; at += 1) {
    at = source.indexOf(0xff, at)
    if (at < 0) return source.length
    const next = source[at + 1] ?? 0
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at
  }
}

function isJpegKept({ marker, segment }: { marker: number; segment: Buffer }): boolean {
  const isComment = marker === 0xfe
  const isApplication = marker >= 0xe0 && marker <= 0xef
  if (!isApplication) return !isComment
  if (marker === 0xe2) return segment.toString('latin1', 4, 15) === 'ICC_PROFILE'
  return marker === 0xe0 || marker === 0xee
}

/** Source: the PNG specification (third edition), section 5. Text and EXIF chunks go. */
function pngParts(source: Buffer): Buffer[] | null {
  const parts = [source.subarray(0, 8)]
  for (let at = 8; at < source.length;) {
    const end = at + 12 + source.readUInt32BE(at)
    if (end > source.length) return null
    const type = source.toString('latin1', at + 4, at + 8)
    if (!pngDropped.includes(type)) parts.push(source.subarray(at, end))
    if (type === 'IEND') return parts
    at = end
  }
  return null
}

const pngDropped = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']

/** Source: RFC 9649, section 2.7: the extended header has a flag for each of the two. */
function webpParts(source: Buffer): Buffer[] | null {
  const riffEnd = 8 + source.readUInt32LE(4)
  if (riffEnd > source.length) return null
  const chunks: Buffer[] = []
  for (let at = 12; at < riffEnd;) {
    const size = source.readUInt32LE(at + 4)
    const end = at + 8 + size + (size % 2)
    if (end > riffEnd) return null
    const type = source.toString('latin1', at, at + 4)
    const chunk = Buffer.from(source.subarray(at, end))
    if (type === 'VP8X') chunk.writeUInt8(chunk.readUInt8(8) & ~webpFlags, 8)
    if (type !== 'EXIF' && type !== 'XMP ') chunks.push(chunk)
    at = end
  }
  const head = Buffer.from(source.subarray(0, 12))
  head.writeUInt32LE(4 + chunks.reduce((sum, { length }) => sum + length, 0), 4)
  return [head, ...chunks]
}

/** EXIF and XMP. */
const webpFlags = 0x08 | 0x04

/** Source: the GIF89a specification, sections 18 to 27. Comments and XMP go; the loop count stays. */
function gifParts(source: Buffer): Buffer[] | null {
  const start = 13 + colorTable(source.readUInt8(10))
  const parts = [source.subarray(0, start)]
  for (let at = start; at < source.length;) {
    const kind = source.readUInt8(at)
    if (kind === 0x3b) return [...parts, source.subarray(at, at + 1)]
    if (kind !== 0x21 && kind !== 0x2c) return null
    const blocks = kind === 0x21 ? at + 2 : at + 11 + colorTable(source.readUInt8(at + 9))
    const end = gifBlocksEnd({ source, from: blocks })
    const isComment = kind === 0x21 && source[at + 1] === 0xfe
    const isXmp = kind === 0x21 && source.toString('latin1', at + 3, at + 14) === 'XMP DataXMP'
    if (!isComment && !isXmp) parts.push(source.subarray(at, end))
    at = end
  }
  return null
}

function colorTable(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}

function gifBlocksEnd({ source, from }: { source: Buffer; from: number }): number {
  let at = from
  for (let size = source.readUInt8(at); size !== 0; size = source.readUInt8(at)) at += 1 + size
  return at + 1
}
