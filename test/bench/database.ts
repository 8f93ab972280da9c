import { rm } from 'node:fs/promises'
import { MongoClient, type Collection } from 'mongodb'
import { givenProcess } from '../database/given/process.ts'
import { makeFolder } from '../database/given/embedded.ts'

/**
 * How quick the built-in database is, beside DATABASE_URL where there is one:
 *   node --import tsx test/bench/database.ts [1000 100000 1000000]
 * Each figure is the mean of many calls one after the other, in microseconds.
 */
type Row = { _id: number; key: string; group: number; n: number; text: string }
type Figures = Map<string, number>

const sizes = process.argv.slice(2).map(Number)
const calls = 2000
const random = (below: number) => Math.floor(Math.random() * below)

const makeRow = (i: number): Row => ({
  _id: i,
  key: `key-${i}`,
  group: i % 1000,
  n: 0,
  text: 'a small document',
})

async function mean({
  times,
  call,
}: {
  times: number
  call: (i: number) => Promise<unknown>
}): Promise<number> {
  for (let i = 0; i < 50; i++) await call(i)
  const start = performance.now()
  for (let i = 0; i < times; i++) await call(i)
  return ((performance.now() - start) * 1000) / times
}

async function fill({ rows, size }: { rows: Collection<Row>; size: number }): Promise<number> {
  const start = performance.now()
  for (let from = 0; from < size; from += 5000) {
    const count = Math.min(5000, size - from)
    await rows.insertMany(
      Array.from({ length: count }, (_, i) => makeRow(from + i)),
      { ordered: false },
    )
  }
  return ((performance.now() - start) * 1000) / size
}

async function measure({ client, size }: { client: MongoClient; size: number }): Promise<Figures> {
  const rows = client.db('bench').collection<Row>(`rows${size}`)
  await rows.drop().catch(() => false)
  await rows.createIndexes([{ key: { key: 1 }, unique: true }, { key: { group: 1, n: -1 } }])
  const insertMany = await fill({ rows, size })
  const id = () => random(size)
  const figures: [string, (i: number) => Promise<unknown>][] = [
    [
      'insertOne',
      (i) =>
        rows.insertOne({
          ...makeRow(size + i),
          key: `new-${random(1e12)}`,
          _id: size + random(1e12),
        }),
    ],
    ['find by id', () => rows.findOne({ _id: id() })],
    ['find by index', () => rows.findOne({ key: `key-${id()}` })],
    [
      'find 10, sorted by index',
      () =>
        rows
          .find({ group: random(1000) })
          .sort({ n: -1 })
          .limit(10)
          .toArray(),
    ],
    ['updateOne by id', () => rows.updateOne({ _id: id() }, { $inc: { n: 1 } })],
    [
      'findOneAndUpdate by index',
      () => rows.findOneAndUpdate({ key: `key-${id()}` }, { $inc: { n: 1 } }),
    ],
  ]
  const measured: Figures = new Map([['insertMany (per document)', insertMany]])
  for (const [name, call] of figures) measured.set(name, await mean({ times: calls, call }))
  return measured
}

async function withOther(
  work: (client: MongoClient) => Promise<Figures>,
): Promise<Figures | undefined> {
  const url = process.env.DATABASE_URL
  if (!url) return undefined
  const client = await new MongoClient(url).connect()
  try {
    return await work(client)
  } finally {
    await client.close()
  }
}

const folder = await makeFolder()
let server = await givenProcess({ folder })
const bySize = new Map<number, Figures>()
for (const size of sizes.length > 0 ? sizes : [1000, 100_000, 1_000_000]) {
  const client = await new MongoClient(server.url).connect()
  const own = await measure({ client, size })
  bySize.set(size, own)
  const other = await withOther((there) => measure({ client: there, size }))
  const { mem } = await client.db('admin').command({ serverStatus: 1 })
  await client.close()
  console.log(
    `\n${size} documents (built-in server: ${mem.heap} MB of heap, ${mem.resident} MB with the pages of its file)`,
  )
  for (const [name, value] of own) {
    const beside = other?.get(name)
    const ratio = beside
      ? `  other ${beside.toFixed(0).padStart(7)} µs  ratio ${(value / beside).toFixed(2)}`
      : ''
    console.log(`  ${name.padEnd(28)} ${value.toFixed(0).padStart(7)} µs${ratio}`)
  }
}
const [first, last] = [[...bySize.values()][0]!, [...bySize.values()].at(-1)!]
console.log(
  `\nfind by index, largest / smallest: ${(last.get('find by index')! / first.get('find by index')!).toFixed(2)}`,
)
await server.kill('SIGKILL')
const start = performance.now()
server = await givenProcess({ folder })
const client = await new MongoClient(server.url).connect()
await client
  .db('bench')
  .collection<Row>(`rows${[...bySize.keys()].at(-1)!}`)
  .findOne({ _id: 5 })
console.log(
  `start with all of it, to the first answer: ${(performance.now() - start).toFixed(0)} ms`,
)
await client.close()
await server.kill('SIGTERM')
await rm(folder, { recursive: true, force: true })
