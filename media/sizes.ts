/** Image formats an editor may upload; checked by content, not by name. */
export const imageTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'] as const

/**
 * Renditions made at upload: a list thumbnail, a link card (1.91:1) and a page image. Pixels. None is
 * ever enlarged: a strip of 100,000 × 100 pixels would be, to 400 million, before it is cropped.
 */
export const imageSizes = [
  { name: 'thumbnail', width: 320, height: 320, fit: 'inside' as const, withoutEnlargement: true },
  { name: 'card', width: 1200, height: 628, position: 'centre', withoutEnlargement: true },
  { name: 'page', width: 1600, withoutEnlargement: true },
]
