import { crc32 } from 'node:zlib'
import exifReader from 'exif-reader'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { fitPicture } from '../../media/fitPicture.ts'
import type { MediaFormat, MediaLimits } from '../../src/domain/message/mediaLimits.ts'
import { anyMedia, noMedia } from '../../src/domain/message/mediaLimits.ts'
import { movie, noise, photo, telltale } from './givenPicture.ts'

function limits(parts: Partial<MediaLimits> = {}): MediaLimits {
  return { ...anyMedia, ...parts }
}

async function fit(bytes: Uint8Array, parts: Partial<MediaLimits> = {}) {
  const fitted = await fitPicture({ bytes, limits: limits(parts) })
  if (fitted.type === 'refused') throw new Error(fitted.reason.en)
  const facts = await sharp(fitted.bytes, { animated: true }).metadata()
  expect(`image/${facts.format}`).toBe(fitted.mimeType)
  expect([facts.width, facts.pageHeight ?? facts.height]).toEqual([fitted.width, fitted.height])
  return { ...fitted, facts }
}

async function refusal(bytes: Uint8Array, parts: Partial<MediaLimits> = {}): Promise<string> {
  const fitted = await fitPicture({ bytes, limits: limits(parts) })
  return fitted.type === 'refused' ? fitted.reason.en : 'taken'
}

/** The colour of one pixel, of the first frame. */
async function pixel(bytes: Uint8Array, left: number, top: number): Promise<number[]> {
  const one = sharp(bytes).extract({ left, top, width: 1, height: 1 }).removeAlpha()
  return [...(await one.raw().toBuffer())]
}

const formats: [MediaFormat, () => Promise<Buffer>][] = [
  ['image/jpeg', () => photo({ width: 64, height: 48 }).jpeg().toBuffer()],
  ['image/png', () => photo({ width: 64, height: 48 }).png().toBuffer()],
  ['image/webp', () => photo({ width: 64, height: 48 }).webp().toBuffer()],
  ['image/gif', () => movie({ width: 64, height: 48 })],
]

describe('a picture that fits', () => {
  it.each(formats)('keeps its bytes: %s', async (mimeType, make) => {
    const bytes = await make()
    const fitted = await fit(bytes)
    expect(fitted.mimeType).toBe(mimeType)
    expect(Buffer.compare(fitted.bytes, bytes)).toBe(0)
  })

  it.each(formats.slice(0, 3))('loses its position and keeps its pixels: %s', async (_, make) => {
    const bare = await make()
    const icc = await sharp(bare).keepIccProfile().withIccProfile('p3').withExif(telltale)
    const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/">telltale-xmp</x:xmpmeta>'
    const bytes = await icc.withXmp(xmp).toBuffer()
    const before = await sharp(bytes).metadata()
    expect(before.exif && exifReader(before.exif).GPSInfo?.GPSLatitude).toEqual([31, 13, 49])
    expect(bytes.includes('telltale')).toBe(true)

    const { bytes: after, facts } = await fit(bytes)
    expect(facts.exif).toBeUndefined()
    expect(facts.xmp).toBeUndefined()
    expect(facts.icc).toEqual(before.icc)
    expect(Buffer.from(after).includes('telltale')).toBe(false)
    const pixelsOf = (file: Uint8Array) => sharp(file).raw().toBuffer()
    expect(Buffer.compare(await pixelsOf(after), await pixelsOf(bytes))).toBe(0)
  })

  it('loses what hangs on behind its end: a phone puts a film with its place there', async () => {
    const bytes = await photo({ width: 64, height: 48 }).jpeg().toBuffer()
    const fitted = await fit(Buffer.concat([bytes, Buffer.from('telltale-film')]))
    expect(Buffer.compare(fitted.bytes, bytes)).toBe(0)
  })

  it('loses the comments in a moving picture, which goes on moving for ever', async () => {
    const bytes = await movie({ width: 8, height: 8 })
    const comment = Buffer.from('\x21\xfe\x08telltale\x00', 'latin1')
    const told = Buffer.concat([bytes.subarray(0, -1), comment, bytes.subarray(-1)])
    const { bytes: after, facts } = await fit(told)
    expect(Buffer.from(after).includes('telltale')).toBe(false)
    expect(facts).toMatchObject({ pages: 3, loop: 0, delay: [100, 100, 100] })
  })

  it('is turned the right way up where a note said to', async () => {
    const lying = await sharp({
      create: { width: 60, height: 20, channels: 3, background: '#f00' },
    })
      .composite([
        {
          input: { create: { width: 30, height: 20, channels: 3, background: '#00f' } },
          gravity: 'west',
        },
      ])
      .withMetadata({ orientation: 6 })
      .png()
      .toBuffer()
    const fitted = await fit(lying)
    expect([fitted.width, fitted.height]).toEqual([20, 60])
    expect(fitted.facts.orientation).toBeUndefined()
    // Turned clockwise: what was on the left is at the top.
    expect(await pixel(fitted.bytes, 10, 5)).toEqual([0, 0, 255])
    expect(await pixel(fitted.bytes, 10, 55)).toEqual([255, 0, 0])
  })
})

