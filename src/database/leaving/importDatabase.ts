import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { EJSON } from 'bson'
import type { Document, MongoClient } from 'mongodb'
import { makeIndexes, prepareCollection } from './collections.ts'
import type { Report } from './exportDatabase.ts'
import { putDocuments } from './putDocuments.ts'

type Import = { client: MongoClient; folder: string; report: Report }

/** Reads what exportDatabase has written; documents that are there already are replaced. */
export async function importDatabase({ client, folder, report }: Import): Promise<number> {
  let total = 0
  for (const { file, database, name } of await listFiles(folder)) {
    const db = client.db(database)
    const { options, indexes } = EJSON.parse(await readFile(`${file}.meta.json`, 'utf8')) as {
      options: Document
      indexes: Document[]
    }
    await prepareCollection({ db, from: { name, options } })
    const count = await putDocuments({
      collection: db.collection(name),
      documents: readLines(`${file}.jsonl`),
    })
    await makeIndexes({ db, from: { name, indexes } })
    report(`${database}.${name}: ${count} documents`)
    total += count
  }
  return total
}

async function* readLines(file: string): AsyncIterable<Document> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity })
  let number = 0
  for await (const line of lines) {
    number++
    if (line.trim() === '') continue
    try {
      yield EJSON.parse(line, { relaxed: false }) as Document
    } catch (error) {
      throw new Error(`${file}, line ${number}: ${String(error)}`)
    }
  }
}

async function listFiles(folder: string) {
  const databases = (await readdir(folder, { withFileTypes: true })).filter((entry) =>
    entry.isDirectory(),
  )
  const found = await Promise.all(
    databases.map(async ({ name: database }) =>
      (await readdir(path.join(folder, database)))
        .filter((file) => file.endsWith('.jsonl'))
        .map((file) => ({
          file: path.join(folder, database, file.slice(0, -6)),
          database: decodeURIComponent(database),
          name: decodeURIComponent(file.slice(0, -6)),
        })),
    ),
  )
  return found.flat()
}
