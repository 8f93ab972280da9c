import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'

/** A folder as it stands around a plan: images, a file that only claims to be one, links that lead out. */
export async function createPlanFolder({ images }: { images: string[] }): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lanmu-plan-'))
  await mkdir(path.join(folder, 'images'))
  for (const [index, name] of images.entries()) {
    await writeFile(path.join(folder, name), await jpeg(index))
  }
  await writeFile(path.join(folder, 'images', 'words.jpg'), 'not a picture at all')
  await symlink('/etc/hostname', path.join(folder, 'images', 'way-out.jpg'))
  await symlink('/etc', path.join(folder, 'elsewhere'))
  return folder
}

async function jpeg(index: number): Promise<Buffer> {
  const background = { r: 40 * index, g: 120, b: 80 }
  return sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .jpeg()
    .toBuffer()
}
