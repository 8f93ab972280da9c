import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { MongoClient } from 'mongodb'
import type { Payload } from 'payload'
import { getPayload } from 'payload'
import { inject } from 'vitest'

export type TestPayload = {
  payload: Payload
  databaseUrl: string
  /** Where this test's uploads go. */
  folder: string
  /** Drops the database and everything on disk. */
  close(): Promise<void>
}

/**
 * Payload with our own config on an empty database of its own. Call once per test file.
 * `databaseUrl`: another way to the run's database.
 */
export async function startTestPayload({
  databaseUrl: server = inject('databaseUrl'),
}: { databaseUrl?: string } = {}): Promise<TestPayload> {
  const databaseUrl = withDatabase({
    url: server,
    name: `lanmu_${randomBytes(6).toString('hex')}`,
  })
  const folder = await mkdtemp(path.join(tmpdir(), 'lanmu-uploads-'))
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    PAYLOAD_SECRET: 'a secret that only tests know, 32+ characters',
    DATA_DIR: folder,
    DISABLE_PAYLOAD_HMR: 'true',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
  })
  const { default: config } = await import('../../payload.config.ts')
  const payload = await getPayload({ config })
  return {
    payload,
    databaseUrl,
    folder,
    async close() {
      await payload.destroy()
      const client = await MongoClient.connect(databaseUrl)
      await client.db().dropDatabase()
      await client.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function withDatabase({ url, name }: { url: string; name: string }): string {
  const named = new URL(url)
  named.pathname = `/${name}`
  return named.href
}
