import { createHash } from 'node:crypto'
import { readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import { imageTypes } from '../../media/sizes.ts'
import {
  imageProblem,
  isOutside,
  maxImageSize,
  segmentsOf,
  type ImageAnswer,
  type ImageLookup,
} from './images.ts'

/**
 * Looks for images in the plan's folder and nowhere else: a plan comes from other people, so `..`,
 * absolute paths and symbolic links that lead out are refused, and a file is an image by its
 * content, whatever its name says.
 */
export function folderImages({ folder }: { folder: string }): ImageLookup {
  return async (cell) => {
    const name = cell.trim()
    if (!name) return { type: 'none' }
    if (isOutside(name)) return imageProblem({ code: 'image-outside', found: name })
    const root = await realpath(folder)
    const file = await realPathOf(path.join(root, ...segmentsOf(name)))
    if (!file) return imageProblem({ code: 'image-missing', found: name })
    if (!file.startsWith(root + path.sep)) {
      return imageProblem({ code: 'image-outside', found: name })
    }
    return readImage({ file, name })
  }
}

async function readImage({ file, name }: { file: string; name: string }): Promise<ImageAnswer> {
  const stats = await stat(file)
  if (!stats.isFile()) return imageProblem({ code: 'image-missing', found: name })
  if (stats.size > maxImageSize) {
    const number = maxImageSize / (1024 * 1024)
    return imageProblem({ code: 'image-too-large', found: name, number })
  }
  const bytes = await readFile(file)
  const mimeType = (await fileTypeFromBuffer(bytes))?.mime
  if (!mimeType || !imageTypes.some((type) => type === mimeType)) {
    return imageProblem({ code: 'not-an-image', found: name, allowed: imageTypes })
  }
  const hash = createHash('sha256').update(bytes).digest('hex')
  return {
    type: 'found',
    image: { type: 'file', name: path.basename(file), mimeType, bytes, hash },
  }
}

async function realPathOf(file: string): Promise<string | null> {
  try {
    return await realpath(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    // No such file, a file where a folder should be, a loop of links, a name that is too long.
    if (['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'].includes(String(code))) return null
    throw error
  }
}
