import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { MongoClient } from 'mongodb'
import { startEmbeddedDatabase } from '../../../src/database/embedded/server.ts'

export const makeFolder = () => mkdtemp(path.join(tmpdir(), 'lanmu-database-'))

/** A built-in database of its own with a connected client. */
export async function givenDatabase() {
  const folder = await makeFolder()
  const messages: string[] = []
  const database = await startEmbeddedDatabase({ folder, log: (message) => messages.push(message) })
  const client = await new MongoClient(database.url).connect()
  return {
    folder,
    messages,
    url: database.url,
    port: database.port,
    client,
    db: client.db('test'),
    close: async () => {
      await client.close()
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export type GivenDatabase = Awaited<ReturnType<typeof givenDatabase>>
