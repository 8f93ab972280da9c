import type { MediaFormat, MediaLimits } from '../src/domain/message/mediaLimits.ts'
import { encodeWithin } from './encodeWithin.ts'
import type { Size } from './fittingSize.ts'
import { fittingSize } from './fittingSize.ts'
import type { Words } from '../src/domain/words.ts'
import type { Picture } from './inspect.ts'
import { decodeAll, inspect } from './inspect.ts'
import { withoutMetadata } from './withoutMetadata.ts'

export type FittedPicture =
  | ({ type: 'fitted'; bytes: Uint8Array; mimeType: MediaFormat } & Size)
  /** Why it cannot be had in such a form, for people. */
  | { type: 'refused'; reason: Words }

/**
 * A picture in a form that the limits allow, changed as little as that takes. One that fits keeps its
 * bytes, all but those beside the pixels (position, camera, comments). Else, in this order: turned the
 * right way up, another format, margins, smaller, more compressed.
 */
export async function fitPicture({
  bytes,
  limits,
}: {
  bytes: Uint8Array
  limits: MediaLimits
}): Promise<FittedPicture> {
  if (limits.count === 0 || limits.formats.length === 0) {
    return { type: 'refused', reason: noPictures }
  }
  try {
    const inspected = await inspect(bytes)
    if (inspected.type === 'refused') return inspected
    const { picture } = inspected
    await decodeAll(picture)
    const plain = withoutMetadata(picture)
    // Its reader takes the frames that are whole for the film.
    if (!plain && picture.format === 'image/gif') return { type: 'refused', reason: damaged }
    const kept = plain && (await keep({ plain, picture, limits }))
    return kept ?? (await encodeWithin({ picture, limits }))
  } catch (error) {
    // Sharp says "Expected …" where it was called wrongly: that is our bug, not the picture's.
    if (!(error instanceof Error) || error.message.startsWith('Expected')) throw error
    return { type: 'refused', reason: refusalOf(error) }
  }
}

async function keep({
  plain,
  picture,
  limits,
}: {
  plain: Uint8Array
  picture: Picture
  limits: MediaLimits
}): Promise<FittedPicture | null> {
  const { format, width, height, isTurned, isMoving } = picture
  const size = fittingSize({ width, height, limits })
  const hasSize = size.width === width && size.height === height
  const mayMove = !isMoving || limits.keepsAnimation
  if (isTurned || !hasSize || !mayMove || !limits.formats.includes(format)) return null
  if (plain.length > limits.maxBytes || !(await isSame({ plain, picture }))) return null
  return { type: 'fitted', bytes: plain, mimeType: format, width, height }
}

/** What was cut out of a file must not have been a part of the picture. */
async function isSame({
  plain,
  picture,
}: {
  plain: Uint8Array
  picture: Picture
}): Promise<boolean> {
  if (plain.length === picture.bytes.length) return true
  const inspected = await inspect(plain)
  if (inspected.type === 'refused') return false
  const { width, height, isMoving } = inspected.picture
  return width === picture.width && height === picture.height && isMoving === picture.isMoving
}

function refusalOf({ message }: Error): Words {
  if (/pixel limit/.test(message)) return tooManyFrames
  if (/timeout/i.test(message)) return tooSlow
  return damaged
}

const noPictures = { en: 'this channel takes no pictures', zh: '这个渠道不发图片' }
const damaged = { en: "the picture's file is damaged", zh: '图片文件已损坏' }
const tooSlow = { en: 'the picture takes too long to read', zh: '读取图片用时过长' }
const tooManyFrames = {
  en: 'the picture has too many frames for its size',
  zh: '动图的帧数相对尺寸过多',
}
