import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { fileImages } from '../fileImages.ts'
import type { Defaults } from './defaults.ts'
import { folderFiles } from './folderFiles.ts'
import { openFiles } from './openFiles.ts'
import type { OpenedPlan } from './openPlan.ts'
import { openPlan } from './openPlan.ts'

/** What a path names: a folder, or a file, whose pictures are beside it. Throws what people read. */
export async function openSource({
  file,
  defaults,
}: {
  file: string
  defaults: Defaults
}): Promise<OpenedPlan> {
  const unreadable = (error: Error) => {
    throw new Error(`The plan ${file} cannot be read: ${error.message}`)
  }
  const stats = await stat(file).catch(unreadable)
  if (stats.isDirectory()) return openFiles({ files: folderFiles({ folder: file }), defaults })
  const bytes = await readFile(file).catch(unreadable)
  const plan = await openPlan({ bytes, name: path.basename(file), defaults })
  if (plan.type === 'unreadable' || plan.images) return plan
  return { ...plan, images: fileImages({ files: folderFiles({ folder: path.dirname(file) }) }) }
}
