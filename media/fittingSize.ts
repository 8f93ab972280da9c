import type { MediaLimits } from '../src/domain/message/mediaLimits.ts'

/** Pixels. */
export type Size = { width: number; height: number }

/** The largest size a picture may have within the limits: its own where that fits. */
export function fittingSize({ width, height, limits }: Size & { limits: MediaLimits }): Size {
  const framed = withinRatio({ width, height, maxRatio: limits.maxRatio })
  const scale = Math.min(
    1,
    (limits.maxWidth ?? Infinity) / framed.width,
    (limits.maxHeight ?? Infinity) / framed.height,
    Math.sqrt((limits.maxPixels ?? Infinity) / (framed.width * framed.height)),
    (limits.maxSum ?? Infinity) / (framed.width + framed.height),
  )
  return trimmed({ size: scaled({ size: framed, scale }), maxRatio: limits.maxRatio })
}

export function scaled({ size, scale }: { size: Size; scale: number }): Size {
  return {
    width: Math.max(1, Math.floor(size.width * scale)),
    height: Math.max(1, Math.floor(size.height * scale)),
  }
}

/** A strip that is too long gets margins along its short side: nothing is cut off. */
function withinRatio({ width, height, maxRatio = Infinity }: Size & { maxRatio?: number }): Size {
  return {
    width: Math.max(width, Math.ceil(height / maxRatio)),
    height: Math.max(height, Math.ceil(width / maxRatio)),
  }
}

/** Rounding down may have made it a pixel too long. */
function trimmed({ size, maxRatio = Infinity }: { size: Size; maxRatio?: number }): Size {
  return {
    width: Math.min(size.width, Math.floor(size.height * maxRatio)),
    height: Math.min(size.height, Math.floor(size.width * maxRatio)),
  }
}