describe('a picture that does not fit', () => {
  it('gets another format where its own is not shown', async () => {
    const webp = await photo({ width: 64, height: 48 }).webp().toBuffer()
    const fitted = await fit(webp, { formats: ['image/jpeg', 'image/png'] })
    expect(fitted).toMatchObject({ mimeType: 'image/jpeg', width: 64, height: 48 })
  })

  it('keeps what is see-through where a format can, and lies on white where none can', async () => {
    const clear = await sharp({
      create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .webp({ lossless: true })
      .toBuffer()
    const png = await fit(clear, { formats: ['image/jpeg', 'image/png'] })
    expect(png).toMatchObject({ mimeType: 'image/png', facts: { hasAlpha: true } })
    const jpeg = await fit(clear, { formats: ['image/jpeg'] })
    expect(await pixel(jpeg.bytes, 10, 10)).toEqual([255, 255, 255])
  })

  it.each([
    [{ maxWidth: 100 }, [100, 50]],
    [{ maxHeight: 40 }, [80, 40]],
    [{ maxSum: 90 }, [60, 30]],
    [{ maxPixels: 800 }, [40, 20]],
    [{ maxWidth: 100, maxHeight: 20 }, [40, 20]],
  ])('is made smaller and keeps its shape: %o', async (parts, size) => {
    const bytes = await photo({ width: 400, height: 200 }).jpeg().toBuffer()
    const { width, height } = await fit(bytes, parts)
    expect([width, height]).toEqual(size)
  })

  it('is never made larger', async () => {
    const bytes = await photo({ width: 40, height: 20 }).jpeg().toBuffer()
    expect(await fit(bytes, { maxWidth: 400 })).toMatchObject({ width: 40, height: 20 })
  })

  it('gets margins where it is too long, and nothing is cut off', async () => {
    const strip = await sharp({
      create: { width: 300, height: 10, channels: 3, background: '#f00' },
    })
      .png()
      .toBuffer()
    const { width, height, bytes } = await fit(strip, { maxRatio: 20, formats: ['image/jpeg'] })
    expect([width, height]).toEqual([300, 15])
    expect((await pixel(bytes, 2, 7))[1]).toBeLessThan(40)
    expect((await pixel(bytes, 2, 0))[1]).toBeGreaterThan(200)
    expect((await pixel(bytes, 297, 7))[1]).toBeLessThan(40)
  })

  it('is compressed more before it loses pixels', async () => {
    const bytes = await noise({ width: 300, height: 300 }).jpeg({ quality: 100 }).toBuffer()
    const fitted = await fit(bytes, { maxBytes: Math.floor(bytes.length * 0.6) })
    expect(fitted).toMatchObject({ mimeType: 'image/jpeg', width: 300, height: 300 })
    expect(fitted.bytes.length).toBeLessThanOrEqual(bytes.length * 0.6)
  })

  it.each([
    ['image/jpeg' as const, 20_000],
    ['image/png' as const, 20_000],
    ['image/webp' as const, 20_000],
  ])('gets few enough bytes, whatever is in it: %s', async (format, maxBytes) => {
    const bytes = await noise({ width: 500, height: 400 }).toFormat(kindOf(format)).toBuffer()
    expect(bytes.length).toBeGreaterThan(maxBytes)
    const fitted = await fit(bytes, { maxBytes, formats: [format] })
    expect(fitted.bytes.length).toBeLessThanOrEqual(maxBytes)
    // Not far below either: a tenth of what is allowed would be a thumbnail.
    expect(fitted.bytes.length).toBeGreaterThan(maxBytes / 10)
    expect(fitted.width / fitted.height).toBeCloseTo(500 / 400, 1)
  })

  it('is refused where no size has so few bytes', async () => {
    const bytes = await noise({ width: 50, height: 50 }).png().toBuffer()
    expect(await refusal(bytes, { maxBytes: 10 })).toMatch(/cannot be made smaller/)
  })
})

describe('a moving picture', () => {
  it('keeps moving where that is shown, also smaller and in another format', async () => {
    const bytes = await movie({ width: 200, height: 100 })
    const small = await fit(bytes, { maxWidth: 50 })
    expect(small).toMatchObject({ mimeType: 'image/gif', width: 50, height: 25 })
    expect(small.facts).toMatchObject({ pages: 3, delay: [100, 100, 100] })
    const webp = await fit(bytes, { formats: ['image/jpeg', 'image/webp'] })
    expect(webp).toMatchObject({ mimeType: 'image/webp', facts: { pages: 3 } })
  })

  it('gives its first frame where that is not', async () => {
    const bytes = await movie({ width: 20, height: 10 })
    const still = await fit(bytes, { keepsAnimation: false, formats: ['image/jpeg'] })
    expect(still).toMatchObject({ mimeType: 'image/jpeg', width: 20, height: 10 })
    const [red = 0, green = 255] = await pixel(still.bytes, 5, 5)
    expect(red).toBeGreaterThan(240)
    expect(green).toBeLessThan(20)
    const gif = await fit(bytes, { keepsAnimation: false })
    expect(gif.facts.pages ?? 1).toBe(1)
  })
})

describe('a file that cannot be sent', () => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('tea')],
    [
      'a page that calls itself a picture',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ')],
  ])('is refused with its reason: %s', async (_, bytes) => {
    expect(await refusal(bytes)).toBe('the file is no JPEG, PNG, WebP or GIF picture')
  })

  it.each(formats)('is refused where a part of it is missing: %s', async (_, make) => {
    const bytes = await make()
    expect(await refusal(bytes.subarray(0, Math.floor(bytes.length * 0.6)))).toMatch(/damaged/)
    expect(await refusal(bytes.subarray(0, 20))).toMatch(/damaged/)
  })

  it('is refused where it unfolds to more pixels than anybody needs', async () => {
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    // The header's width and height, and its checksum.
    bytes.writeUInt32BE(11_000, 16)
    bytes.writeUInt32BE(11_000, 20)
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
    expect(await refusal(bytes)).toMatch(/11000 × 11000, and at most 100 million/)
  })

  it('is refused by a channel that takes none', async () => {
    const bytes = await photo({ width: 8, height: 8 }).png().toBuffer()
    const fitted = await fitPicture({ bytes, limits: noMedia })
    expect(fitted).toMatchObject({
      type: 'refused',
      reason: { en: 'this channel takes no pictures' },
    })
  })

  it('never throws, whatever byte of it is wrong', async () => {
    for (const [, make] of formats) {
      const bytes = await make()
      for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 40)) {
        const broken = Buffer.from(bytes)
        broken[at] = (broken[at] ?? 0) ^ 0xff
        const fitted = await fitPicture({ bytes: broken, limits: limits({ maxWidth: 32 }) })
        if (fitted.type === 'fitted') expect(fitted.width).toBeLessThanOrEqual(32)
      }
    }
  })
})

function kindOf(format: MediaFormat) {
  return format.slice('image/'.length) as 'jpeg' | 'png' | 'webp' | 'gif'
}
