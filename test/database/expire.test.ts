import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rm } from 'node:fs/promises'
import { Engine } from '../../src/database/embedded/engine.ts'
import { expireDocuments } from '../../src/database/embedded/expire.ts'
import { runCommand } from '../../src/database/embedded/commands/runCommand.ts'
import { makeFolder } from './given/embedded.ts'

let engine: Engine
let folder: string
beforeAll(async () => {
  folder = await makeFolder()
  engine = Engine.open({ folder, log: () => {} })
})
afterAll(async () => {
  await engine.close()
  await rm(folder, { recursive: true, force: true })
})

const run = (body: Record<string, unknown>) =>
  runCommand({ body: { ...body, $db: 'test' }, engine, connectionId: 1 })

describe('a TTL index', () => {
  it('removes what is over, and leaves what has no date', async () => {
    const indexes = [{ key: { at: 1 }, name: 'at_1', expireAfterSeconds: 60 }]
    await run({ createIndexes: 'rows', indexes })
    const documents = [
      { _id: 1, at: new Date(0) },
      { _id: 2, at: new Date(50_000) },
      { _id: 3 },
      { _id: 4, at: 'soon' },
    ]
    await run({ insert: 'rows', documents })
    expect(await expireDocuments({ engine, now: new Date(60_001) })).toBe(1)
    expect(await expireDocuments({ engine, now: new Date(200_000) })).toBe(1)
    expect((await run({ count: 'rows' })).n).toBe(2)
  })
})
