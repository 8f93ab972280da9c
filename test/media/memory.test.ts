import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'

const run = promisify(execFile)
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lanmu-large-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A grainy picture of 50 million pixels, lying on its side as phones save it. */
async function large(format: 'jpeg' | 'png'): Promise<string> {
  const file = path.join(folder, `large.${format}`)
  const grain = sharp({
    create: {
      ...{ width: 1000, height: 1000, channels: 3, background: '#888' },
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
  const tile = await grain.png().toBuffer()
  await sharp(tile)
    .resize({ width: 8660, height: 5780, fit: 'fill', kernel: 'nearest' })
    .withMetadata({ orientation: 6 })
    .toFormat(format, format === 'png' ? { compressionLevel: 1 } : { quality: 90 })
    .toFile(file)
  return file
}

it.each(['jpeg', 'png'] as const)(
  'fits 50 million pixels in bounded memory: %s',
  async (format) => {
    const script = path.join(import.meta.dirname, 'fitInProcess.ts')
    const { stdout } = await run(process.execPath, ['--import', 'tsx', script, await large(format)])
    const told = JSON.parse(stdout) as { type: string; size: number; grownBy: number }
    expect(told.type).toBe('fitted')
    expect(told.size).toBeLessThanOrEqual(2_000_000)
    expect(told.grownBy / 1024, 'megabytes').toBeLessThan(600)
  },
)
