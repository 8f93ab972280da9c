import { cp, rm, stat } from 'node:fs/promises'
import type { MongoClient } from 'mongodb'

/**
 * Has the running built-in database copy itself, as of one moment, and puts the copy at `target`. The
 * copy is a data folder: to go back, use it in place of the other.
 */
export async function backupDatabase({
  client,
  target,
}: {
  client: MongoClient
  target: string
}): Promise<number> {
  if (await stat(target).catch(() => undefined))
    throw new Error(`${target} is there already; a backup overwrites nothing.`)
  const { path } = await client.db('admin').command({ backup: 1 })
  try {
    await cp(String(path), target, { recursive: true })
  } finally {
    await rm(String(path), { recursive: true, force: true })
  }
  return (await stat(`${target}/lanmu.lmdb`)).size
}
