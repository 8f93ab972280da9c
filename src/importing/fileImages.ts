import { createHash } from 'node:crypto'
import path from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import { imageTypes } from '../../media/sizes.ts'
import { imageProblem, isOutside, maxImageSize, segmentsOf } from './images.ts'
import type { ImageAnswer, ImageLookup } from './images.ts'
import type { FileAnswer, PlanFiles } from './sources/planFiles.ts'

/**
 * Looks for images among the files of a plan and nowhere else; a file is an image by its content,
 * whatever its name says. `folders`: where a name is looked for, in this order; '' is the top.
 */
export function fileImages({
  files,
  folders = [''],
}: {
  files: PlanFiles
  folders?: readonly string[]
}): ImageLookup {
  return async (cell) => {
    const name = cell.trim()
    if (!name) return { type: 'none' }
    if (isOutside(name)) return imageProblem({ code: 'image-outside', found: name })
    for (const folder of folders) {
      const full = path.posix.join(folder, ...segmentsOf(name))
      const answer = await files.read({ name: full, limit: maxImageSize })
      if (answer.type !== 'missing') return judge({ answer, name })
    }
    return imageProblem({ code: 'image-missing', found: name })
  }
}

async function judge({ answer, name }: { answer: FileAnswer; name: string }): Promise<ImageAnswer> {
  switch (answer.type) {
    case 'missing':
      return imageProblem({ code: 'image-missing', found: name })
    case 'outside':
      return imageProblem({ code: 'image-outside', found: name })
    case 'damaged':
      return imageProblem({ code: 'file-damaged', found: name })
    case 'too-large': {
      const number = maxImageSize / (1024 * 1024)
      return imageProblem({ code: 'image-too-large', found: name, number })
    }
    case 'bytes':
      return judgeBytes({ bytes: answer.bytes, name })
  }
}

async function judgeBytes({ bytes, name }: { bytes: Buffer; name: string }): Promise<ImageAnswer> {
  const mimeType = (await fileTypeFromBuffer(bytes))?.mime
  if (!mimeType || !imageTypes.some((type) => type === mimeType)) {
    return imageProblem({ code: 'not-an-image', found: name, allowed: imageTypes })
  }
  const hash = createHash('sha256').update(bytes).digest('hex')
  const image = { type: 'file' as const, name: segmentsOf(name).at(-1)!, mimeType, bytes, hash }
  return { type: 'found', image }
}
