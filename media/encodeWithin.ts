import type { Sharp } from 'sharp'
import type { MediaFormat, MediaLimits } from '../src/domain/message/mediaLimits.ts'
import type { FittedPicture } from './fitPicture.ts'
import type { Size } from './fittingSize.ts'
import { fittingSize, scaled } from './fittingSize.ts'
import type { Picture } from './inspect.ts'
import { decode } from './inspect.ts'

/** Each round makes it smaller by what the last one's bytes say; a few are enough. */
const rounds = 8

/** Far above the limit more compression alone will not do. */
const farAbove = 4

/** Writes a picture anew: at the largest size and best quality that have few enough bytes. */
export async function encodeWithin({
  picture,
  limits,
}: {
  picture: Picture
  limits: MediaLimits
}): Promise<FittedPicture> {
  const { maxBytes } = limits
  const largest = fittingSize({ ...picture, limits })
  const formats = await formatsFor({ picture, limits })
  let scale = 1
  for (let round = 0; round < rounds; round += 1) {
    const size = scaled({ size: largest, scale })
    let smallest = Infinity
    // A picture that has to lose pixels stays in the last format, the one that needs fewest bytes.
    for (const format of round === 0 ? formats : formats.slice(-1)) {
      for (const quality of qualities[format]) {
        const encoded = await encode({ picture, size, limits, format, quality })
        if (encoded.bytes.length <= maxBytes) return encoded
        smallest = Math.min(smallest, encoded.bytes.length)
        if (encoded.bytes.length > farAbove * maxBytes) break
      }
    }
    scale *= Math.min(0.9, Math.max(0.2, Math.sqrt(maxBytes / smallest) * 0.95))
  }
  const reason = {
    en: `the picture cannot be made smaller than ${maxBytes} bytes`,
    zh: `图片无法压缩到 ${maxBytes} 字节以内`,
  }
  return { type: 'refused', reason }
}

/** Of 100; formats without a choice have one entry. */
const qualities: Record<MediaFormat, readonly number[]> = {
  'image/jpeg': [90, 80, 70],
  'image/webp': [90, 80, 70],
  'image/png': [100],
  'image/gif': [100],
}

/** Its own format where that is taken, then the one that needs fewer bytes and loses nothing visible. */
async function formatsFor({
  picture,
  limits,
}: {
  picture: Picture
  limits: MediaLimits
}): Promise<[MediaFormat, ...MediaFormat[]]> {
  const takes = (format: MediaFormat): boolean => limits.formats.includes(format)
  const [fallback = 'image/jpeg'] = limits.formats
  const own = picture.format
  if (staysMoving({ picture, limits })) {
    return takes(own) ? [own] : [own === 'image/gif' ? 'image/webp' : 'image/gif']
  }
  const isClear = picture.hasAlpha && !(await isOpaque(picture))
  const compact = (isClear ? withAlpha : compactFormats).filter(takes)
  const first = takes(own) ? own : isClear ? (compact[0] ?? fallback) : fallback
  const last = isLossy(first) ? first : (compact.at(-1) ?? first)
  // Writing a large one out without loss takes long and much memory, to learn what is known before.
  const isHopeless = picture.bytes.length > farAbove * limits.maxBytes
  return first === last || isHopeless ? [last] : [first, last]
}

/** From the most bytes to the fewest. */
const withAlpha = ['image/png', 'image/webp'] as const
const compactFormats = ['image/png', 'image/webp', 'image/jpeg'] as const

function isLossy(format: MediaFormat): boolean {
  return format === 'image/jpeg' || format === 'image/webp'
}

/** Whether the rendition moves: the platform shows it, in a format that can. */
function staysMoving({ picture, limits }: { picture: Picture; limits: MediaLimits }): boolean {
  const { formats, keepsAnimation } = limits
  const canMove = formats.includes('image/gif') || formats.includes('image/webp')
  return picture.isMoving && keepsAnimation && canMove
}

async function isOpaque({ bytes }: Picture): Promise<boolean> {
  return (await decode({ bytes, isMoving: false }).stats()).isOpaque
}

async function encode({
  picture,
  size,
  limits,
  format,
  quality,
}: {
  picture: Picture
  size: Size
  limits: MediaLimits
  format: MediaFormat
  quality: number
}): Promise<Extract<FittedPicture, { type: 'fitted' }>> {
  const isMoving = staysMoving({ picture, limits })
  const hasAlpha = format !== 'image/jpeg'
  const background = hasAlpha ? clear : white
  const image = decode({ bytes: picture.bytes, isMoving })
    .autoOrient()
    .resize({ ...size, fit: isFramed({ picture, size }) ? 'contain' : 'fill', background })
  if (!hasAlpha) image.flatten({ background: white })
  const { data, info } = await write({ image, format, quality }).toBuffer({
    resolveWithObject: true,
  })
  const height = info.pageHeight ?? info.height
  return { type: 'fitted', bytes: data, mimeType: format, width: info.width, height }
}

const white = '#ffffff'
const clear = { r: 255, g: 255, b: 255, alpha: 0 }

/** Whether the size has another shape than the picture, by more than rounding. */
function isFramed({ picture, size }: { picture: Picture; size: Size }): boolean {
  const width = (size.height * picture.width) / picture.height
  const height = (size.width * picture.height) / picture.width
  return Math.abs(width - size.width) > 1 && Math.abs(height - size.height) > 1
}

/** The colours are written as sRGB, which every reader expects; nothing else goes along. */
function write({
  image,
  format,
  quality,
}: {
  image: Sharp
  format: MediaFormat
  quality: number
}): Sharp {
  switch (format) {
    case 'image/jpeg':
      return image.jpeg({ quality, progressive: false })
    case 'image/webp':
      return image.webp({ quality })
    case 'image/png':
      return image.png({ compressionLevel: 9 })
    case 'image/gif':
      return image.gif()
  }
}
