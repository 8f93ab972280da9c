import { copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Doc } from '../values/types.ts'
import type { Request } from './request.ts'

/** A copy of the data as of one moment, in a folder the server chooses: clients name no paths here. */
export async function backup({ engine }: Request): Promise<Doc> {
  const { environment } = engine
  const stamp = new Date().toISOString().replace(/[:.]/g, '-')
  const target = path.resolve(environment.folder, 'backups', stamp)
  await mkdir(target, { recursive: true, mode: 0o700 })
  await environment.backup(path.join(target, 'lanmu.lmdb'))
  await copyFile(path.join(environment.folder, 'format.json'), path.join(target, 'format.json'))
  return { path: target }
}
