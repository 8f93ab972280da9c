import { rm } from 'node:fs/promises'
import { Binary, Long } from 'bson'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../../src/database/embedded/commands/runCommand.ts'
import { Engine } from '../../src/database/embedded/engine.ts'
import { Conflicts } from '../../src/database/embedded/transactions/conflicts.ts'
import type { Transaction } from '../../src/database/embedded/transactions/transaction.ts'
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

const lsid = { id: new Binary(Buffer.alloc(16, 7), 4) }
const part = { lsid, txnNumber: Long.fromNumber(1), autocommit: false }

describe('a transaction nobody ends', () => {
  it('is over after a minute, and gives its documents free', async () => {
    await run({ insert: 'rows', documents: [{ _id: 1, n: 1 }] })
    const updates = [{ q: { _id: 1 }, u: { $set: { n: 2 } } }]
    expect(await run({ update: 'rows', updates, ...part, startTransaction: true })).toMatchObject({
      n: 1,
    })
    engine.transactions.sweep(Date.now() + 59_000)
    expect(await run({ find: 'rows', ...part })).toMatchObject({ cursor: {} })
    engine.transactions.sweep(Date.now() + 61_000)
    expect(await run({ commitTransaction: 1, ...part })).toMatchObject({
      codeName: 'NoSuchTransaction',
      errorLabels: ['TransientTransactionError'],
    })
    expect(
      await run({ update: 'rows', updates: [{ q: { _id: 1 }, u: { $inc: { n: 10 } } }] }),
    ).toMatchObject({ n: 1 })
    expect(await run({ count: 'rows', query: { n: 11 } })).toMatchObject({ n: 1 })
  })
})

describe('what is remembered of writes while transactions are open', () => {
  const begin = (conflicts: Conflicts): Transaction => {
    const transaction = { startedAtChange: 0 }
    const asTransaction = transaction as Transaction
    return Object.assign(transaction, {
      startedAtChange: conflicts.begin(asTransaction),
    }) as Transaction
  }
  const write = (conflicts: Conflicts, key: string) => conflicts.note(Buffer.from(key))

  it('does not grow although there is always one open', () => {
    const conflicts = new Conflicts()
    let last = begin(conflicts)
    for (let round = 0; round < 1000; round += 1) {
      write(conflicts, `row ${round}`)
      const next = begin(conflicts)
      conflicts.end(last)
      last = next
    }
    expect(conflicts.size).toBeLessThanOrEqual(1)
  })

  it('still tells an older transaction that somebody was first', () => {
    const conflicts = new Conflicts()
    write(conflicts, 'before')
    const early = begin(conflicts)
    write(conflicts, 'a')
    const late = begin(conflicts)
    write(conflicts, 'b')
    write(conflicts, 'a')
    conflicts.end(early)
    expect(() => conflicts.claim(late, 'a')).toThrow(/WriteConflict|Write conflict/)
    expect(() => conflicts.claim(late, 'b')).toThrow(/Write conflict/)
    expect(() => conflicts.claim(late, 'c')).not.toThrow()
  })
})
