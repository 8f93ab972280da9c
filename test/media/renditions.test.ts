import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createRenditions } from '../../media/renditions.ts'
import { anyMedia } from '../../src/domain/message/mediaLimits.ts'
import { noise, photo } from './givenPicture.ts'

let folder: string
beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'lanmu-renditions-')), 'renditions')
})
afterEach(() => rm(path.dirname(folder), { recursive: true, force: true }))

const small = { ...anyMedia, maxWidth: 32 }

function files(): Promise<string[]> {
  return readdir(folder).catch(() => [])
}

describe('renditions', () => {
  it('are made once for a picture and its limits, and found by another process', async () => {
    const bytes = await photo({ width: 64, height: 64 }).jpeg().toBuffer()
    const first = await createRenditions({ folder }).fit({ bytes, limits: small })
    const [name] = await files()
    const before = await stat(path.join(folder, name!))
    const again = await createRenditions({ folder }).fit({ bytes, limits: { ...small, count: 4 } })
    expect(again).toEqual(first)
    expect(await files()).toEqual([name])
    expect((await stat(path.join(folder, name!))).ino).toBe(before.ino)
  })

  it('are others for other limits and for other bytes', async () => {
    const { fit } = createRenditions({ folder })
    const bytes = await photo({ width: 64, height: 64 }).jpeg().toBuffer()
    const other = await noise({ width: 64, height: 64 }).png().toBuffer()
    expect(await fit({ bytes, limits: small })).toMatchObject({ width: 32 })
    expect(await fit({ bytes, limits: { ...small, maxWidth: 16 } })).toMatchObject({ width: 16 })
    expect(await fit({ bytes: other, limits: small })).toMatchObject({ mimeType: 'image/png' })
    expect(await files()).toHaveLength(3)
  })

  it('do not copy a picture that fits as it is', async () => {
    const bytes = await photo({ width: 16, height: 16 }).png().toBuffer()
    await createRenditions({ folder }).fit({ bytes, limits: small })
    expect(await files()).toEqual([])
  })

  it('are made again where the kept file is spoilt', async () => {
    const { fit } = createRenditions({ folder })
    const bytes = await photo({ width: 64, height: 64 }).jpeg().toBuffer()
    const first = await fit({ bytes, limits: small })
    const [name] = await files()
    await writeFile(path.join(folder, name!), 'nothing')
    expect(await fit({ bytes, limits: small })).toEqual(first)
    const kept = await readFile(path.join(folder, name!))
    expect((await sharp(kept).metadata()).width).toBe(32)
  })

  it('never fill more of the disk than they may: the first ones go', async () => {
    const { fit } = createRenditions({ folder, maxFolderBytes: 20_000 })
    const bytes = await noise({ width: 200, height: 200 }).png().toBuffer()
    for (let width = 40; width < 80; width += 1) {
      await fit({ bytes, limits: { ...anyMedia, maxWidth: width } })
    }
    const sizes = await Promise.all(
      (await files()).map(async (name) => (await stat(path.join(folder, name))).size),
    )
    expect(sizes.length).toBeGreaterThan(0)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(20_000)
  })

  it('are made without a folder where the disk refuses one', async () => {
    await writeFile(folder, 'a file where the folder should be')
    const bytes = await photo({ width: 64, height: 64 }).jpeg().toBuffer()
    const fitted = await createRenditions({ folder }).fit({ bytes, limits: small })
    expect(fitted).toMatchObject({ type: 'fitted', width: 32 })
  })
})
