import type { File } from 'payload'
import sharp from 'sharp'
import { unique } from './lanmu.ts'

/** A small grey PNG under a name of its own; always the same bytes. */
export async function image(): Promise<File> {
  const data = await sharp({
    create: { width: 8, height: 8, channels: 3, background: '#888888' },
  })
    .png()
    .toBuffer()
  return { data, mimetype: 'image/png', name: `${unique('square')}.png`, size: data.length }
}
