import type { MediaFormat } from '../src/domain/message/mediaLimits.ts'

/** A picture's format by its first bytes, whatever it is called; null: none that is taken. */
export function sniff(bytes: Uint8Array): MediaFormat | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'image/gif'
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'image/webp'
  return null
}
