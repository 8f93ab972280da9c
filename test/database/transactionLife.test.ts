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

describe('a disk that is nearly full', () => {
  const lines: string[] = []
  let free = 2 ** 40
  let small: Engine
  let place: string
  beforeAll(async () => {
    place = await makeFolder()
    small = Engine.open({ folder: place, log: (line) => lines.push(line), readFree: () => free })
  })
  afterAll(async () => {
    await small.close()
    await rm(place, { recursive: true, force: true })
  })
  const ask = (body: Record<string, unknown>) =>
    runCommand({ body: { ...body, $db: 'test' }, engine: small, connectionId: 1 })
  const looked = () => new Promise((resolve) => setTimeout(resolve, 250))

  it('is read and no longer written, until there is space again', async () => {
    expect(await ask({ insert: 'rows', documents: [{ _id: 1 }] })).toMatchObject({ n: 1 })
    free = 31 * 1024 * 1024
    await looked()
    const start = { ...part, startTransaction: true }
    await ask({ insert: 'rows', documents: [{ _id: 3 }], ...start })
    const full = { code: 14031, codeName: 'OutOfDiskSpace' }
    expect(await ask({ insert: 'rows', documents: [{ _id: 2 }] })).toMatchObject(full)
    expect(await ask({ commitTransaction: 1, ...part })).toMatchObject(full)
    expect(await ask({ count: 'rows' })).toMatchObject({ n: 1 })
    free = 33 * 1024 * 1024
    await looked()
    expect(await ask({ insert: 'rows', documents: [{ _id: 2 }] })).toMatchObject({ n: 1 })
    expect(lines).toEqual([
      `database: the disk of ${place} is full: nothing is written until 32 MB are free.`,
      'database: there is space on the disk again.',
    ])
  })
})
