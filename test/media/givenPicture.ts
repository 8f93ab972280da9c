import sharp, { type Sharp } from 'sharp'

/** Noise: the picture that needs most bytes. `alpha`: with see-through pixels. */
export function noise({
  width,
  height,
  channels = 3,
}: {
  width: number
  height: number
  channels?: 3 | 4
}): Sharp {
  const pixels = Buffer.alloc(width * height * channels)
  let state = 1
  for (let at = 0; at < pixels.length; at += 1) {
    // A small generator of its own, so that every run sees the same bytes.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    pixels[at] = state >>> 24
  }
  return sharp(pixels, { raw: { width, height, channels } })
}

/** Colours that run into each other, as in a photo. */
export function photo({ width, height }: { width: number; height: number }): Sharp {
  return noise({ width: 16, height: 16 }).resize({ width, height, fit: 'fill', kernel: 'cubic' })
}

/** Three frames: red, green, blue. */
export async function movie({ width, height }: { width: number; height: number }): Promise<Buffer> {
  const frames = ['#ff0000', '#00ff00', '#0000ff'].map((background) =>
    sharp({ create: { width, height, channels: 3, background } })
      .png()
      .toBuffer(),
  )
  return sharp(await Promise.all(frames), { join: { animated: true } })
    .gif({ delay: [100, 100, 100], loop: 0 })
    .toBuffer()
}

/** What a phone writes beside the pixels: who, with what, and where. */
export const telltale = {
  IFD0: { Artist: 'telltale-artist', Make: 'telltale-camera' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 13/1 49/1', GPSLongitudeRef: 'E' },
}
