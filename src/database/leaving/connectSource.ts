import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { MongoClient } from 'mongodb'
import { openDatabase } from '../connect.ts'

export type Source = { client: MongoClient; rest: string[]; close: () => Promise<void> }

/**
 * The database a command is about: --url or DATABASE_URL, else the built-in one in --folder, which
 * is started for the while if it is not running. `rest` is what the command line has besides.
 */
export async function connectSource(args: string[]): Promise<Source> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { url: { type: 'string' }, folder: { type: 'string' } },
  })
  const folder = values.folder ?? path.join(process.env.DATA_DIR ?? 'data', 'db')
  const url = values.url ?? (process.env.DATABASE_URL || (await runningAt(folder)))
  const database = await openDatabase({ url, folder, port: 0, log: () => {} })
  const client = await new MongoClient(database.url).connect()
  return {
    client,
    rest: positionals,
    close: async () => {
      await client.close()
      await database.close()
    },
  }
}

/** Where the built-in database of this folder listens, if it does. */
async function runningAt(folder: string): Promise<string | undefined> {
  const url = await readFile(path.join(folder, 'address'), 'utf8').catch(() => undefined)
  if (!url) return undefined
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 1000 })
  try {
    await client.db('admin').command({ ping: 1 })
    return url
  } catch {
    // Left behind by one that was killed.
    return undefined
  } finally {
    await client.close()
  }
}
