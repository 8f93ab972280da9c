/** What a platform takes of a post's pictures. Fields left out set no bound. */
export type MediaLimits = {
  /** Most pictures of one post; 0: it takes none. */
  count: number
  /** Formats it shows, the one to fall back on first, for example `['image/jpeg', 'image/png']`. */
  formats: readonly MediaFormat[]
  /** Of one file. */
  maxBytes: number
  /** Pixels. */
  maxWidth?: number
  maxHeight?: number
  /** Width times height. */
  maxPixels?: number
  /** Width plus height. */
  maxSum?: number
  /** The longer side divided by the shorter one. */
  maxRatio?: number
  /** Whether a moving picture keeps moving there; else its first frame is sent. */
  keepsAnimation: boolean
  /** Longest alternative text, in UTF-16 units. */
  altMax?: number
}

export const mediaFormats = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'] as const
export type MediaFormat = (typeof mediaFormats)[number]

/** For kinds that hand on addresses, not files: whatever an editor may upload. */
export const anyMedia: MediaLimits = {
  count: Number.MAX_SAFE_INTEGER,
  formats: mediaFormats,
  maxBytes: Number.MAX_SAFE_INTEGER,
  keepsAnimation: true,
}

export const noMedia: MediaLimits = { count: 0, formats: [], maxBytes: 0, keepsAnimation: false }
