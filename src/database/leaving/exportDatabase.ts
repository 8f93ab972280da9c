import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { EJSON } from 'bson'
import type { MongoClient } from 'mongodb'
import { listEverything } from './collections.ts'

export type Report = (message: string) => void
type Export = { client: MongoClient; folder: string; report: Report }

/**
 * Writes every document as a line of canonical Extended JSON to <folder>/<database>/<collection>.jsonl,
 * and options and indexes to <collection>.meta.json beside it; returns the number of documents.
 */
export async function exportDatabase({ client, folder, report }: Export): Promise<number> {
  let total = 0
  for (const { database, name, options, indexes } of await listEverything(client)) {
    const target = path.join(folder, encodeURIComponent(database))
    await mkdir(target, { recursive: true, mode: 0o700 })
    const file = path.join(target, encodeURIComponent(name))
    await writeFile(
      `${file}.meta.json`,
      EJSON.stringify({ options, indexes }, undefined, 2, { relaxed: false }),
    )
    let count = 0
    const documents = client.db(database).collection(name).find({}, { promoteValues: false })
    const lines = async function* () {
      for await (const document of documents) {
        count++
        yield `${EJSON.stringify(document, { relaxed: false })}\n`
      }
    }
    await pipeline(Readable.from(lines()), createWriteStream(`${file}.jsonl`))
    report(`${database}.${name}: ${count} documents`)
    total += count
  }
  return total
}
