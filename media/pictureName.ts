import type { MediaFormat } from '../src/domain/message/mediaLimits.ts'

/** How names of each format may end; the first is put where another stands. */
const endings: Record<MediaFormat, readonly [string, ...string[]]> = {
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'image/webp': ['.webp'],
  'image/gif': ['.gif'],
}

/** Longest name without its ending: the sizes' names are longer, and disks take 255 bytes. Characters. */
const maxLength = 50

/**
 * A name for the disk and for addresses: no folders, nothing hidden, none of the characters that mean
 * something to a system, a page or the eye, and the ending of what it is. Words of any script stay.
 */
export function pictureName({ name, format }: { name: string; format: MediaFormat }): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const dot = last.lastIndexOf('.')
  const found = dot < 0 ? '' : last.slice(dot)
  const [usual, ...others] = endings[format]
  const isRight = [usual, ...others].includes(found.toLowerCase())
  // A wrong ending goes; a dot that begins none ("3.5 years") stays a part of the name.
  const stem = /^\.\w{1,5}$/.test(found) ? last.slice(0, dot) : last
  const plain = [...stem.normalize('NFC').replace(/[\p{C}<>:"|?*%#&]+/gu, '')]
    .slice(0, maxLength)
    .join('')
    .replace(/^[\s.-]+|[\s.]+$/g, '')
  return `${plain || 'picture'}${isRight ? found : usual}`
}
