import sharp, { type Sharp } from 'sharp'
import type { MediaFormat } from '../src/domain/message/mediaLimits.ts'
import type { Size } from './fittingSize.ts'
import { sniff } from './sniff.ts'
import type { Words } from '../src/domain/words.ts'

/** Pixels of one picture, and of all frames of a moving one together. */
const maxPixels = 100_000_000
const maxFramePixels = 400_000_000

/** A hostile file may be small and take minutes. Seconds. */
const patience = 20

/** What is known of a picture without decoding it. */
export type Picture = Size & {
  bytes: Uint8Array
  format: MediaFormat
  /** Its pixels lie on their side or upside down, and a note says how to turn them. */
  isTurned: boolean
  isMoving: boolean
  hasAlpha: boolean
}

export type Inspected = { type: 'picture'; picture: Picture } | { type: 'refused'; reason: Words }

const noPicture = {
  en: 'the file is no JPEG, PNG, WebP or GIF picture',
  zh: '文件不是 JPEG、PNG、WebP 或 GIF 图片',
}

export async function inspect(bytes: Uint8Array): Promise<Inspected> {
  const format = sniff(bytes)
  // Whatever else sharp could read (SVG, TIFF, PDF …) is kept away from its readers.
  if (!format) return { type: 'refused', reason: noPicture }
  const facts = await sharp(bytes, { limitInputPixels: false }).metadata()
  const { width, height } = facts.autoOrient
  if (width * height > maxPixels) {
    const reason = {
      en: `the picture is too large: ${width} × ${height}, and at most 100 million pixels are taken`,
      zh: `图片有 ${width} × ${height} 像素，最多 1 亿像素`,
    }
    return { type: 'refused', reason }
  }
  const picture = {
    ...{ bytes, format, width, height },
    isTurned: (facts.orientation ?? 1) !== 1,
    isMoving: (facts.pages ?? 1) > 1,
    hasAlpha: facts.hasAlpha,
  }
  return { type: 'picture', picture }
}

/** The picture for work on its pixels; every frame, or the first alone. */
export function decode({ bytes, isMoving }: { bytes: Uint8Array; isMoving: boolean }): Sharp {
  return sharp(bytes, {
    animated: isMoving,
    limitInputPixels: isMoving ? maxFramePixels : maxPixels,
    sequentialRead: true,
    failOn: 'error',
  }).timeout({ seconds: patience })
}

/** Reads every pixel and keeps none; throws where the file is damaged. */
export async function decodeAll(picture: { bytes: Uint8Array; isMoving: boolean }): Promise<void> {
  await decode(picture).resize({ width: 8, height: 8, fit: 'fill' }).raw().toBuffer()
}
