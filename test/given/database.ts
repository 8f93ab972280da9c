import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../../src/database/connect.ts'

declare module 'vitest' {
  // Vitest's own way to type what a global setup provides.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface ProvidedContext {
    databaseUrl: string
  }
}

/** One database for the whole run: DATABASE_URL where it is set, else the built-in one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lanmu-test-'))
  const database = await openDatabase({
    url: process.env.DATABASE_URL,
    folder,
    log: () => {},
  })
  project.provide('databaseUrl', database.url)
  return async () => {
    await database.close()
    await rm(folder, { recursive: true, force: true })
  }
}
